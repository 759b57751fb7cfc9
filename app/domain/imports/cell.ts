import { type Day, isDay } from "~/domain/kernel/days";
import { oneLine } from "~/domain/kernel/line";
import { type CellProblem, type ImportRow, longestCell, type ProblemCode } from "./row";

/** Reads the cells of one row, and gathers what is wrong with them. */
export type Cells = {
  problems: CellProblem[];
  text: (column: string) => string | undefined;
  needed: (column: string) => string;
  oneOf: <Value extends string>(column: string, values: readonly Value[], code: ProblemCode) => Value | undefined;
  day: (column: string) => Day | undefined;
  refuse: (column: string, code: ProblemCode) => undefined;
};

export function cellsOf(row: ImportRow): Cells {
  const problems: CellProblem[] = Object.entries(row.flaws ?? {}).flatMap(([column, code]) =>
    code ? { column, code } : [],
  );
  const isFlawed = (column: string) => row.flaws?.[column] !== undefined;
  const refuse = (column: string, code: ProblemCode) => void (isFlawed(column) || problems.push({ column, code }));
  const text = (column: string) => {
    const typed = oneLine(row.cells[column] ?? "");
    if (!typed) return undefined;
    return typed.length > longestCell ? refuse(column, "too-long") : typed;
  };
  return {
    problems,
    refuse,
    text,
    needed: (column) => (oneLine(row.cells[column] ?? "") ? (text(column) ?? "") : (refuse(column, "missing") ?? "")),
    oneOf: (column, values, code) => {
      const typed = text(column);
      return typed === undefined ? undefined : (values.find((value) => value === typed) ?? refuse(column, code));
    },
    day: (column) => {
      const typed = text(column);
      return typed === undefined ? undefined : (dayIn(typed) ?? refuse(column, "not-a-day"));
    },
  };
}

/** Months as they are written in Indonesian and in English, by their first letters. */
const months: ReadonlyArray<RegExp> = [
  /^jan/,
  /^[fp]eb/,
  /^mar/,
  /^apr/,
  /^(mei|may)/,
  /^jun/,
  /^jul/,
  /^(ag[us]|aug)/,
  /^sep/,
  /^(okt|oct)/,
  /^(nov|nop)/,
  /^(des|dec)/,
];

/** The day that is written as 2026-03-31, 31/3/2026, 31-03-2026, 31.03.2026 or 31 Maret 2026. */
export function dayIn(text: string): Day | undefined {
  const numbers = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text);
  if (numbers) return dayOf(numbers[3], numbers[2], numbers[1]);
  const iso = /^(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})$/.exec(text);
  if (iso) return dayOf(iso[1], iso[2], iso[3]);
  const words = /^(?:[\p{L}']+,\s*)?(\d{1,2})[\s-]+(\p{L}+)\.?[\s-]+(\d{4})$/u.exec(text);
  const month = months.findIndex((begins) => begins.test(words?.[2]?.toLowerCase() ?? ""));
  return words && month >= 0 ? dayOf(words[3], String(month + 1), words[1]) : undefined;
}

function dayOf(year: string | undefined, month: string | undefined, date: string | undefined): Day | undefined {
  const day = `${year}-${pad(month)}-${pad(date)}`;
  return isDay(day) ? day : undefined;
}

function pad(digits: string | undefined): string {
  return (digits ?? "").padStart(2, "0");
}
