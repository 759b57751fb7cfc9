import { entries, slots } from "db/schema";
import { and, eq, inArray, isNull } from "drizzle-orm";
import { atomically } from "~/domain/kernel/atomically.server";
import type { Context } from "~/domain/kernel/context";
import { newId } from "~/domain/kernel/ids.server";
import { insist, insistThat } from "~/domain/kernel/refusal";
import { record } from "~/domain/ledger/recording.server";
import { findStage } from "~/domain/stages/finding.server";
import { isScheduled, listPresentations, type Presentation } from "./finding.server";
import { type Pattern, placePresentations, type Taken } from "./plan";
import { mayPlan } from "./policy";
import { endOf, minuteMs } from "./slot";

export type Timetable = Omit<Pattern, "slotMinutes"> & { presentMinutes: number; interviewMinutes: number };

/**
 * Gives every entry of a stage that has no time yet a time and a room in which nobody is in two places at once; what was
 * set before stays. A draft, until its people are told.
 * @returns how many got a time, and how many found no place
 */
export function planSlots(
  context: Context,
  stageId: string,
  timetable: Timetable,
): Promise<{ placed: number; left: number }> {
  return atomically(context, async (context) => {
    const stage = await findStage(context, stageId);
    insist(mayPlan(context.actor, stage));
    const { presentMinutes, interviewMinutes } = timetable;
    const pattern = { ...timetable, slotMinutes: presentMinutes + interviewMinutes };
    const days = timetable.days.map((day) => day.getTime());
    const last = Math.max(...days) + timetable.dayMinutes * minuteMs;
    insistThat(last <= stage.closesAt.getTime() && Math.min(...days) >= context.now.getTime(), "slot-outside-stage");
    const all = await listPresentations(context, stage);
    const { placed, left } = placePresentations(
      pattern,
      all.filter((one) => !isScheduled(one)).map(wantedOf),
      all.flatMap(takenBy),
    );
    insistThat(placed.length > 0, "no-room-left");

    const minutes = { presentMinutes, interviewMinutes, sequence: 0 };
    for (const one of placed) await context.db.insert(slots).values({ id: newId(), ...one, ...minutes });

    await record(context, "slots.planned", stage, { placed: placed.length, left: left.length });
    return { placed: placed.length, left: left.length };
  });
}

/** Takes back all times of which nobody has been told yet. */
export function clearSlots(context: Context, stageId: string): Promise<void> {
  return atomically(context, async (context) => {
    const stage = await findStage(context, stageId);
    insist(mayPlan(context.actor, stage));
    const ofStage = context.db.select({ id: entries.id }).from(entries).where(eq(entries.stageId, stageId));
    const drafts = and(inArray(slots.entryId, ofStage), isNull(slots.toldAt));
    const cleared = await context.db.select({ id: slots.id }).from(slots).where(drafts);
    insistThat(cleared.length > 0, "nothing-chosen");

    await context.db.delete(slots).where(drafts);

    await record(context, "slots.cleared", stage, { slots: cleared.length });
  });
}

/** Tells the people of every entry whose time is still a draft: by letter, on their page and in their calendars. */
export function tellSlots(context: Context, stageId: string): Promise<number> {
  return atomically(context, async (context) => {
    const stage = await findStage(context, stageId);
    insist(mayPlan(context.actor, stage));
    const ofStage = context.db.select({ id: entries.id }).from(entries).where(eq(entries.stageId, stageId));
    const drafts = and(inArray(slots.entryId, ofStage), isNull(slots.toldAt));
    const told = await context.db.select({ id: slots.id }).from(slots).where(drafts);
    insistThat(told.length > 0, "nothing-chosen");

    await context.db.update(slots).set({ toldAt: context.now }).where(drafts);

    await record(context, "slots.told", stage, { slots: told.map(({ id }) => id) });
    return told.length;
  });
}

function wantedOf({ entryId, unitId, zone, judges }: Presentation) {
  return { entryId, unitId, zone, judgeIds: judges.map(({ id }) => id) };
}

function takenBy(one: Presentation): Taken[] {
  if (!isScheduled(one)) return [];
  const { room, startsAt } = one.slot;
  return [{ room, startsAt, endsAt: endOf(one.slot), unitId: one.unitId, judgeIds: one.judges.map(({ id }) => id) }];
}
