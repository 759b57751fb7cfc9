/** The closed lists of the competition: one place for the words that database, domain and screens share. */

export const unitKinds = [
  "secretariat_general",
  "inspectorate",
  "directorate_general",
  "directorate",
  "bureau",
  "centre",
  "integrated_sentra",
  "sentra",
  "training_centre",
  "polytechnic",
  "other",
] as const;
export type UnitKind = (typeof unitKinds)[number];

export const timeZones = ["WIB", "WITA", "WIT"] as const;
export type TimeZone = (typeof timeZones)[number];

export const sourceStates = ["verified", "general_knowledge", "example"] as const;

export const successionKinds = ["renamed", "merged", "split"] as const;
export type SuccessionKind = (typeof successionKinds)[number];

export const roles = [
  "innovator",
  "unit_admin",
  "unit_head",
  "secretariat",
  "judge",
  "panel_chair",
  "authority",
  "auditor",
  "system_admin",
] as const;
export type Role = (typeof roles)[number];

export const editionStatuses = ["draft", "published", "finished", "cancelled"] as const;
export type EditionStatus = (typeof editionStatuses)[number];

/** A reinstatement moves no deadline: it takes back what a clock that was ahead has ended. */
export const extensionKinds = ["extension", "reopening", "reinstatement"] as const;

export const attachmentMedia = ["document", "picture"] as const;
/** What a kind of attachment takes: PDF documents, or pictures (JPEG, PNG, WebP). */
export type AttachmentMedia = (typeof attachmentMedia)[number];

export const proposalStatuses = [
  "draft",
  "with_head",
  "returned",
  "endorsed",
  "submitted",
  "in_repair",
  "eligible",
  "ineligible",
  "withdrawn",
  "not_submitted",
  "disqualified",
] as const;
export type ProposalStatus = (typeof proposalStatuses)[number];

export const teamRoles = ["lead", "member"] as const;
export type TeamRole = (typeof teamRoles)[number];

/** The eight change areas of the bureaucracy reform. */
export const changeAreas = [
  "change_management",
  "regulation",
  "organisation",
  "business_process",
  "human_resources",
  "accountability",
  "supervision",
  "public_service",
] as const;
export type ChangeArea = (typeof changeAreas)[number];

/** Whom an innovation serves: the clusters of social rehabilitation (Permensos 7/2021). */
export const beneficiaryClusters = [
  "children",
  "elderly",
  "disability",
  "trafficking_and_destitution",
  "drug_abuse",
  "disaster",
  "other",
] as const;
export type BeneficiaryCluster = (typeof beneficiaryClusters)[number];

/** An output is what the unit makes, an outcome what changes for people, a goal what it is all for. */
export const indicatorKinds = ["output", "outcome", "goal"] as const;
export type IndicatorKind = (typeof indicatorKinds)[number];

export const directions = ["higher", "lower"] as const;
/** Which way an indicator's figure should go. */
export type Direction = (typeof directions)[number];

export const spbeServices = ["public", "administrative"] as const;
export type SpbeService = (typeof spbeServices)[number];

export const spbeHostings = ["national", "ministry", "cloud", "other"] as const;
export type SpbeHosting = (typeof spbeHostings)[number];

export const privacyStates = ["no_people", "consented", "guardian_consented", "redacted"] as const;
/** What a file shows of people, as declared by whoever uploaded it. */
export type PrivacyState = (typeof privacyStates)[number];

export const scanStates = ["clean", "unscanned"] as const;
export type ScanState = (typeof scanStates)[number];

/** What a link in a letter is for: to write along, to choose a first or a new password, to prove an address. */
export const invitationKinds = ["collaborate", "activate", "reset", "confirm"] as const;
export type InvitationKind = (typeof invitationKinds)[number];

export const signInOutcomes = ["tried", "refused", "signed_in"] as const;

export const importKinds = ["units", "people"] as const;
export type ImportKind = (typeof importKinds)[number];

export const letterKinds = [
  "reminder",
  "invitation",
  "activation",
  "returned",
  "endorsed",
  "receipt",
  "not_submitted",
  "repair_requested",
  "screened",
  "password_reset",
  "address_proof",
  "address_changed",
  "sign_in_warning",
  "assigned",
  "judging_reminder",
  "judging_over",
  "stage_extended",
  "sheet_reopened",
  "work_passed_on",
  "conflict_told",
  "stage_result",
  "final_result",
  "decree_corrected",
  "nomination_told",
  "seat_offered",
  "seat_declined",
  "slot_given",
  "paper_sheet_in",
  "calibration_opened",
  "question_answered",
  "reply_released",
] as const;
export type LetterKind = (typeof letterKinds)[number];

export const letterStatuses = ["queued", "sent", "failed", "abandoned", "stopped"] as const;
/** "failed" is tried again; "abandoned" has been tried often enough; "stopped" has lost its occasion before it left. */
export type LetterStatus = (typeof letterStatuses)[number];

export const jobKinds = ["draw", "verification", "advice"] as const;
export type JobKind = (typeof jobKinds)[number];

export const jobStatuses = ["waiting", "running", "done", "failed", "cancelled"] as const;
export type JobStatus = (typeof jobStatuses)[number];

export const screeningVerdicts = ["eligible", "ineligible"] as const;
export type ScreeningVerdict = (typeof screeningVerdicts)[number];

export const findingResults = ["met", "unmet"] as const;
export type FindingResult = (typeof findingResults)[number];

export * from "./stage-vocabulary";

export const entryOutcomes = ["advanced", "stopped"] as const;
export type EntryOutcome = (typeof entryOutcomes)[number];

/** "reassigned" went to another judge, "released" is needed no longer. */
export const assignmentStatuses = ["assigned", "accepted", "declined_conflict", "reassigned", "released"] as const;
export type AssignmentStatus = (typeof assignmentStatuses)[number];

export * from "./conflict-vocabulary";

/** What somebody said to a seat on a panel. */
export const seatAnswers = ["accepted", "declined"] as const;

export const sheetStatuses = ["draft", "handed_in", "locked", "reopened", "annulled"] as const;
export type SheetStatus = (typeof sheetStatuses)[number];

export const sides = ["above", "contested", "below"] as const;
/** Where an entry stands to the cut line; "contested" when a tie lies across it. */
export type Side = (typeof sides)[number];

export const motionKinds = ["choose_tied"] as const;

export const schemeCodes = ["sayembara", "sinovik", "unpsa", "opsi"] as const;
export type SchemeCode = (typeof schemeCodes)[number];

export const awardResults = [
  "winner",
  "finalist",
  "top_99",
  "top_40",
  "top_45",
  "top_15_special",
  "top_5_sustainability",
  "top_5_replication",
  "special_mention",
  "received",
  "not_passed",
] as const;
export type AwardResult = (typeof awardResults)[number];

/** A condition on the awards of the innovation that a proposal continues; its results are of one scheme. */
export type PriorAwardRule = { scheme: SchemeCode; results: AwardResult[]; atLeast?: number; atMost?: number };

export const evidenceStates = ["verified", "unverified"] as const;
export type EvidenceState = (typeof evidenceStates)[number];

/** What somebody says of a nomination that goes back, or ends. */
export const nominationNoteKinds = ["returned", "cancelled", "withdrawn"] as const;
export type NominationNoteKind = (typeof nominationNoteKinds)[number];

export const nominationStatuses = [
  "candidate",
  "checked",
  "preparing",
  "in_review",
  "approved",
  "sent",
  "result",
  "cancelled",
  "withdrawn",
] as const;
export type NominationStatus = (typeof nominationStatuses)[number];
