import { after } from "./agenda";
import type { Timetable } from "./clock";
import { type ExampleProposal, exampleProposals } from "./facts/example-proposals";
import { cycled } from "./seeding";

/** How far a proposal comes before the stages. */
export type PlannedFate =
  | "blank"
  | "one-over"
  | "draft"
  | "with_head"
  | "returned"
  | "endorsed"
  | "withdrawn"
  | "submitted"
  | "checked"
  | "eligible"
  | "ineligible";

/** A proposal to be written, before anything of it is in the database. */
export type Plan = {
  /** Its number in the world; officers and grounds take turns by it. */
  place: number;
  title: string;
  idea: ExampleProposal;
  category: string;
  /** The key of the unit. */
  unit: string;
  track: string;
  startedOn: string;
  replicates: string | undefined;
  /** The gallery's slug of the innovation that it carries on. */
  continues: string | undefined;
  fate: PlannedFate;
  begunAt: Date;
  forwardedAt: Date;
  endorsedAt: Date;
  submittedAt: Date;
  checkedAt: Date;
};

export type Wish = Pick<Plan, "place" | "unit"> & Partial<Plan>;

/** An ordinary plan with what is special about it; `pace` is how many days lie between two beginnings. */
export function planFor(timetable: Timetable, pace: number, wish: Wish): Plan {
  const idea = wish.idea ?? cycled(exampleProposals, wish.place);
  const begunAt = after(timetable.at(1), Math.round(wish.place * pace * 24 * 60) % (36 * 24 * 60));
  return {
    title: idea.title,
    idea,
    category: idea.category,
    track: "umum",
    startedOn: monthsBefore(timetable, 27 + ((wish.place * 5) % 30)),
    replicates: undefined,
    continues: undefined,
    fate: "eligible",
    begunAt,
    forwardedAt: after(begunAt, 3 * 24 * 60 + 95),
    endorsedAt: after(begunAt, 5 * 24 * 60 + 210),
    submittedAt: after(begunAt, 6 * 24 * 60 + 15),
    checkedAt: after(timetable.at(timetable.lastDay + 2), wish.place * 190),
    ...wish,
  };
}

/** "Dapur Bersama (CONTOH)" → "Dapur Bersama di Sentra Bahagia (CONTOH)". */
export function titleAt(title: string, place: string): string {
  return `${title.replace(" (CONTOH)", "")} di ${place} (CONTOH)`;
}

/** The tenth of the month that lies so many months before the day on which age is counted. */
function monthsBefore({ dates }: Timetable, months: number): string {
  const [year = 0, month = 1] = dates.ageCountedOn.split("-").map(Number);
  return new Date(Date.UTC(year, month - 1 - months, 10)).toISOString().slice(0, 10);
}
