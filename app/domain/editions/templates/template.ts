import type { EditionBlueprint } from "~/domain/editions/blueprint";
import { type Day, dayMs, jakartaMs, startOfDay } from "~/domain/kernel/days";
import { kippBlueprint } from "./kipp-2023";
import { smallContestBlueprint } from "./small-contest";

/** The rules that ship with the portal, to begin an edition from. */
export const templates = ["kipp", "small"] as const;
export type Template = (typeof templates)[number];

export type FromTemplate = { name: string; year: number; slug: string; opensOn: Day };

/** In days after registration opens: its last day, then the first and last day of each stage. */
const timetables: Record<Template, { closes: number; desk: [number, number]; presentation: [number, number] }> = {
  kipp: { closes: 47, desk: [61, 89], presentation: [96, 103] },
  small: { closes: 20, desk: [25, 34], presentation: [40, 41] },
};

/** A template's rules under a name of one's own, timed from the day on which registration opens; the decree is to come. */
export function blueprintFrom(template: Template, { name, year, slug, opensOn }: FromTemplate): EditionBlueprint {
  const { closes, desk, presentation } = timetables[template];
  const dates = {
    ageCountedOn: dayAfter(opensOn, closes),
    opensAt: startOf(opensOn),
    closesAt: endOf(dayAfter(opensOn, closes)),
    desk: span(opensOn, desk),
    presentation: span(opensOn, presentation),
  };
  const rules = template === "kipp" ? kippBlueprint(dates) : smallContestBlueprint(dates);
  return { ...rules, name, year, slug, decreeNo: "", isExample: false };
}

function span(opensOn: Day, [from, to]: [number, number]) {
  return { opensAt: startOf(dayAfter(opensOn, from)), closesAt: endOf(dayAfter(opensOn, to)) };
}

function dayAfter(day: Day, days: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);
}

function startOf(day: Day): string {
  return startOfDay(day).toISOString();
}

function endOf(day: Day): string {
  return new Date(Date.parse(`${day}T23:59:59Z`) - jakartaMs).toISOString();
}
