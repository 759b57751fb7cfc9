/** What can wait for a person; each has its sentence in words/ and its address. */
export const waitingKinds = [
  "drafts",
  "returned",
  "repairs",
  "toEndorse",
  "toSubmit",
  "delegated",
  "toCheck",
  "toApprove",
  "lettersLost",
  "toPublish",
  "toConfirm",
  "toDetermine",
  "toDeclare",
  "toScore",
] as const;
export type WaitingKind = (typeof waitingKinds)[number];

/** The edition stands where the way to the work leads through one. */
export type Waiting = { kind: WaitingKind; count: number; edition?: { slug: string; name: string } };
