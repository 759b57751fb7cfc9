import { nominations } from "db/schema";
import { eq } from "drizzle-orm";
import { type NewAward, writeAward } from "~/domain/gallery/awarding.server";
import { atomically } from "~/domain/kernel/atomically.server";
import type { Context } from "~/domain/kernel/context";
import { insist, insistThat, refuseIf } from "~/domain/kernel/refusal";
import { record } from "~/domain/ledger/recording.server";
import { isComplete } from "./dossier";
import { findNomination, listDossier, listPreparers } from "./finding.server";
import { markNomination } from "./nominating.server";
import { mayAdvance, mayApprove } from "./policy";

/** Passes a dossier to the authority; every field filled and within the target's limits. */
export function reviewDossier(context: Context, nominationId: string): Promise<void> {
  return atomically(context, async (context) => {
    const nomination = await findNomination(context, nominationId);
    insist(mayAdvance(context.actor, nomination, "in_review"));
    const fields = await listDossier(context, nomination);
    refuseIf(
      fields.some(({ over }) => over),
      "over-word-limit",
    );
    insistThat(isComplete(fields), "dossier-incomplete");

    await markNomination(context, nomination, "in_review");

    await record(context, "dossier.reviewed", nomination);
  });
}

export function approveNomination(context: Context, nominationId: string): Promise<void> {
  return atomically(context, async (context) => {
    const nomination = await findNomination(context, nominationId);
    insist(mayApprove(context.actor, { ...nomination, preparedBy: await listPreparers(context, nomination) }));

    await markNomination(context, nomination, "approved");

    await record(context, "nomination.approved", nomination);
  });
}

/** Notes that the dossier was entered by hand on the scheme's own site, with the reference given there. */
export function markSent(context: Context, nominationId: string, externalReference: string): Promise<void> {
  return atomically(context, async (context) => {
    const nomination = await findNomination(context, nominationId);
    insist(mayAdvance(context.actor, nomination, "sent"));

    await context.db.update(nominations).set({ externalReference }).where(eq(nominations.id, nominationId));
    await markNomination(context, nomination, "sent");

    await record(context, "nomination.sent", nomination);
  });
}

export type NominationResult = Pick<NewAward, "result" | "label" | "decreeNo" | "evidence" | "source">;

/** Records what came of a sent nomination as a typed award with its evidence; more than one may come. */
export function recordNominationResult(
  context: Context,
  nominationId: string,
  outcome: NominationResult,
): Promise<void> {
  return atomically(context, async (context) => {
    const nomination = await findNomination(context, nominationId);
    insist(mayAdvance(context.actor, nomination, "result"));

    await markNomination(context, nomination, "result");
    await writeAward(context, {
      innovationId: nomination.innovationId,
      scheme: nomination.target.code,
      year: nomination.targetYear,
      ...outcome,
    });
  });
}
