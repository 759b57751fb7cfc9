import type { PrivacyState } from "db/vocabulary";

/** How many working days a unit has to mend its documents. */
export const repairWorkingDays = 3;

/** What is open while it runs: until when, and which places. */
export type RepairRound = { dueAt: Date; places: readonly string[] };

export type RepairItem = { place: string; note: string };

/** The one round of repair of a proposal. */
export type Repair = {
  note: string;
  requestedAt: Date;
  dueAt: Date;
  completedBy: string | null;
  completedAt: Date | null;
};

/** A place that was asked for, with what has come of it. */
export type AskedPlace = RepairItem & { title: string; files: readonly string[]; mended: boolean };

/** Of a file, removed or not, what tells whether it mends something. */
type Dated = { uploadedAt: Date; removedAt: Date | null; declaredAt: Date | null; privacy: PrivacyState | null };

/**
 * Whether a place that was asked for is in order: something changed there since the request, what has to be there is
 * there, and every file says what it shows of people.
 */
export function isMended(files: readonly Dated[], required: boolean, requestedAt: Date): boolean {
  const since = (moment: Date | null) => moment !== null && moment >= requestedAt;
  const changed = files.some((file) => since(file.uploadedAt) || since(file.removedAt) || since(file.declaredAt));
  const present = files.filter(({ removedAt }) => removedAt === null);
  return changed && (!required || present.length > 0) && present.every(({ privacy }) => privacy !== null);
}
