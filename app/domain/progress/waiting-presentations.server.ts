import { editions, entries, proposals, slots, stages } from "db/schema";
import { and, asc, eq, gt, inArray, isNotNull, isNull, or, sql } from "drizzle-orm";
import type { Context } from "~/domain/kernel/context";
import { holdsAny, unitsOf } from "~/domain/people/actor";
import { clashesIn, isScheduled, listPresentations } from "~/domain/presentations/finding.server";
import { mayPlan } from "~/domain/presentations/policy";
import { writtenByActor } from "~/domain/proposals/owning.server";
import type { Stage } from "~/domain/stages/stage";
import type { Waiting, WaitingKind } from "./waiting";

/** Within a query over stages: whether a timetable of presentations was begun. It need not be kept in the portal. */
export const hasTimetable = sql`exists (select 1 from ${slots} join ${entries} on ${entries.id} = ${slots.entryId}
  where ${stages.kind} = 'presentation' and ${entries.stageId} = ${stages.id})`.mapWith(Boolean);

/** What a begun timetable of presentations leaves to be done. */
export async function timetableSteps(context: Context, stage: Stage): Promise<Array<[WaitingKind, number]>> {
  if (mayPlan(context.actor, stage)) return [];
  const all = await listPresentations(context, stage);
  const scheduled = all.filter(isScheduled);
  const asksAnew = ({ slot }: (typeof scheduled)[number]) => slot.answer === "other_time" && !slot.attendance;
  return [
    ["slotsClashing", clashesIn(all).size],
    ["slotsMissing", all.length - scheduled.length],
    ["slotsToTell", scheduled.filter(({ slot }) => !slot.toldAt).length],
    ["slotsAskedAnew", scheduled.filter(asksAnew).length],
  ];
}

/** Times that were told to the actor, as a writer or for a unit, and wait for an answer. */
export async function listSlotWork(context: Context): Promise<Waiting[]> {
  const { actor, db, now } = context;
  if (!holdsAny(actor, ["innovator", "unit_admin", "unit_head"]) && !actor.collaborates) return [];
  const own = or(writtenByActor(context), inArray(proposals.unitId, unitsOf(actor, ["unit_head", "unit_admin"])));
  const rows = await db
    .select({ id: proposals.id, name: proposals.title })
    .from(slots)
    .innerJoin(entries, eq(entries.id, slots.entryId))
    .innerJoin(proposals, eq(proposals.id, entries.proposalId))
    .innerJoin(stages, and(eq(stages.id, entries.stageId), inArray(stages.status, ["assigning", "open"])))
    .innerJoin(editions, and(eq(editions.id, stages.editionId), eq(editions.status, "published")))
    .where(and(isNotNull(slots.toldAt), isNull(slots.answer), gt(slots.startsAt, now), own))
    .orderBy(asc(slots.startsAt));
  return rows.map((proposal) => ({ kind: "toAnswerSlot", count: 1, proposal }));
}
