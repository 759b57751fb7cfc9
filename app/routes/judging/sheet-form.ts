import type { Rubric } from "~/domain/scoring/rubric";
import { isOnScale } from "~/domain/scoring/rubric";
import type { SheetInput } from "~/domain/scoring/saving.server";
import type { Words } from "~/words/words";

export type TypedSheet = Record<string, string>;

export const scoreName = (criterionId: string) => `nilai-${criterionId}`;
export const noteName = (criterionId: string) => `catatan-${criterionId}`;

/**
 * A sheet as it was typed: a blank stays missing, a number off the scale is an error at its field.
 * The rubric's own criteria are asked for, whatever else the form holds.
 */
export function readSheet({ judging: { sheet } }: Words, rubric: Rubric, form: FormData) {
  const typed: TypedSheet = Object.fromEntries([...form].map(([name, value]) => [name, value.toString()]));
  const errors: Array<{ href: string; text: string }> = [];
  const scores = rubric.criteria.map(({ id, title }) => {
    const text = (typed[scoreName(id)] ?? "").trim();
    const value = text === "" ? undefined : /^-?\d+$/.test(text) ? Number(text) : Number.NaN;
    if (value !== undefined && !isOnScale(rubric, value)) {
      const range = sheet.offScale(rubric.scaleMin, rubric.scaleMax);
      errors.push({ href: `#${scoreName(id)}`, text: `${title}: ${range}` });
    }
    return { criterionId: id, value, note: (typed[noteName(id)] ?? "").replace(/\r\n?/g, "\n") };
  });
  const overallNote = (typed.overall ?? "").replace(/\r\n?/g, "\n");
  const input: SheetInput = { version: Number(typed.version), overallNote, scores };
  return { input, errors, typed };
}
