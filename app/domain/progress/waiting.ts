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
  "toDeclare",
  "toScore",
] as const;
export type WaitingKind = (typeof waitingKinds)[number];
