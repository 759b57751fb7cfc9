import { confirmations, outcomes } from "db/schema";
import { insistFreeChair } from "~/domain/assignment/chairing.server";
import { findBreaches } from "~/domain/assignment/withdrawing.server";
import { atomically } from "~/domain/kernel/atomically.server";
import { inBatches } from "~/domain/kernel/batches";
import type { Context } from "~/domain/kernel/context";
import { insist, insistThat, refuseIf } from "~/domain/kernel/refusal";
import { record } from "~/domain/ledger/recording.server";
import { actorId } from "~/domain/people/actor";
import { findStandings } from "~/domain/ranking/finding.server";
import { byList } from "~/domain/ranking/lists.server";
import { placesLeft } from "~/domain/ranking/standings";
import { markStage } from "~/domain/stages/status.server";
import { listMotions } from "./finding.server";
import { mayConfirm } from "./policy";

/**
 * The chair confirms who passes: on every list everyone above the line, and of a contested tie those whom motions chose.
 * Only this writes outcomes.
 */
export function confirmStage(context: Context, stageId: string): Promise<void> {
  return atomically(context, async (context) => {
    const { stage, standing, rows } = await findStandings(context, stageId);
    insist(mayConfirm(context.actor, stage));
    await insistFreeChair(context, stage, actorId(context.actor));
    refuseIf((await findBreaches(context, { stageId })).length > 0, "conflict-counted");
    const chosen = new Set((await listMotions(context, stageId)).map(({ entryId }) => entryId));
    for (const { cut, rows: listed } of await byList(context, stage, rows)) {
      const carried = listed.filter(({ entryId }) => chosen.has(entryId)).length;
      insistThat(carried === placesLeft(listed, cut.size), "tie-unresolved");
    }

    const decided = { decidedBy: actorId(context.actor), decidedAt: context.now };
    const verdicts = rows.map(({ entryId, side }) => {
      const passes = side === "above" || (side === "contested" && chosen.has(entryId));
      return { entryId, outcome: passes ? ("advanced" as const) : ("stopped" as const), ...decided };
    });
    for (const batch of inBatches(verdicts, 500)) await context.db.insert(outcomes).values(batch);
    const confirmed = { confirmedBy: actorId(context.actor), confirmedAt: context.now };
    await context.db.insert(confirmations).values({ stageId, standingId: standing.id, ...confirmed });
    await markStage(context, stage, "provisional");

    const advanced = verdicts.filter(({ outcome }) => outcome === "advanced").length;
    await record(context, "stage.confirmed", stage, { advanced, inputsSha256: standing.inputsSha256 });
  });
}
