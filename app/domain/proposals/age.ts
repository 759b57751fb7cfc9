import { addMonths, type Day } from "~/domain/kernel/days";

/**
 * Whether an innovation begun on `startedOn` is `months` calendar months old on `countedOn`.
 * The same day of the month counts; a day that the month lacks counts as its last (29 February + 24 months
 * is 28 February). Age is counted back from the close of registration: KIPP 2021.
 */
export function isOldEnough(startedOn: Day, months: number, countedOn: Day): boolean {
  return addMonths(startedOn, months) <= countedOn;
}

/** The whole calendar months from one day to a later one, by the same rule; 0 when it is not later. */
export function monthsBetween(from: Day, to: Day): number {
  const [year = 0, month = 1] = from.split("-").map(Number);
  const [toYear = 0, toMonth = 1] = to.split("-").map(Number);
  const months = (toYear - year) * 12 + toMonth - month;
  return Math.max(0, addMonths(from, months) <= to ? months : months - 1);
}
