/** A calendar day as "2026-02-28". */
export type Day = string;

const pattern = /^(\d{4})-(\d{2})-(\d{2})$/;
export const dayMs = 86_400_000;
/** By how much clocks in western Indonesia (WIB, UTC+7, no summer time) are ahead of UTC. */
export const jakartaMs = 7 * 3_600_000;

export function isDay(text: string): boolean {
  const match = pattern.exec(text);
  if (!match) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** The day it is in western Indonesia (UTC+7) at a point in time. */
export function dayInJakarta(moment: Date): Day {
  return new Date(moment.getTime() + jakartaMs).toISOString().slice(0, 10);
}

/** The moment at which a day begins in western Indonesia. */
export function startOfDay(day: Day): Date {
  return new Date(Date.parse(`${day}T00:00:00Z`) - jakartaMs);
}

/**
 * The day that lies whole calendar months later; the month's last day where the day does not exist,
 * so that 29 February plus 12 months is 28 February.
 */
export function addMonths(day: Day, months: number): Day {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const index = year * 12 + (month - 1) + months;
  const targetYear = Math.floor(index / 12);
  const targetMonth = index % 12;
  const last = new Date(Date.UTC(targetYear, targetMonth + 1, 0)).getUTCDate();
  return new Date(Date.UTC(targetYear, targetMonth, Math.min(date, last))).toISOString().slice(0, 10);
}

/** How many whole calendar months lie between two days, as addMonths counts them; negative when `to` lies before. */
export function monthsBetween(from: Day, to: Day): number {
  const [fromYear = 0, fromMonth = 1] = from.split("-").map(Number);
  const [toYear = 0, toMonth = 1] = to.split("-").map(Number);
  const months = (toYear - fromYear) * 12 + (toMonth - fromMonth);
  return addMonths(from, months) <= to ? months : months - 1;
}

/** Whole days that still lie between, as a clock shows them; 0 within the last 24 hours and afterwards. */
export function daysUntil(then: Date, now: Date): number {
  return Math.max(0, Math.floor((then.getTime() - now.getTime()) / dayMs));
}

export function dayBefore(day: Day): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) - dayMs).toISOString().slice(0, 10);
}
