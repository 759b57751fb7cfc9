import type { ScreeningVerdict } from "db/vocabulary";
import type { ComputedFinding } from "./computed";

/** What a proposal in screening waits for, as seen by one officer. */
export const queueSteps = ["check", "approve", "colleague", "repair"] as const;
export type QueueStep = (typeof queueSteps)[number];

/** Of those that wait: the ones on which the portal found something, or the ones on which it found all in order. */
export const queueFindings = ["some", "none"] as const;
export type QueueFindings = (typeof queueFindings)[number];

export type QueueFilter = { step?: QueueStep | undefined; findings?: QueueFindings | undefined };

export const queuePageSize = 50;

export type QueuePlace = {
  id: string;
  unitId: string;
  submittedAt: Date;
  step: QueueStep;
  /** The officer belongs to the unit and leaves this one to others. */
  ownUnit: boolean;
  verdict: ScreeningVerdict | undefined;
  checkedAt: Date | undefined;
};

/** How many items are not found met; an item that the portal does not know counts as one to look at. */
export function countFound(items: readonly { code: string }[], computed: readonly ComputedFinding[]): number {
  const met = new Set(computed.filter(({ result }) => result === "met").map(({ code }) => code as string));
  return items.filter(({ code }) => !met.has(code)).length;
}

/** What the officer may do something about. */
export function isActionable({ step, ownUnit }: QueuePlace): boolean {
  return !ownUnit && (step === "check" || step === "approve");
}

/** The places in the order in which an officer goes on from one of them: those behind it, then from the front. */
export function goingOnFrom(places: readonly QueuePlace[], from: { id: string; submittedAt: Date }): QueuePlace[] {
  const others = places.filter(({ id }) => id !== from.id);
  const behind = others.filter((place) => isBehind(place, from));
  return [...behind, ...others.filter((place) => !isBehind(place, from))];
}

function isBehind(place: { id: string; submittedAt: Date }, from: { id: string; submittedAt: Date }): boolean {
  const later = place.submittedAt.getTime() - from.submittedAt.getTime();
  return later > 0 || (later === 0 && place.id > from.id);
}
