import type { EditionStatus } from "db/vocabulary";

export type Edition = {
  id: string;
  slug: string;
  year: number;
  name: string;
  theme: string;
  decreeNo: string;
  opensAt: Date;
  closesAt: Date;
  ageCountedOn: string;
  status: EditionStatus;
  isExample: boolean;
  /** Of the rules: one more with each change until they are published. */
  version: number;
};

export const registrationPhases = ["before", "open", "over"] as const;
export type RegistrationPhase = (typeof registrationPhases)[number];

/** Registration includes both its first and its last second, by server time. */
export function registrationPhase(edition: Pick<Edition, "opensAt" | "closesAt">, now: Date): RegistrationPhase {
  if (now < edition.opensAt) return "before";
  return lastSecondPassed(edition.closesAt, now) ? "over" : "open";
}

/** A deadline of 23:59:59 is inclusive to the second: 23:59:59.999 is still in time. */
export function lastSecondPassed(deadline: Date, now: Date): boolean {
  return Math.floor(now.getTime() / 1000) > Math.floor(deadline.getTime() / 1000);
}
