import { type Day, dayInJakarta, dayMs } from "./days";

/**
 * The last second (in western Indonesia) of the working day that comes `count` working days after the moment's own
 * day. Monday to Friday are worked; public holidays are not known.
 */
export function endOfWorkingDay(moment: Date, count: number): Date {
  let day = new Date(`${dayInJakarta(moment)}T00:00:00Z`);
  for (let left = count; left > 0; ) {
    day = new Date(day.getTime() + dayMs);
    if (isWorked(day)) left -= 1;
  }
  return new Date(`${day.toISOString().slice(0, 10)}T23:59:59+07:00`);
}

/** The first so many working days from a day on. */
export function workingDays(first: Day, count: number): Day[] {
  const days: Day[] = [];
  for (let day = new Date(`${first}T00:00:00Z`); days.length < count; day = new Date(day.getTime() + dayMs)) {
    if (isWorked(day)) days.push(day.toISOString().slice(0, 10));
  }
  return days;
}

function isWorked(day: Date): boolean {
  return day.getUTCDay() !== 0 && day.getUTCDay() !== 6;
}
