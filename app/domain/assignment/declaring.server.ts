import { assignments } from "db/schema";
import { eq } from "drizzle-orm";
import { atomically } from "~/domain/kernel/atomically.server";
import type { Context } from "~/domain/kernel/context";
import { insist, insistThat, refuseIf } from "~/domain/kernel/refusal";
import { record } from "~/domain/ledger/recording.server";
import { insistFree } from "./conflicts.server";
import { findAssignment } from "./finding.server";
import { giveReadings } from "./giving.server";
import { mayAccept, mayDeclareConflict } from "./policy";
import { keepConflict, takeBack } from "./withdrawing.server";

/** The judge declares to be free of conflict; only now does the dossier open. A second time changes nothing. */
export function acceptAssignment(context: Context, assignmentId: string): Promise<void> {
  return atomically(context, async (context) => {
    const { assignment, stage, proposal } = await findAssignment(context, assignmentId);
    insist(mayAccept(context.actor, assignment, stage));
    if (assignment.status === "accepted") return;
    await insistFree(context, assignment.judgeId, proposal);

    await context.db
      .update(assignments)
      .set({ status: "accepted", answeredAt: context.now })
      .where(eq(assignments.id, assignmentId));

    await record(
      context,
      "assignment.accepted",
      { id: assignmentId, editionId: stage.editionId },
      { entry: assignment.entryId },
    );
  });
}

/** Declares to be free of conflict with several entries at once, all or none. */
export function acceptAll(context: Context, assignmentIds: readonly string[]): Promise<void> {
  return atomically(context, async (context) => {
    insistThat(assignmentIds.length > 0, "nothing-chosen");
    for (const id of assignmentIds) await acceptAssignment(context, id);
  });
}

export const shortestReason = 10;

/**
 * The judge declares a conflict: the reading goes to another judge, a sheet already begun no longer counts. Once the stage
 * is closed its standings stay as they are, but no list is confirmed on them: the authority has to open the stage again.
 */
export function declareConflict(context: Context, assignmentId: string, reason: string): Promise<void> {
  return atomically(context, async (context) => {
    const { assignment, stage, proposal, entry } = await findAssignment(context, assignmentId);
    insist(mayDeclareConflict(context.actor, assignment, stage));
    refuseIf(reason.trim().length < shortestReason, "note-too-short");

    const { judgeId } = assignment;
    await keepConflict(context, { judgeId, proposalId: proposal.id, kind: "declared", reason: reason.trim() });
    if (stage.status === "open") await takeBack(context, assignmentId, "declined_conflict");

    await record(context, "conflict.declared", { id: assignmentId, editionId: stage.editionId }, { entry: entry.id });
    if (stage.status === "open") await giveReadings(context, stage, [{ ...entry, unitId: proposal.unitId }]);
  });
}
