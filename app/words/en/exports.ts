import type { ProposalStatus } from "db/vocabulary";
import type { exports as id } from "../id/exports";

const holders: Record<ProposalStatus, string> = {
  draft: "Writers",
  with_head: "Head of unit",
  returned: "Writers",
  endorsed: "Unit",
  submitted: "Secretariat",
  in_repair: "Unit",
  eligible: "Judging panel",
  ineligible: "Closed",
  withdrawn: "Closed",
  not_submitted: "Closed",
  disqualified: "Closed",
};

export const exports = {
  label: "Download this list",
  link: (form) => `Download ${form}`,
  holders,
  fileNames: {
    proposals: "proposals",
    screening: "screening",
    nominations: "nominations",
    ledger: "ledger",
    standings: "standings",
  },
  held: "With",
  receiptAt: "Receipt (WIB)",
  changedAt: "Last changed (WIB)",
  submittedAt: "Submitted (WIB)",
  checker: "Checked by",
  approver: "Approved by",
  checkedAt: "Checked (WIB)",
  approvedAt: "Approved (WIB)",
  verdict: "Verdict",
  grounds: "Grounds",
  at: "Time (WIB)",
  type: "Event",
  code: "Event code",
  actor: "Who",
  chain: "Chain",
  seq: "Place",
  subject: "About",
  hash: "Fingerprint",
  body: "Content",
} satisfies typeof id;
