import { assignments, entries, proposals, receipts, sheets, stages } from "db/schema";
import { and, asc, eq, inArray, ne } from "drizzle-orm";
import { hidersFor } from "~/domain/blind/finding.server";
import type { Context } from "~/domain/kernel/context";
import { once } from "~/domain/kernel/once";
import { found, insist } from "~/domain/kernel/refusal";
import { actorId, holds } from "~/domain/people/actor";
import { live } from "./assignment";
import { maySeeAssignment } from "./policy";

/** An assignment of the actor's own, with its stage; what of the entry may be shown `findFacts` says. */
export function findAssignment(context: Context, assignmentId: string) {
  return once(context, `assignment ${assignmentId}`, () => lookUpAssignment(context, assignmentId));
}

async function lookUpAssignment(context: Context, assignmentId: string) {
  const [row] = await context.db
    .select({
      assignment: assignments,
      stage: stages,
      entry: entries,
      proposal: { id: proposals.id, unitId: proposals.unitId },
    })
    .from(assignments)
    .innerJoin(entries, eq(entries.id, assignments.entryId))
    .innerJoin(stages, eq(stages.id, entries.stageId))
    .innerJoin(proposals, eq(proposals.id, entries.proposalId))
    .where(eq(assignments.id, assignmentId));
  const whole = found(row);
  insist(maySeeAssignment(context.actor, whole.assignment, whole.stage));
  return whole;
}

/** The actor's own work over all stages that are open or past: what is unread first. */
export async function listOwnAssignments(context: Context) {
  const rows = await context.db
    .select({
      id: assignments.id,
      status: assignments.status,
      stage: {
        ...{ id: stages.id, name: stages.name, status: stages.status },
        ...{ closesAt: stages.closesAt, isBlind: stages.isBlind },
      },
      title: proposals.title,
      proposal: { id: proposals.id, unitId: proposals.unitId },
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
  const held = rows.filter(({ stage }) => holds(context.actor, "judge", { stageId: stage.id }));
  const blind = held.filter(({ stage }) => stage.isBlind);
  const hiders = await hidersFor(
    context,
    blind.map(({ proposal }) => proposal),
  );
  return held.map(({ proposal, title, ...own }) => {
    const hide = own.stage.isBlind ? found(hiders.get(proposal.id)) : undefined;
    return { ...own, title: hide ? hide(title) : title };
  });
}
