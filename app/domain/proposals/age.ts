import { addMonths, type Day } from "~/domain/kernel/days";

/**
 * Whether an innovation begun on `startedOn` is `months` calendar months old on `countedOn`.
 * The same day of the month counts; a day that the month lacks counts as its last (29 February + 24 months
 * is 28 February). Age is counted back from the close of registration: KIPP 2021.
 */
export function isOldEnough(startedOn: Day, months: number, countedOn: Day): boolean {
  return addMonths(startedOn, months) <= countedOn;
}
