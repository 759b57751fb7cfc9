import type { AssignmentStatus, SheetStatus } from "db/vocabulary";

export type Assignment = {
  id: string;
  entryId: string;
  judgeId: string;
  status: AssignmentStatus;
  assignedAt: Date;
  answeredAt: Date | null;
};

/** Work that is still the judge's. */
export const live: AssignmentStatus[] = ["assigned", "accepted"];

/** Sheets that count: nothing more is expected of their judge. */
export const countedStatuses: SheetStatus[] = ["handed_in", "locked"];

const next: Record<AssignmentStatus, readonly AssignmentStatus[]> = {
  assigned: ["accepted", "declined_conflict", "reassigned", "released"],
  accepted: ["declined_conflict", "reassigned", "released"],
  declined_conflict: [],
  reassigned: [],
  released: [],
};

export function canBecome(from: AssignmentStatus, to: AssignmentStatus): boolean {
  return next[from].includes(to);
}
