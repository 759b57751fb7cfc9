import type { Edition } from "~/domain/editions/edition";
import { listEditionsInCharge } from "~/domain/editions/finding.server";
import { isAuthority, mayMoveDeadline, mayPublish, mayReinstate, mayReopen } from "~/domain/editions/policy";
import type { Context } from "~/domain/kernel/context";
import { findPending } from "~/domain/preparing/publishing.server";
import { isScreeningBegun } from "./extending.server";
import { countEndedEarly } from "./reinstating.server";

export type DecidingStep = "reinstate" | "publish" | "extend" | "reopen" | "none";
export type DecidedEditions = Array<Pick<Edition, "id" | "name" | "status"> & { step: DecidingStep }>;

/** The editions on which the actor decides, each with the step that is open now: what waits for a word comes first. */
export async function listDecidedEditions(context: Context): Promise<DecidedEditions> {
  const mine = (await listEditionsInCharge(context)).filter((edition) => !isAuthority(context.actor, edition));
  const editions: DecidedEditions = [];
  for (const edition of mine) {
    const { id, name, status } = edition;
    editions.push({ id, name, status, step: await stepOf(context, edition) });
  }
  return editions.sort((a, b) => Number(b.step === "publish") - Number(a.step === "publish"));
}

async function stepOf(context: Context, edition: Edition): Promise<DecidingStep> {
  const { actor, now } = context;
  const screened = await isScreeningBegun(context, edition.id);
  if (!mayReinstate(actor, edition, await countEndedEarly(context, edition), screened)) return "reinstate";
  if (!mayPublish(actor, edition, await findPending(context, edition))) return "publish";
  if (!mayMoveDeadline(actor, edition, now)) return "extend";
  return mayReopen(actor, edition, screened, now) ? "none" : "reopen";
}
