import { addMonths, type Day } from "~/domain/kernel/days";
import type { Timetable } from "../clock";
import { contestUnits } from "../contest-units";
import { exampleProposals } from "../facts/example-proposals";
import { type Plan, planFor, titleAt, type Wish } from "../plan";
import { cycled } from "../seeding";
import { shortNameOf } from "../unit-names";

/** A fictional innovation of a unit that has since been merged; the unit that came of it carries it on. */
export const carriedOn = "rumah-kerja-mandiri-contoh";

const begun = 60;
const pace = 0.6;

const caseNames = [
  "renamedUnit",
  "mergedUnit",
  "unitOfAJudge",
  "exactlyTwoYears",
  "leapDay",
  "tiedOne",
  "tiedOther",
  "divergent",
  "replication",
  "sameTitle",
  "sameTitleAgain",
  "leftWithHead",
  "oneOver",
  "blank",
  "returned",
  "withdrawn",
] as const;
export type CaseName = (typeof caseNames)[number];

/** The title under which a case is found: each has an idea of its own. */
export function titleOfCase(name: CaseName): string {
  const title = (of: CaseName) => cycled(exampleProposals, caseNames.indexOf(of)).title;
  return name === "sameTitleAgain" ? title("sameTitle").toUpperCase() : title(name);
}

export function midSeasonPlans(timetable: Timetable): Plan[] {
  const cases = casesOf(timetable);
  return Array.from({ length: begun }, (_, place) => {
    const name = caseNames[place];
    const unit = cycled(contestUnits, place);
    if (name) return planFor(timetable, pace, { place, unit, title: titleOfCase(name), ...cases[name] });
    return planFor(timetable, pace, ordinary(place, unit));
  });
}

function ordinary(place: number, unit: string): Wish {
  const idea = cycled(exampleProposals, place);
  const title = place < exampleProposals.length ? idea.title : titleAt(idea.title, shortNameOf(unit));
  if (place >= 53 && place <= 58) return { place, unit, title, fate: "ineligible" };
  return { place, unit, title, fate: place === begun - 1 ? "draft" : "eligible" };
}

function casesOf(timetable: Timetable): Record<CaseName, Partial<Plan>> {
  const { ageCountedOn } = timetable.dates;
  const lastAfternoon = timetable.at(timetable.lastDay, "16:40:00");
  return {
    renamedUnit: { unit: "st-kartini" },
    mergedUnit: { unit: "st-pangudi-luhur", continues: carriedOn },
    unitOfAJudge: { unit: "pusdatinkesos" },
    exactlyTwoYears: { startedOn: addMonths(ageCountedOn, -24) },
    leapDay: { startedOn: leapDayBefore(addMonths(ageCountedOn, -24)) },
    tiedOne: {},
    tiedOther: {},
    divergent: {},
    replication: { track: "replikasi", replicates: "Sheltered Workshop Peduli, Top 99 Inovasi Pelayanan Publik 2018" },
    sameTitle: {},
    sameTitleAgain: {
      fate: "endorsed",
      begunAt: timetable.at(2),
      forwardedAt: timetable.at(4),
      endorsedAt: timetable.at(5),
    },
    leftWithHead: { unit: "st-kartini", fate: "with_head", forwardedAt: lastAfternoon },
    oneOver: { unit: "st-kartini", fate: "one-over" },
    blank: { fate: "blank" },
    returned: { fate: "returned" },
    withdrawn: { fate: "withdrawn" },
  };
}

/** The latest 29 February that is not after the day. */
function leapDayBefore(day: Day): Day {
  let year = Number(day.slice(0, 4));
  while (new Date(Date.UTC(year, 1, 29)).getUTCMonth() !== 1 || `${year}-02-29` > day) year--;
  return `${year}-02-29`;
}
