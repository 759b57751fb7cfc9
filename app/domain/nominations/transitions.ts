import { type NominationStatus, nominationStatuses } from "db/vocabulary";

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

/** Whether the way to a status still lies ahead. */
export function isBefore(status: NominationStatus, later: NominationStatus): boolean {
  return nominationStatuses.indexOf(status) < nominationStatuses.indexOf(later);
}

/** How a nomination in this status can end without a result, if it can. */
export function endOf(status: NominationStatus): "cancelled" | "withdrawn" | undefined {
  return (["cancelled", "withdrawn"] as const).find((end) => canBecome(status, end));
}

/** Named again for the same scheme and year: what was ended may begin anew. */
export function isEnded(status: NominationStatus): boolean {
  return status === "cancelled" || status === "withdrawn";
}
