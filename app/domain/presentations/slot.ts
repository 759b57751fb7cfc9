import type { Attendance, SlotAnswer } from "db/vocabulary";

/** When and where an entry is presented, and what its people said to it. */
export type Slot = {
  id: string;
  entryId: string;
  room: string;
  startsAt: Date;
  presentMinutes: number;
  interviewMinutes: number;
  sequence: number;
  /** When the entrant was last told; null while the timetable is a draft. */
  toldAt: Date | null;
  answer: SlotAnswer | null;
  answerReason: string | null;
  attendance: Attendance | null;
};

export const minuteMs = 60_000;

/** As nationally since 2022: seven minutes to present, thirteen to be asked. */
export const usualMinutes = { present: 7, interview: 13, pause: 5 };

/** The most that one plan is made of. */
export const mostDays = 60;
export const mostRooms = 12;
export const longestRoom = 200;

/** An entrant confirms within a day of being told. */
const answerMs = 24 * 60 * minuteMs;

type Timed = Pick<Slot, "startsAt" | "presentMinutes" | "interviewMinutes">;

export function endOf({ startsAt, presentMinutes, interviewMinutes }: Timed): Date {
  return new Date(startsAt.getTime() + (presentMinutes + interviewMinutes) * minuteMs);
}

/** Two spellings of one room are one room. */
export function isSameRoom(one: string, other: string): boolean {
  return spelled(one) === spelled(other);
}

function spelled(room: string): string {
  return room.trim().replace(/\s+/g, " ").toLowerCase();
}

export function overlap(one: Timed, other: Timed): boolean {
  return one.startsAt < endOf(other) && other.startsAt < endOf(one);
}

/** By when the entrant is to have answered; no later than it begins. */
export function answerDue({ toldAt, startsAt }: Pick<Slot, "toldAt" | "startsAt">): Date | undefined {
  if (!toldAt) return undefined;
  return new Date(Math.min(toldAt.getTime() + answerMs, startsAt.getTime()));
}
