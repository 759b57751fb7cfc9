import type { TimeZone } from "db/vocabulary";
import { isSameRoom, minuteMs } from "./slot";

/** When presentations are held: days of the same hours, with a break, in rooms side by side. */
export type Pattern = {
  /** When each day begins. */
  days: readonly Date[];
  /** From the beginning of a day to its end, and to the beginning and the end of its break, in minutes; no break is 0 to 0. */
  dayMinutes: number;
  breakFrom: number;
  breakUntil: number;
  /** Of one presentation with its interview, and between two. */
  slotMinutes: number;
  pauseMinutes: number;
  rooms: readonly string[];
};

/** An entry to be presented, with those who cannot be in two rooms at once. */
export type Wanted = { entryId: string; unitId: string; judgeIds: readonly string[]; zone: TimeZone };

/** A place that is taken already, by whom. */
export type Taken = { room: string; startsAt: Date; endsAt: Date; unitId: string; judgeIds: readonly string[] };

export type Placed = { entryId: string; room: string; startsAt: Date };

/** The moments at which a presentation can begin: within the hours of each day, none reaching into the break. */
export function beginningsIn({ days, dayMinutes, breakFrom, breakUntil, slotMinutes, pauseMinutes }: Pattern): Date[] {
  return days.flatMap((day) => {
    const beginnings: Date[] = [];
    for (let minute = 0; minute + slotMinutes <= dayMinutes; ) {
      const reachesBreak = minute < breakUntil && minute + slotMinutes > breakFrom;
      if (!reachesBreak) beginnings.push(new Date(day.getTime() + minute * minuteMs));
      minute = reachesBreak ? breakUntil : minute + slotMinutes + pauseMinutes;
    }
    return beginnings;
  });
}

/**
 * Gives each entry a room and a time at which its judges and its unit are nowhere else. Greedy, moment by moment: in the
 * first half of a day units of the east come first, whose clocks are ahead; of equals whoever clashes with most others.
 * The same input gives the same timetable. `left` are those for whom no place was found.
 */
export function placePresentations(
  pattern: Pattern,
  wanted: readonly Wanted[],
  taken: readonly Taken[],
): { placed: Placed[]; left: string[] } {
  const degree = new Map(wanted.map((one) => [one.entryId, wanted.filter((other) => clash(one, other)).length]));
  const remaining = [...wanted].sort(
    (a, b) => (degree.get(b.entryId) ?? 0) - (degree.get(a.entryId) ?? 0) || (a.entryId < b.entryId ? -1 : 1),
  );
  const placed: Placed[] = [];
  for (const startsAt of beginningsIn(pattern)) {
    if (remaining.length === 0) break;
    const endsAt = new Date(startsAt.getTime() + pattern.slotMinutes * minuteMs);
    const meanwhile = taken.filter((other) => other.startsAt < endsAt && startsAt < other.endsAt);
    const present: Array<Pick<Wanted, "unitId" | "judgeIds">> = [...meanwhile];
    for (const room of pattern.rooms) {
      if (meanwhile.some((other) => isSameRoom(other.room, room))) continue;
      const fitting = remaining.filter((one) => !present.some((other) => clash(one, other)));
      const next = firstOf(fitting, isEarly(pattern, startsAt));
      if (!next) break;
      remaining.splice(remaining.indexOf(next), 1);
      present.push(next);
      placed.push({ entryId: next.entryId, room, startsAt });
    }
  }
  return { placed, left: remaining.map(({ entryId }) => entryId) };
}

const ahead: Record<TimeZone, number> = { WIB: 0, WITA: 1, WIT: 2 };

function firstOf(fitting: readonly Wanted[], isEarly: boolean): Wanted | undefined {
  const turn = isEarly ? 1 : -1;
  const rank = ({ zone }: Wanted) => turn * ahead[zone];
  const best = Math.max(...fitting.map(rank));
  return fitting.find((one) => rank(one) === best);
}

function isEarly({ days, dayMinutes }: Pattern, moment: Date): boolean {
  const day = days.findLast((day) => day <= moment) ?? moment;
  return moment.getTime() - day.getTime() < (dayMinutes / 2) * minuteMs;
}

type Busy = Pick<Wanted, "unitId" | "judgeIds">;

function clash(one: Busy, other: Busy): boolean {
  return one !== other && (one.unitId === other.unitId || one.judgeIds.some((id) => other.judgeIds.includes(id)));
}
