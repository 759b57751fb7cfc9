import { assignments, entries, proposals, receipts, sheets, snapshots, stages } from "db/schema";
import { and, asc, eq, inArray, ne } from "drizzle-orm";
import type { Context } from "~/domain/kernel/context";
import { once } from "~/domain/kernel/once";
import { found, insist } from "~/domain/kernel/refusal";
import { actorId, holds } from "~/domain/people/actor";
import { readSnapshot } from "~/domain/proposals/snapshot";
import { live } from "./assignment";
import { insistFree } from "./conflicts.server";
import { mayReadAssigned, maySeeAssignment } from "./policy";

/** An assignment of the actor's own, with its stage and what may be known before the declaration. */
export function findAssignment(context: Context, assignmentId: string) {
  return once(context, `assignment ${assignmentId}`, () => lookUpAssignment(context, assignmentId));
}

async function lookUpAssignment(context: Context, assignmentId: string) {
  const [row] = await context.db
    .select({
      assignment: assignments,
      stage: stages,
      entry: entries,
      proposal: { id: proposals.id, title: proposals.title, unitId: proposals.unitId },
      number: receipts.number,
    })
    .from(assignments)
    .innerJoin(entries, eq(entries.id, assignments.entryId))
    .innerJoin(stages, eq(stages.id, entries.stageId))
    .innerJoin(proposals, eq(proposals.id, entries.proposalId))
    .innerJoin(receipts, eq(receipts.proposalId, proposals.id))
    .where(eq(assignments.id, assignmentId));
  const whole = found(row);
  insist(maySeeAssignment(context.actor, whole.assignment, whole.stage));
  return whole;
}

/** What a judge reads: the snapshot that was handed in, once a declaration is made. */
export async function readDossier(context: Context, assignmentId: string) {
  const { assignment, stage, entry, proposal } = await findAssignment(context, assignmentId);
  insist(mayReadAssigned(context.actor, assignment, stage));
  await insistFree(context, assignment.judgeId, proposal);
  const [snapshot] = await context.db.select().from(snapshots).where(eq(snapshots.id, entry.snapshotId));
  return readSnapshot(found(snapshot).content);
}

/** The actor's own work over all stages that are open or past: what is unread first. */
export async function listOwnAssignments(context: Context) {
  const rows = await context.db
    .select({
      id: assignments.id,
      status: assignments.status,
      stage: { id: stages.id, name: stages.name, status: stages.status, closesAt: stages.closesAt },
      title: proposals.title,
      number: receipts.number,
      sheet: sheets.status,
    })
    .from(assignments)
    .innerJoin(entries, eq(entries.id, assignments.entryId))
    .innerJoin(stages, eq(stages.id, entries.stageId))
    .innerJoin(proposals, eq(proposals.id, entries.proposalId))
    .innerJoin(receipts, eq(receipts.proposalId, proposals.id))
    .leftJoin(sheets, eq(sheets.assignmentId, assignments.id))
    .where(
      and(
        eq(assignments.judgeId, actorId(context.actor)),
        inArray(assignments.status, live),
        ne(stages.status, "assigning"),
      ),
    )
    .orderBy(asc(stages.closesAt), asc(receipts.number));
  return rows.filter(({ stage }) => holds(context.actor, "judge", { stageId: stage.id }));
}
