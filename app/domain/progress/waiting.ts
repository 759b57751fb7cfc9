/** What can wait for a person; each has its sentence in words/ and its address. */
export const waitingKinds = [
  "clockDoubted",
  "endedEarly",
  "toProve",
  "noOfficer",
  "noAuthority",
  "rolesAsleep",
  "noUnits",
  "noEdition",
  "drafts",
  "returned",
  "repairs",
  "toEndorse",
  "toSubmit",
  "delegated",
  "editionsReturned",
  "editionsToPropose",
  "toCheck",
  "toApprove",
  "lettersLost",
  "headsMissing",
  "importsToApply",
  "toPublish",
  "toPrepare",
  "toSeatJudges",
  "seatsAsleep",
  "toDraw",
  "suspicionsToAnswer",
  "overridesToAnswer",
  "toCheckFiles",
  "slotsClashing",
  "slotsMissing",
  "slotsToTell",
  "slotsAskedAnew",
  "questionsToAnswer",
  "contradictionsToDecide",
  "toOpen",
  "nobodyToJudge",
  "nobodyPassed",
  "toSeatChair",
  "judgesMissing",
  "conflictsFound",
  "judgingLate",
  "toExtend",
  "toClose",
  "toConfirm",
  "toAnnounce",
  "toDetermine",
  "toShow",
  "nominationsLate",
  "nominationsToMove",
  "nominationsSent",
  "toApproveNomination",
  "toAnswerSlot",
  "toAnswerSeat",
  "toDeclare",
  "toScore",
] as const;
export type WaitingKind = (typeof waitingKinds)[number];

/** The edition or the stage stands where the way to the work leads through one. */
export type Waiting = {
  kind: WaitingKind;
  count: number;
  edition?: { slug: string; name: string };
  stage?: { id: string; name: string };
  proposal?: { id: string; name: string };
};
