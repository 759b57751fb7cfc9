import { entries, proposals, slots, stages } from "db/schema";
import { and, asc, eq, gt, inArray, isNotNull, isNull, or, type SQL, sql } from "drizzle-orm";
import type { Context } from "~/domain/kernel/context";
import { type Actor, holdsAny, unitsOf } from "~/domain/people/actor";
import { mayPlan } from "~/domain/presentations/policy";
import { writtenByActor } from "~/domain/proposals/owning.server";
import type { Stage } from "~/domain/stages/stage";
import type { Waiting, WaitingKind } from "./waiting";

const ofStage = sql`${slots} join ${entries} on ${entries.id} = ${slots.entryId} where ${entries.stageId} = ${stages.id}`;

function counted(condition: SQL) {
  return sql<number>`(select count(*) from ${ofStage} and ${condition})`.mapWith(Number);
}

/** Within a query over stages: how a timetable stands. It need not be kept in the portal, so none at all is nothing missing. */
export const timetableCounts = {
  set: counted(sql`1 = 1`),
  drafts: counted(sql`${slots.toldAt} is null`),
  askedAnew: counted(sql`${slots.answer} = 'other_time' and ${slots.attendance} is null`),
  entered: sql<number>`(select count(*) from ${entries} where ${entries.stageId} = ${stages.id})`.mapWith(Number),
};

export type TimetableCounts = { set: number; drafts: number; askedAnew: number; entered: number };

/** What a begun timetable of presentations leaves to be done. */
export function timetableSteps(actor: Actor, stage: Stage, counts: TimetableCounts): Array<[WaitingKind, number]> {
  if (mayPlan(actor, stage) || counts.set === 0) return [];
  return [
    ["slotsMissing", counts.entered - counts.set],
    ["slotsToTell", counts.drafts],
    ["slotsAskedAnew", counts.askedAnew],
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
    .where(and(isNotNull(slots.toldAt), isNull(slots.answer), gt(slots.startsAt, now), own))
    .orderBy(asc(slots.startsAt));
  return rows.map((proposal) => ({ kind: "toAnswerSlot", count: 1, proposal }));
}
