import type { Reason, Verdict } from "./reasons";

/** A no that is no fault: shown to the person, never logged as an error. */
export class Refusal extends Error {
  override name = "Refusal";

  constructor(readonly reason: Reason) {
    super(reason);
  }
}

/** @throws Refusal when the verdict names a reason. */
export function insist(verdict: Verdict): void {
  if (verdict) throw new Refusal(verdict);
}

/** @throws Refusal unless it holds. */
export function insistThat(holds: unknown, reason: Reason): void {
  if (!holds) throw new Refusal(reason);
}

/** @throws Refusal when it holds. */
export function refuseIf(holds: unknown, reason: Reason): void {
  if (holds) throw new Refusal(reason);
}

/** The row that was found. @throws Refusal "not-found" when there is none. */
export function found<T>(thing: T | undefined): T {
  if (thing === undefined) throw new Refusal("not-found");
  return thing;
}
