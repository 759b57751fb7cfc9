import type { ProposalStatus } from "db/vocabulary";

const next: Record<ProposalStatus, readonly ProposalStatus[]> = {
  draft: ["with_head", "not_submitted"],
  with_head: ["returned", "endorsed", "not_submitted"],
  returned: ["with_head", "not_submitted"],
  endorsed: ["returned", "submitted", "not_submitted"],
  submitted: ["in_repair", "eligible", "ineligible", "withdrawn"],
  in_repair: ["submitted"],
  eligible: ["disqualified"],
  ineligible: ["eligible"],
  withdrawn: [],
  not_submitted: [],
  disqualified: [],
};

export function canBecome(from: ProposalStatus, to: ProposalStatus): boolean {
  return next[from].includes(to);
}

/** Still in the unit's hands: what the close of registration turns into "not_submitted". */
export const unsubmitted: readonly ProposalStatus[] = ["draft", "with_head", "returned", "endorsed"];

/** Takes a place of the unit's quota and holds its title. */
export const competing: readonly ProposalStatus[] = [
  "submitted",
  "in_repair",
  "eligible",
  "ineligible",
  "disqualified",
];

export type Holder = "innovator" | "unit_head" | "secretariat" | "nobody";

/** Who has to act now. */
export const holderOf: Record<ProposalStatus, Holder> = {
  draft: "innovator",
  with_head: "unit_head",
  returned: "innovator",
  endorsed: "unit_head",
  submitted: "secretariat",
  in_repair: "innovator",
  eligible: "nobody",
  ineligible: "nobody",
  withdrawn: "nobody",
  not_submitted: "nobody",
  disqualified: "nobody",
};
