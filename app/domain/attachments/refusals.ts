import type { Reason } from "~/domain/kernel/reasons";

/** Everything that may be said against a file: by the policy, for want of room, and once it is examined. */
export const attachingRefusals = [
  "not-found",
  "wrong-state",
  "not-published",
  "registration-not-open",
  "deadline-passed",
  "repair-not-asked",
  "repair-over",
  "too-many-files",
  "file-already-there",
  "form-given-up",
  "uploads-unfinished",
  "proposal-store-full",
  "file-too-large",
  "file-empty",
  "file-not-document",
  "file-not-picture",
  "file-damaged",
  "file-locked",
  "file-overblown",
  "file-infected",
  "scanner-silent",
] as const satisfies readonly Reason[];
