import { z } from "zod";
import { startOfDay } from "~/domain/kernel/days";
import { workingDays } from "~/domain/kernel/working-days";
import type { Timetable } from "~/domain/presentations/planning.server";
import { isSameRoom, longestRoom, minuteMs, mostDays, mostRooms } from "~/domain/presentations/slot";
import { day } from "~/routes/pieces/forms/fields";
import type { Words } from "~/words/words";

/** "09.00" as minutes from midnight, a blank as none. */
function clock(error: string) {
  return z
    .string()
    .trim()
    .default("")
    .transform((text, context) => {
      if (text === "") return undefined;
      const match = /^(\d{1,2})[.:](\d{2})$/.exec(text);
      const [hours, minutes] = [Number(match?.[1]), Number(match?.[2])];
      if (match && hours <= 23 && minutes <= 59) return hours * 60 + minutes;
      context.addIssue({ code: "custom", message: error });
      return z.NEVER;
    });
}

const minutes = (error: string, least = 0) => z.coerce.number({ error }).int(error).min(least, error).max(240, error);

function rooms(error: string) {
  return z
    .string({ error })
    .max(mostRooms * (longestRoom + 2), error)
    .transform((text) => text.split("\n").flatMap((line) => line.trim() || []))
    .refine((lines) => lines.length > 0 && lines.length <= mostRooms, error)
    .refine((lines) => lines.every((line) => line.length <= longestRoom) && areApart(lines), error);
}

function areApart(rooms: readonly string[]): boolean {
  return rooms.every((room, place) => !rooms.slice(0, place).some((other) => isSameRoom(room, other)));
}

export function planForm({ presentations: { plan: says } }: Words) {
  return z
    .object({
      firstDay: day(says.firstDayBad),
      days: z.coerce.number({ error: says.daysBad }).int(says.daysBad).min(1, says.daysBad).max(mostDays, says.daysBad),
      from: clock(says.timeBad),
      until: clock(says.timeBad),
      breakFrom: clock(says.timeBad),
      breakUntil: clock(says.timeBad),
      rooms: rooms(says.roomsMissing),
      present: minutes(says.presentBad, 1),
      interview: minutes(says.minutesBad),
      pause: minutes(says.minutesBad),
    })
    .refine(({ from }) => from !== undefined, { path: ["from"], error: says.timeBad })
    .refine(({ until }) => until !== undefined, { path: ["until"], error: says.timeBad })
    .refine(({ from = 0, until = 1440 }) => from < until, { path: ["until"], error: says.endsBeforeBeginning })
    .refine(({ breakFrom, breakUntil }) => isBreak(breakFrom, breakUntil), {
      path: ["breakUntil"],
      error: says.breakBad,
    });
}

function isBreak(from: number | undefined, until: number | undefined): boolean {
  return from === undefined || until === undefined ? from === until : from < until;
}

/** What was typed as working days of the same hours. */
export function timetableOf(typed: z.output<ReturnType<typeof planForm>>): Timetable {
  const { from = 0, until = 0, breakFrom = from, breakUntil = from } = typed;
  return {
    days: workingDays(typed.firstDay, typed.days).map((day) => new Date(startOfDay(day).getTime() + from * minuteMs)),
    dayMinutes: until - from,
    breakFrom: breakFrom - from,
    breakUntil: breakUntil - from,
    rooms: typed.rooms,
    presentMinutes: typed.present,
    interviewMinutes: typed.interview,
    pauseMinutes: typed.pause,
  };
}
