import { data, redirect } from "@remix-run/node";
import { takeOverPlace } from "~/domain/collaboration/locking.server";
import type { Context } from "~/domain/kernel/context";
import { done } from "~/site/deeds";
import { refusalOf } from "~/web/refusals.server";
import type { Words } from "~/words/words";
import type { Typed } from "../typed-form";
import { carriedIn } from "./take-over";

type Asked = { proposalId: string; place: string; typed: Typed; words: Words; address: string };

/** With what was typed and refused, the form goes on from there; without, its page is opened afresh. */
export async function takeOver(context: Context, { proposalId, place, typed, words, address }: Asked) {
  const refusal = await refusalOf(takeOverPlace(context, proposalId, place));
  const carried = carriedIn(typed);
  if (refusal) {
    return data({ typed: carried, errors: [{ text: words.reasons[refusal] }], stale: undefined }, { status: 409 });
  }
  if (!carried) return redirect(done(address, "section-taken-over"));
  return data({ typed: carried, errors: [], stale: undefined });
}
