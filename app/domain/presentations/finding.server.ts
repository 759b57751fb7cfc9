import { assignments, editions, entries, proposals, receipts, slots, stages, units, users } from "db/schema";
import { and, asc, count, eq, inArray, isNotNull, sql } from "drizzle-orm";
import { live } from "~/domain/assignment/assignment";
import type { Context } from "~/domain/kernel/context";
import { dayInJakarta } from "~/domain/kernel/days";
import { groupBy } from "~/domain/kernel/grouping";
import { found } from "~/domain/kernel/refusal";
import { actorId, holds } from "~/domain/people/actor";
import { findProposal } from "~/domain/proposals/finding.server";
import { findStage } from "~/domain/stages/finding.server";
import type { Stage } from "~/domain/stages/stage";
import { isSameRoom, overlap, type Slot } from "./slot";

/** Entries of a stage with whom they concern, and their slot once they have one, in the order in which they are held. */
export async function listPresentations({ db }: Context, stage: Pick<Stage, "id">) {
  const rows = await db
    .select({
      entryId: entries.id,
      proposalId: proposals.id,
      number: receipts.number,
      title: proposals.title,
      unitId: units.id,
      zone: units.timeZone,
      slot: slots,
    })
    .from(entries)
    .innerJoin(proposals, eq(proposals.id, entries.proposalId))
    .innerJoin(receipts, eq(receipts.proposalId, proposals.id))
    .innerJoin(units, eq(units.id, proposals.unitId))
    .leftJoin(slots, eq(slots.entryId, entries.id))
    .where(eq(entries.stageId, stage.id))
    .orderBy(asc(slots.startsAt), asc(slots.room), asc(receipts.number));
  const readers = await db
    .select({ entryId: assignments.entryId, id: users.id, name: users.name })
    .from(assignments)
    .innerJoin(entries, and(eq(entries.id, assignments.entryId), eq(entries.stageId, stage.id)))
    .innerJoin(users, eq(users.id, assignments.judgeId))
    .where(inArray(assignments.status, live))
    .orderBy(asc(users.name));
  const byEntry = groupBy(readers, ({ entryId }) => entryId);
  return rows.map((row) => ({
    ...row,
    judges: (byEntry.get(row.entryId) ?? []).map(({ id, name }) => ({ id, name })),
  }));
}

export type Presentation = Awaited<ReturnType<typeof listPresentations>>[number];
export type Scheduled = Presentation & { slot: Slot };

export function isScheduled<P extends { slot: Slot | null }>(presentation: P): presentation is P & { slot: Slot } {
  return presentation.slot !== null;
}

/** What keeps two presentations from being held at once. */
export type Clash = "room-taken" | "judge-busy" | "unit-busy";

/** Why one cannot be held as it stands beside the others of its stage; judges and times change after it was planned. */
export function clashOf(one: Scheduled, others: readonly Presentation[]): Clash | undefined {
  const meanwhile = others
    .filter(isScheduled)
    .filter((other) => other.entryId !== one.entryId && overlap(other.slot, one.slot));
  if (meanwhile.some(({ slot }) => isSameRoom(slot.room, one.slot.room))) return "room-taken";
  const own = new Set(one.judges.map(({ id }) => id));
  if (meanwhile.some(({ judges }) => judges.some(({ id }) => own.has(id)))) return "judge-busy";
  return meanwhile.some(({ unitId }) => unitId === one.unitId) ? "unit-busy" : undefined;
}

/** All that clash, by the entry's id. Each is held against those of its own day alone. */
export function clashesIn(all: readonly Presentation[]): Map<string, Clash> {
  const days = groupBy(all.filter(isScheduled), ({ slot }) => dayInJakarta(slot.startsAt));
  return new Map(
    [...days.values()].flatMap((day) =>
      day.flatMap((one): Array<[string, Clash]> => {
        const clash = clashOf(one, day);
        return clash ? [[one.entryId, clash]] : [];
      }),
    ),
  );
}

/** One slot with all that stands beside it, for those who see the stage. @throws "not-found" */
export async function findSlot(context: Context, slotId: string) {
  const [row] = await context.db
    .select({ stageId: entries.stageId })
    .from(slots)
    .innerJoin(entries, eq(entries.id, slots.entryId))
    .where(eq(slots.id, slotId));
  const stage = await findStage(context, found(row).stageId);
  const all = await listPresentations(context, stage);
  return { stage, all, presentation: found(all.filter(isScheduled).find(({ slot }) => slot.id === slotId)) };
}

/** When a proposal is presented, for its people: told times alone, the latest stage last. */
export async function findOwnPresentations(context: Context, proposalId: string) {
  const proposal = await findProposal(context, proposalId);
  return { proposal, presentations: await listToldTimes(context, proposalId) };
}

/** The same within a page that has asked who may see the proposal. */
export function listToldTimes({ db }: Context, proposalId: string) {
  return db
    .select({ slot: slots, stage: { id: stages.id, name: stages.name, status: stages.status }, zone: units.timeZone })
    .from(slots)
    .innerJoin(entries, eq(entries.id, slots.entryId))
    .innerJoin(stages, eq(stages.id, entries.stageId))
    .innerJoin(proposals, eq(proposals.id, entries.proposalId))
    .innerJoin(units, eq(units.id, proposals.unitId))
    .where(and(eq(entries.proposalId, proposalId), isNotNull(slots.toldAt)))
    .orderBy(asc(stages.position));
}

/** When an entry is presented, for a judge who has been let in; none where there is no timetable. */
export async function findToldSlot({ db }: Context, entryId: string): Promise<Slot | undefined> {
  const [slot] = await db
    .select()
    .from(slots)
    .where(and(eq(slots.entryId, entryId), isNotNull(slots.toldAt)));
  return slot;
}

/** How many times of a stage the actor has as a judge: for a query on stages. */
export function ownTimesOf({ db, actor }: Context) {
  const told = db
    .select({ count: count() })
    .from(slots)
    .innerJoin(entries, eq(entries.id, slots.entryId))
    .innerJoin(assignments, eq(assignments.entryId, entries.id))
    .where(
      and(
        eq(entries.stageId, stages.id),
        inArray(stages.status, ["assigning", "open"]),
        eq(assignments.judgeId, actorId(actor)),
        inArray(assignments.status, live),
        isNotNull(slots.toldAt),
      ),
    );
  return sql<number>`(${told})`.mapWith(Number);
}

/**
 * The times at which the actor is to be there as a judge, in order, of stages whose judging is to come or goes on. Whose
 * entry it is a judge learns when the stage opens.
 */
export async function listOwnTimes({ db, actor }: Context) {
  const rows = await db
    .select({
      slot: slots,
      assignmentId: assignments.id,
      stage: { id: stages.id, name: stages.name, status: stages.status },
    })
    .from(slots)
    .innerJoin(entries, eq(entries.id, slots.entryId))
    .innerJoin(stages, and(eq(stages.id, entries.stageId), inArray(stages.status, ["assigning", "open"])))
    .innerJoin(editions, and(eq(editions.id, stages.editionId), eq(editions.status, "published")))
    .innerJoin(assignments, eq(assignments.entryId, entries.id))
    .where(and(eq(assignments.judgeId, actorId(actor)), inArray(assignments.status, live), isNotNull(slots.toldAt)))
    .orderBy(asc(slots.startsAt));
  return rows.filter(({ stage }) => holds(actor, "judge", { stageId: stage.id }));
}
