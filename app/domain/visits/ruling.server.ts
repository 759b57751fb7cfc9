import { claimRulings, entries } from "db/schema";
import type { RulingKind } from "db/vocabulary";
import { eq } from "drizzle-orm";
import { insistFreeChair } from "~/domain/assignment/chairing.server";
import { shortestReason } from "~/domain/assignment/passing-on.server";
import { atomically } from "~/domain/kernel/atomically.server";
import type { Context } from "~/domain/kernel/context";
import { found, insist, insistThat, refuseIf } from "~/domain/kernel/refusal";
import { record } from "~/domain/ledger/recording.server";
import { actorId } from "~/domain/people/actor";
import { findStage } from "~/domain/stages/finding.server";
import { findRuling, readVisit } from "./finding.server";
import { mayRule } from "./policy";
import { longestNote } from "./visit";

/** A contradicted claim, in the version of the check that the chair looked at. */
export type Contradiction = { entryId: string; claim: string; version: number };

/** A chair, who is free of conflict with the entry, decides what a contradicted claim means; a later check asks anew. */
export function ruleOnClaim(
  context: Context,
  { entryId, claim, version }: Contradiction,
  ruling: RulingKind,
  reason: string,
): Promise<void> {
  return atomically(context, async (context) => {
    const [entry] = await context.db.select().from(entries).where(eq(entries.id, entryId));
    const stage = await findStage(context, found(entry).stageId);
    insist(mayRule(context.actor, stage));
    const by = actorId(context.actor);
    await insistFreeChair(context, stage, by, new Set([entryId]));
    const check = found((await readVisit(context, entryId)).checks.find((one) => one.claim === claim));
    insistThat(check.verdict === "contradicted", "no-contradiction");
    insistThat(check.version === version, "stale-version");
    const said = reason.trim();
    refuseIf(said.length < shortestReason, "note-too-short");
    refuseIf(said.length > longestNote, "text-too-long");
    const before = await findRuling(context, { entryId, claim, version });
    if (before?.ruling === ruling && before.reason === said && before.ruledBy === by) return;
    refuseIf(before, "already-ruled");

    const ruled = { ruling, reason: said, ruledBy: by, ruledAt: context.now };
    await context.db.insert(claimRulings).values({ entryId, claim, version, ...ruled });

    await record(context, "claim.ruled", { id: entryId, editionId: stage.editionId }, { claim, version, ruling });
  });
}
