import { randomFrom, shuffled } from "~/domain/assignment/random";
import type { Timetable } from "../clock";
import { exampleProposals } from "../facts/example-proposals";
import { type Plan, type PlannedFate, planFor, titleAt } from "../plan";
import { cycled } from "../seeding";
import type { Region } from "./regions";
import type { Sizes } from "./sizes";

const hour = 3_600_000;
const day = 24 * hour;
const inTheLastHour = 0.3;
const leftBehind: readonly PlannedFate[] = [
  "draft",
  "draft",
  "draft",
  "with_head",
  "endorsed",
  "draft",
  "returned",
  "endorsed",
];

/** What everyone in the country began, with the rush before the deadline. */
export function nationalPlans(timetable: Timetable, sizes: Sizes, regions: readonly Region[]): Plan[] {
  const random = randomFrom("nasional");
  const fates = shuffled(fatesFor(sizes), random);
  return fates.map((fate, place) => {
    const region = cycled(regions, place);
    const idea = cycled(exampleProposals, (place % regions.length) * 5 + Math.floor(place / regions.length));
    const track = place % 7 === 3 ? "replikasi" : "umum";
    const source = "Sheltered Workshop Peduli, Top 99 Inovasi Pelayanan Publik 2018";
    return planFor(timetable, 0, {
      place,
      unit: region.key,
      idea,
      title: titleAt(idea.title, region.shortName),
      track,
      replicates: track === "replikasi" ? source : undefined,
      fate,
      ...timesOf(timetable, isHandedIn(fate), random),
    });
  });
}

export function isHandedIn(fate: PlannedFate): boolean {
  return fate === "eligible" || fate === "ineligible";
}

function fatesFor({ begun, submitted, eligible }: Sizes): PlannedFate[] {
  return Array.from({ length: begun }, (_, place) => {
    if (place < eligible) return "eligible";
    return place < submitted ? "ineligible" : cycled(leftBehind, place);
  });
}

function timesOf({ at, closesAt, lastDay }: Timetable, handedIn: boolean, random: () => number) {
  const opened = at(0, "08:00:00").getTime();
  const rushed = random() < inTheLastHour;
  const spread = opened + (5 + (lastDay - 6) * Math.sqrt(random())) * day;
  const submitted = rushed ? closesAt.getTime() - Math.floor(random() * hour) : Math.floor(spread / 1000) * 1000;
  const endorsed = submitted - Math.floor((handedIn ? 0.01 : 0.5) * day + random() * day);
  const forwarded = endorsed - Math.floor(0.05 * day + random() * day);
  const begun = opened + Math.floor(random() * 0.9 * (forwarded - opened));
  return {
    begunAt: new Date(begun),
    forwardedAt: new Date(forwarded),
    endorsedAt: new Date(endorsed),
    submittedAt: new Date(submitted),
  };
}
