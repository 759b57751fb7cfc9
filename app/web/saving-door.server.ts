import { data } from "@remix-run/node";
import type { Context } from "~/domain/kernel/context";
import { Refusal } from "~/domain/kernel/refusal";
import { actorId } from "~/domain/people/actor";
import { showSeconds } from "~/words/formats";
import { wordsFor } from "~/words/words";
import { languageOf } from "./language.server";
import { insistFewSaves } from "./personal-limits.server";

/** `refused` names the fields whose values were not taken while all else was. */
export type Saved = { version: number; savedAt: Date; refused?: readonly string[] };

/** What the page's script hears of a save: no page, only the version and the time, or why it was refused (RFC 9457). */
export async function answerSave(request: Request, { actor }: Context, save: () => Promise<Saved>): Promise<Response> {
  try {
    await insistFewSaves(actorId(actor));
    return new Response(null, { status: 204, headers: savedHeaders(request, await save()) });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { reason } = error;
    if (reason === "not-found") throw data(null, { status: 404 });
    const status = 409;
    const headers = { "Content-Type": "application/problem+json", "X-Refusal": reason };
    const title = wordsFor(languageOf(request)).reasons[reason];
    return new Response(JSON.stringify({ title, status, reason }), { status, headers });
  }
}

export function savedHeaders(request: Request, { version, savedAt, refused = [] }: Saved): Record<string, string> {
  return {
    "X-Saved-Version": String(version),
    "X-Saved-At": showSeconds(languageOf(request), savedAt),
    "X-Refused-Fields": refused.join(","),
  };
}
