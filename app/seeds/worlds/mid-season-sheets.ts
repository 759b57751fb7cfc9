import { randomFrom } from "~/domain/assignment/random";
import type { Criterion } from "~/domain/scoring/rubric";
import type { Progress, Reading, Sheet } from "../judging";
import { marksAround, overallNote, severityOf, tiedMarks } from "../marks";
import { type CaseName, titleOfCase } from "./mid-season-plans";

export const deskCut = 20;
const tiedQuality = 70;

/** What each judge has done so far, reading by reading: in, draft, accepted, untouched. */
const habits: Record<string, string> = {
  juri1: "iiidiau",
  juri2: "i",
  juri3: "idaid",
  juri4: "uuau",
  juri5: "iiidiii",
  juri6: "iiiiiid",
  juri7: "iu",
  juri8: "d",
};
const progressOf: Record<string, Progress> = { i: "in", d: "draft", a: "accepted", u: "untouched" };

/** The cases whose sheets have to be in for anyone to see what is special about them. */
const complete: readonly CaseName[] = ["tiedOne", "tiedOther", "divergent"];

export function isCase(title: string, ...names: readonly CaseName[]): boolean {
  return names.some((name) => titleOfCase(name) === title);
}

export function progressWith(judge: string, turn: number, title: string): Progress {
  if (isCase(title, ...complete)) return "in";
  const habit = habits[judge.replace(/@.*/, "")] ?? "i";
  return progressOf[habit.charAt(turn % habit.length)] ?? "in";
}

/** The whole sheet that a judge gives or will give: nineteen entries clear the cut of twenty, two tie for the last place. */
export function sheetFor(criteria: readonly Criterion[], { title, judge, place }: Reading, passes: boolean): Sheet {
  const random = randomFrom(`${title} ${judge}`);
  const quality = isCase(title, "tiedOne", "tiedOther") ? tiedQuality : qualityOf(title, passes);
  if (isCase(title, "tiedOne", "tiedOther")) {
    return { scores: tiedMarks(criteria, quality, place), overallNote: overallNote(quality, random) };
  }
  const apart = isCase(title, "divergent") ? (1 - place) * 12 : severityOf(judge);
  return { scores: marksAround(criteria, quality, apart, random), overallNote: overallNote(quality, random) };
}

/** All but the tied ones, in an order that only the titles decide; those at the front pass. */
export function passing(titles: readonly string[]): Set<string> {
  const free = titles.filter((title) => !isCase(title, ...complete));
  const drawn = free.map((title) => ({ title, lot: randomFrom(title)() })).sort((a, b) => a.lot - b.lot);
  return new Set(drawn.slice(0, deskCut - 1).map(({ title }) => title));
}

function qualityOf(title: string, passes: boolean): number {
  const step = Math.floor(randomFrom(`${title} mutu`)() * 15);
  return passes ? 78 + step : 48 + step;
}
