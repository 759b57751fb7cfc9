import { type Day, isDay } from "~/domain/kernel/days";
import { longestCell, type Problem, type ProblemCode, type Row } from "./row";

/** Reads the cells of one row, and gathers what is wrong with them. */
export type Cells = {
  problems: Problem[];
  text: (column: string) => string | undefined;
  needed: (column: string) => string;
  oneOf: <Value extends string>(column: string, values: readonly Value[], code: ProblemCode) => Value | undefined;
  day: (column: string) => Day | undefined;
  refuse: (column: string, code: ProblemCode) => undefined;
};

export function cellsOf(row: Row): Cells {
  const problems: Problem[] = [];
  const refuse = (column: string, code: ProblemCode) => void problems.push({ column, code });
  const text = (column: string) => {
    const typed = row.cells[column]?.trim().replace(/\s+/g, " ");
    if (!typed) return undefined;
    return typed.length > longestCell ? refuse(column, "too-long") : typed;
  };
  return {
    problems,
    refuse,
    text,
    needed: (column) => (row.cells[column]?.trim() ? (text(column) ?? "") : (refuse(column, "missing") ?? "")),
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

/** The day that is written as 2026-03-31, 31/3/2026, 31-03-2026 or 31.03.2026. */
export function dayIn(text: string): Day | undefined {
  const european = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text);
  const day = european ? `${european[3]}-${pad(european[2])}-${pad(european[1])}` : text;
  return isDay(day) ? day : undefined;
}

function pad(digits: string | undefined): string {
  return (digits ?? "").padStart(2, "0");
}
