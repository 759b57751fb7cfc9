import type { Timetable } from "../clock";
import { contestUnits } from "../contest-units";
import { exampleProposals } from "../facts/example-proposals";
import { type Plan, type PlannedFate, planFor, titleAt } from "../plan";
import { cycled } from "../seeding";
import { shortNameOf } from "../unit-names";

const entered = 24;
const others: readonly PlannedFate[] = ["ineligible", "ineligible", "ineligible", "withdrawn", "draft"];

/** The places whose entries tie across the cut of the desk review; the plenary chooses the first. */
export const tiedPlaces: readonly number[] = [11, 12];

/** The places of the two winners that go into the gallery. */
export const shownPlaces = { sinovik: 0, unpsa: 5 };

export function lastSeasonPlans(timetable: Timetable): Plan[] {
  return Array.from({ length: entered + others.length }, (_, place) => {
    const unit = place === shownPlaces.sinovik ? "st-kartini" : cycled(contestUnits, place * 7 + 2);
    const idea = cycled(exampleProposals, place);
    const fate = others[place - entered] ?? "eligible";
    return planFor(timetable, 1.3, { place, unit, idea, title: titleAt(idea.title, shortNameOf(unit)), fate });
  });
}

/** Twelve stand clear above the rest but for the tie on the last place. */
export function deskQuality(place: number): number {
  if (tiedPlaces.includes(place)) return 68;
  return place < 11 ? 94 - place * 2 : 62 - (place - 13);
}

/** Another order than on paper: six are clearly better in the room. */
export function presentationQuality(place: number): number {
  const rank = (place * 5) % 12;
  return rank < 6 ? 94 - rank * 2 : 70 - rank;
}
