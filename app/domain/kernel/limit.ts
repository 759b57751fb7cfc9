/*
 * What one person may do within an hour, at all of the portal's doors together: far more than work asks for, far less
 * than a flood.
 */

/** Letters to people who did not ask for one, over all proposals of the one who invites. */
export const mostStrangersAnHour = 30;
export const mostDraftsAnHour = 20;
export const mostListsAnHour = 60;
/** Typing without a pause saves every ten seconds; each window and each section counts. */
export const mostSavesAnHour = 1500;
export const mostPapersAnHour = 60;

export const hourMs = 3_600_000;

/** The moment an hour before. */
export function anHourBefore(now: Date): Date {
  return new Date(now.getTime() - hourMs);
}
