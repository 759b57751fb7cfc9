import { jakartaMs } from "~/domain/kernel/days";

/** One column of a download: its heading, how wide it is in a workbook, and what a row has there. */
export type Column<Row> = {
  label: string;
  /** In characters. */
  width: number;
  value: (row: Row) => Value;
};

export type Value = string | number | Date | null | undefined;

export type Rows<Row> = Iterable<Row> | AsyncIterable<Row>;

/** A moment as a clock in Jakarta shows it, for sheets and lists that know no time zones. */
export function onJakartaClock(moment: Date): Date {
  return new Date(moment.getTime() + jakartaMs);
}
