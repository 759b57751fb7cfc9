import type { NominationStatus } from "db/vocabulary";

const next: Record<NominationStatus, readonly NominationStatus[]> = {
  candidate: ["checked", "cancelled"],
  checked: ["preparing", "cancelled"],
  preparing: ["in_review", "cancelled"],
  in_review: ["preparing", "approved", "cancelled"],
  approved: ["sent", "cancelled"],
  sent: ["result", "withdrawn"],
  result: ["result"],
  cancelled: [],
  withdrawn: [],
};

export function canBecome(from: NominationStatus, to: NominationStatus): boolean {
  return next[from].includes(to);
}
