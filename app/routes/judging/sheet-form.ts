import type { Rubric } from "~/domain/scoring/rubric";
import type { SheetInput } from "~/domain/scoring/saving.server";
import type { Words } from "~/words/words";

export type TypedSheet = Record<string, string>;

export const scoreName = (criterionId: string) => `nilai-${criterionId}`;
const scoreField = /^nilai-(.+)$/;
export const noteName = (criterionId: string) => `catatan-${criterionId}`;

/**
 * A sheet as it was typed: a blank stays missing, and what is no whole number is off any scale. A criterion of which the
 * form says nothing is left as it is.
 */
export function typedSheet(form: FormData) {
  const typed: TypedSheet = Object.fromEntries([...form].map(([name, value]) => [name, value.toString()]));
  const criteria = Object.keys(typed).flatMap((name) => scoreField.exec(name)?.[1] ?? []);
  const scores = criteria.map((id) => {
    const text = (typed[scoreName(id)] ?? "").trim();
    const value = text === "" ? undefined : /^-?\d+$/.test(text) ? Number(text) : Number.NaN;
    return { criterionId: id, value, note: typed[noteName(id)] ?? "" };
  });
  const input: SheetInput = { version: Number(typed.version), overallNote: typed.overall ?? "", scores };
  return { input, typed };
}

/** An error at the field of each criterion whose number is off the scale. */
export function offScaleErrors({ judging: { sheet } }: Words, rubric: Rubric, offScale: readonly string[]) {
  const range = sheet.offScale(rubric.scaleMin, rubric.scaleMax);
  return rubric.criteria
    .filter(({ id }) => offScale.includes(id))
    .map(({ id, title }) => ({ href: `#${scoreName(id)}`, text: `${title}: ${range}` }));
}
