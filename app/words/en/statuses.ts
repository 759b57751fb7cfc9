import type {
  AwardResult,
  ChangeArea,
  EditionStatus,
  EvidenceState,
  NominationStatus,
  ProposalStatus,
  Role,
  SchemeCode,
  SheetStatus,
  StageKind,
  StageStatus,
} from "db/vocabulary";

const proposal: Record<ProposalStatus, string> = {
  draft: "Draft",
  with_head: "With the unit head",
  returned: "Returned",
  endorsed: "Endorsed by the unit head",
  submitted: "Submitted",
  in_repair: "Documents being corrected",
  eligible: "Passed screening",
  ineligible: "Did not pass screening",
  withdrawn: "Withdrawn",
  not_submitted: "Not submitted",
  disqualified: "Disqualified",
};

const stageKind: Record<StageKind, string> = {
  desk: "Desk review",
  presentation: "Presentation and interview",
  field_visit: "Field visit",
  plenary: "Plenary",
};

const stage: Record<StageStatus, string> = {
  planned: "Planned",
  assigning: "Assigning judges",
  open: "Judging open",
  closed: "Judging closed",
  provisional: "Confirmed by the panel chair",
  final: "Final",
};

const sheet: Record<SheetStatus, string> = {
  draft: "Draft",
  handed_in: "Handed in",
  locked: "Locked",
  reopened: "Reopened",
  annulled: "Annulled",
};

const edition: Record<EditionStatus, string> = {
  draft: "Being drawn up",
  published: "Under way",
  finished: "Ended",
  cancelled: "Cancelled",
};

const nomination: Record<NominationStatus, string> = {
  candidate: "Candidate",
  checked: "Eligible",
  preparing: "Dossier being prepared",
  in_review: "With the determining authority",
  approved: "Approved",
  sent: "Sent",
  result: "Result recorded",
  cancelled: "Cancelled",
  withdrawn: "Withdrawn",
};

const role: Record<Role, string> = {
  innovator: "Innovator",
  unit_admin: "Unit administrator",
  unit_head: "Unit head",
  secretariat: "Secretariat",
  judge: "Judge",
  panel_chair: "Panel chair",
  authority: "Determining authority",
  auditor: "Auditor",
  system_admin: "System administrator",
};

const changeArea: Record<ChangeArea, string> = {
  change_management: "Change management",
  regulation: "Reform of laws and regulations",
  organisation: "Reform and strengthening of the organisation",
  business_process: "Reform of business processes",
  human_resources: "Reform of human resources management",
  accountability: "Strengthening accountability",
  supervision: "Strengthening oversight",
  public_service: "Improving the quality of public services",
};

const evidence: Record<EvidenceState, string> = { verified: "Verified", unverified: "Not yet verified" };

const scheme: Record<SchemeCode, string> = {
  sayembara: "Sayembara",
  sinovik: "SINOVIK (KIPP)",
  unpsa: "UNPSA",
  opsi: "OPSI / Edge of Government",
};

const award: Record<AwardResult, string> = {
  winner: "Winner",
  finalist: "Finalist",
  top_99: "Top 99",
  top_40: "Top 40",
  top_45: "Top 45",
  top_15_special: "Top 15, special track",
  top_5_sustainability: "Top 5, sustainability",
  top_5_replication: "Top 5, replication",
  special_mention: "Special award",
  received: "Award received",
  not_passed: "Did not pass",
};

export const statuses = {
  proposal,
  stage,
  stageKind,
  sheet,
  edition,
  nomination,
  role,
  changeArea,
  evidence,
  scheme,
  award,
};
