import type { Rubric } from "~/domain/scoring/rubric";
import type { Clashes, SavedSheet, SheetInput } from "~/domain/scoring/saving.server";
import type { Score, Sheet, SheetGap } from "~/domain/scoring/sheet";
import type { Words } from "~/words/words";

export type TypedSheet = Record<string, string>;

export const scoreName = (criterionId: string) => `nilai-${criterionId}`;
const scoreField = /^nilai-([^-]+)$/;
export const noteName = (criterionId: string) => `catatan-${criterionId}`;

/**
 * A sheet as it was typed: a blank stays missing, and what is no whole number is off any scale. A criterion of which the
 * form says nothing is left as it is. What the script sent before and never heard of comes along under names of its own.
 */
export function typedSheet(form: FormData) {
  const typed: TypedSheet = Object.fromEntries([...form].map(([name, value]) => [name, value.toString()]));
  const sent = typed["overall-unanswered"];
  const unanswered = { scores: scoresIn(typed, "-unanswered"), ...(sent === undefined ? {} : { overallNote: sent }) };
  const said = { overallNote: typed.overall ?? "", scores: scoresIn(typed) };
  const input: SheetInput = { version: Number(typed.version), ...said, unanswered };
  return { input, typed };
}

function scoresIn(typed: TypedSheet, ending = ""): Score[] {
  const ids = Object.keys(typed).flatMap((name) => scoreField.exec(name)?.[1] ?? []);
  return ids.flatMap((criterionId) => {
    const text = typed[scoreName(criterionId) + ending]?.trim();
    if (text === undefined) return [];
    const value = text === "" ? undefined : /^-?\d+$/.test(text) ? Number(text) : Number.NaN;
    return [{ criterionId, value, note: typed[noteName(criterionId) + ending] ?? "" }];
  });
}

/** Of what was typed, what could not be saved: the rest of the page shows what is saved now. */
export function onlyOf({ offScale, clashes }: SavedSheet, typed: TypedSheet): TypedSheet {
  const ids = [...offScale, ...clashes.criteria];
  const names = [...ids.flatMap((id) => [scoreName(id), noteName(id)]), ...(clashes.overall ? ["overall"] : [])];
  return Object.fromEntries(Object.entries(typed).filter(([name]) => names.includes(name)));
}

/** An error at the field of each criterion whose number is off the scale. */
export function offScaleErrors({ judging: { sheet } }: Words, rubric: Rubric, offScale: readonly string[]) {
  const range = sheet.offScale(rubric.scaleMin, rubric.scaleMax);
  return rubric.criteria
    .filter(({ id }) => offScale.includes(id))
    .map(({ id, title }) => ({ href: `#${scoreName(id)}`, text: `${title}: ${range}` }));
}

/** What another window saved where this one typed something else, at the field in which the typed text stands. */
export function clashErrors(
  { judging: { sheet: says } }: Words,
  { criteria }: Rubric,
  sheet: Sheet,
  { criteria: ids, overall }: Clashes,
) {
  const errors = criteria
    .filter(({ id }) => ids.includes(id))
    .map(({ id, title }) => {
      const saved = sheet.scores.find(({ criterionId }) => criterionId === id);
      return { href: `#${scoreName(id)}`, text: `${title}: ${says.clash(saved?.value, saved?.note ?? "")}` };
    });
  const note = { href: "#overall", text: says.clashOverall(sheet.overallNote) };
  return overall ? [...errors, note] : errors;
}

/** What is missing, each at its field. */
export function gapErrors({ judging: { handIn } }: Words, { criteria }: Rubric, gaps: readonly SheetGap[]) {
  return gaps.map(({ criterionId, trouble }) => {
    const criterion = criteria.find(({ id }) => id === criterionId);
    if (!criterion) return { href: "#overall", text: handIn.overallMissing };
    const isNote = trouble === "note-missing";
    return {
      href: `#${scoreName(criterion.id)}${isNote ? "-note" : ""}`,
      text: handIn.gaps[trouble](criterion.title),
    };
  });
}

/** An error that names its criterion, where the criterion itself stands. */
export function beside(title: string, text: string): string {
  const rest = text.replace(`${title}: `, "");
  return rest.charAt(0).toUpperCase() + rest.slice(1);
}
