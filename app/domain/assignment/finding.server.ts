import { assignments, criteria, entries, proposals, receipts, scores, sheets, stages, transcriptions } from "db/schema";
import { and, asc, eq, inArray, ne, sql } from "drizzle-orm";
import { hidersFor } from "~/domain/blind/finding.server";
import type { Context } from "~/domain/kernel/context";
import { once } from "~/domain/kernel/once";
import { found, insist, insistThat } from "~/domain/kernel/refusal";
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

/** A stage in which the actor judges, and has readings. @throws Refusal "not-found" */
export async function findJudgedStage(context: Context, stageId: string) {
  const [row] = await context.db
    .select({ stage: stages })
    .from(assignments)
    .innerJoin(entries, eq(entries.id, assignments.entryId))
    .innerJoin(stages, eq(stages.id, entries.stageId))
    .where(
      and(
        eq(stages.id, stageId),
        ne(stages.status, "assigning"),
        eq(assignments.judgeId, actorId(context.actor)),
        inArray(assignments.status, live),
      ),
    )
    .limit(1);
  insistThat(holds(context.actor, "judge", { stageId }), "not-found");
  return found(row).stage;
}

/** What a sheet comes to so far, Σ weight × score, in hundredths of a point; nothing without any score. */
const ownTotal = sql<number | null>`(select sum(${criteria.weight} * ${scores.value}) from ${scores}
  join ${criteria} on ${criteria.id} = ${scores.criterionId} where ${scores.sheetId} = ${sheets.id})`.mapWith((sum) =>
  sum === null ? null : Number(sum),
);

const ownScored =
  sql<number>`(select count(${scores.value}) from ${scores} where ${scores.sheetId} = ${sheets.id})`.mapWith(Number);
const criteriaOf =
  sql<number>`(select count(*) from ${criteria} where ${criteria.rubricId} = ${stages.rubricId})`.mapWith(Number);

/** Whether clerks handed the sheet in: the moment then says nothing of how its judge works. */
const isFromPaper = sql<boolean>`exists (select 1 from ${transcriptions}
  where ${transcriptions.assignmentId} = ${assignments.id} and ${transcriptions.act} = 'checked')`.mapWith(Boolean);

/** The actor's own work over all stages that are open or past, without what a blind stage keeps from him or her. */
export async function listOwnAssignments(context: Context) {
  return (await listOwnReadings(context)).map(({ proposal, ...own }) => own);
}

/** The same with whose each entry is, which is not to be shown before a blind stage has closed. */
export async function listOwnReadings(context: Context) {
  const rows = await context.db
    .select({
      id: assignments.id,
      status: assignments.status,
      stage: {
        ...{ id: stages.id, name: stages.name, kind: stages.kind, status: stages.status },
        ...{ closesAt: stages.closesAt, isBlind: stages.isBlind },
      },
      title: proposals.title,
      proposal: { id: proposals.id, unitId: proposals.unitId },
      number: receipts.number,
      sheet: sheets.status,
      handedInAt: sheets.handedInAt,
      isFromPaper,
      hundredths: ownTotal,
      scored: ownScored,
      of: criteriaOf,
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
  return held.map(({ title, ...own }) => {
    const hide = own.stage.isBlind ? found(hiders.get(own.proposal.id)) : undefined;
    return { ...own, title: hide ? hide(title) : title };
  });
}
