import type { Day } from "~/domain/kernel/days";

/** Whether a change agent's term still runs on a day. */
export function termRuns({ untilOn }: { untilOn: Day | null }, today: Day): boolean {
  return untilOn === null || today <= untilOn;
}
