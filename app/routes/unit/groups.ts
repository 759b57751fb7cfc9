import type { Followed } from "~/domain/progress/following.server";
import { unsubmitted } from "~/domain/proposals/transitions";

/** A unit's proposals: what waits for the reader, what others still work on, what is handed in or over, the latest first. */
export function inGroups(proposals: readonly Followed[]) {
  return {
    waiting: proposals.filter(({ waitsForMe }) => waitsForMe),
    underway: proposals.filter(({ status, waitsForMe }) => unsubmitted.includes(status) && !waitsForMe),
    done: proposals
      .filter(({ status }) => !unsubmitted.includes(status))
      .sort((a, b) => b.since.getTime() - a.since.getTime()),
  };
}
