import type { EditionStatus, ProposalStatus } from "db/vocabulary";
import { dayMs } from "~/domain/kernel/days";
import { type Holder, holderOf } from "~/domain/proposals/transitions";

export const unsubmittedHolders = ["innovator", "unit_head", "delegate"] as const;
/** In whose hands an unsubmitted proposal can be; "delegate" is the admin whom the head lets submit. */
export type UnsubmittedHolder = (typeof unsubmittedHolders)[number];

export type HolderNow = Holder | "delegate" | "panel";

/** A proposal that has passed is with the panel until its edition is over. */
export function holderNow(status: ProposalStatus, delegatedTo: string | null, edition: EditionStatus): HolderNow {
  if (status === "eligible") return edition === "published" ? "panel" : "nobody";
  return status === "endorsed" && delegatedTo ? "delegate" : holderOf[status];
}

/** After so many days without any change an unsubmitted proposal counts as stuck. */
export const stuckAfterDays = 7;

export function stuckSince(now: Date): Date {
  return new Date(now.getTime() - stuckAfterDays * dayMs);
}

export function isStuck(changedAt: Date, now: Date): boolean {
  return changedAt <= stuckSince(now);
}
