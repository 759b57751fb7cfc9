import { addMonths, type Day, dayInJakarta, dayMs } from "~/domain/kernel/days";

/** The same hour of the same day in western Indonesia, whole years later; 29 February becomes the 28th. */
export function shiftYears(moment: string, years: number): string {
  const at = new Date(moment);
  const from = dayInJakarta(at);
  const days = (Date.parse(shiftYearsDay(from, years)) - Date.parse(from)) / dayMs;
  return new Date(at.getTime() + days * dayMs).toISOString();
}

export function shiftYearsDay(day: Day, years: number): Day {
  return addMonths(day, years * 12);
}
