import { dayMs } from "~/domain/kernel/days";

/** How many days before registration closes whoever holds an unsubmitted proposal is reminded. */
export const reminderDays = [14, 7, 3, 1] as const;

export type DueReminder = { days: (typeof reminderDays)[number]; at: Date };

/** The latest reminder whose moment has come; those that were missed before it are left out. */
export function dueReminder(closesAt: Date, now: Date): DueReminder | undefined {
  if (now > closesAt) return undefined;
  const past = reminderDays
    .map((days) => ({ days, at: new Date(closesAt.getTime() - days * dayMs) }))
    .filter(({ at }) => at <= now);
  return past.at(-1);
}
