/** The closed lists of how a stage is judged. */

export const stageKinds = ["desk", "presentation", "field_visit", "plenary"] as const;
export type StageKind = (typeof stageKinds)[number];

export const stageStatuses = ["planned", "assigning", "open", "closed", "provisional", "final"] as const;
export type StageStatus = (typeof stageStatuses)[number];

export const peerVisibilities = ["never", "after_hand_in", "after_close"] as const;
/** When a judge sees the other judges' sheets for an entry. */
export type PeerVisibility = (typeof peerVisibilities)[number];

export const combinations = ["mean", "third_reading", "trimmed"] as const;
/** How the sheets of an entry become one result. */
export type Combination = (typeof combinations)[number];

/** Why an entry is read once more than its stage asks for. */
export const readingCauses = ["far_apart"] as const;

export const slotAnswers = ["on_site", "online", "other_time"] as const;
/** What an entrant says to a time that was set for a presentation. */
export type SlotAnswer = (typeof slotAnswers)[number];

export const attendances = ["on_site", "online", "absent"] as const;
/** How an entrant was there. */
export type Attendance = (typeof attendances)[number];

export const visitManners = ["on_site", "online"] as const;
/** How a team looked at an entry where it is at work. */
export type VisitManner = (typeof visitManners)[number];

export const claimVerdicts = ["confirmed", "partly", "contradicted"] as const;
/** How a claim of a proposal stands to what the team found. */
export type ClaimVerdict = (typeof claimVerdicts)[number];

export const rulingKinds = ["stands", "to_plenary"] as const;
/** What a chair says to a contradicted claim: the sheets have taken it into account, or the plenary hears of it. */
export type RulingKind = (typeof rulingKinds)[number];

export const transcriptionActs = ["typed", "differed", "checked", "sent_back"] as const;
/** What became of a sheet on paper: one clerk typed it; another typed something else, or the same, or had it typed anew. */
export type TranscriptionAct = (typeof transcriptionActs)[number];
