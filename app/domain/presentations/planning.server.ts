import { entries, slots } from "db/schema";
import { and, eq, inArray, isNull } from "drizzle-orm";
import { atomically } from "~/domain/kernel/atomically.server";
import { inBatches } from "~/domain/kernel/batches";
import type { Context } from "~/domain/kernel/context";
import { newId } from "~/domain/kernel/ids.server";
import { insist, insistThat, refuseIf } from "~/domain/kernel/refusal";
import { record } from "~/domain/ledger/recording.server";
import { findStage } from "~/domain/stages/finding.server";
import { clashesIn, isScheduled, listPresentations, type Presentation } from "./finding.server";
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
    const earliest = Math.max(context.now.getTime(), stage.opensAt.getTime());
    insistThat(last <= stage.closesAt.getTime() && Math.min(...days) >= earliest, "slot-outside-stage");
    const all = await listPresentations(context, stage);
    insistThat(
      all.some(({ judges }) => judges.length > 0),
      "not-drawn",
    );
    const wanted = all.filter((one) => !isScheduled(one));
    refuseIf(wanted.length === 0, "all-scheduled");
    const { placed, left } = placePresentations(pattern, wanted.map(wantedOf), all.flatMap(takenBy));
    insistThat(placed.length > 0, "no-room-left");

    const minutes = { presentMinutes, interviewMinutes, sequence: 0 };
    for (const batch of inBatches(placed, 200)) {
      await context.db.insert(slots).values(batch.map((one) => ({ id: newId(), ...one, ...minutes })));
    }

    await record(context, "slots.planned", stage, { placed: placed.length, left: left.length });
    return { placed: placed.length, left: left.length };
  });
}

/** Takes back all times of which nobody has been told yet; a second time changes nothing. */
export function clearSlots(context: Context, stageId: string): Promise<void> {
  return atomically(context, async (context) => {
    const stage = await findStage(context, stageId);
    insist(mayPlan(context.actor, stage));
    const ofStage = context.db.select({ id: entries.id }).from(entries).where(eq(entries.stageId, stageId));
    const drafts = and(inArray(slots.entryId, ofStage), isNull(slots.toldAt));
    const cleared = await context.db.select({ id: slots.id }).from(slots).where(drafts);
    if (cleared.length === 0) return;

    await context.db.delete(slots).where(drafts);

    await record(context, "slots.cleared", stage, { slots: cleared.length });
  });
}

/**
 * Tells the people of every entry whose time is still a draft: by letter, on their page and in their calendars; a second
 * time changes nothing. @throws Refusal "slots-clash" while somebody is expected in two rooms at once
 */
export function tellSlots(context: Context, stageId: string): Promise<void> {
  return atomically(context, async (context) => {
    const stage = await findStage(context, stageId);
    insist(mayPlan(context.actor, stage));
    const ofStage = context.db.select({ id: entries.id }).from(entries).where(eq(entries.stageId, stageId));
    const drafts = and(inArray(slots.entryId, ofStage), isNull(slots.toldAt));
    const told = await context.db.select({ id: slots.id }).from(slots).where(drafts);
    if (told.length === 0) return;
    refuseIf(clashesIn(await listPresentations(context, stage)).size > 0, "slots-clash");

    await context.db.update(slots).set({ toldAt: context.now }).where(drafts);

    await record(context, "slots.told", stage, { slots: told.length });
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
