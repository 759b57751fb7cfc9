export const unitSortings = ["stuck", "name", "begun", "submitted"] as const;
export type UnitSorting = (typeof unitSortings)[number];

export const proposalSortings = ["unchanged", "title"] as const;
export type ProposalSorting = (typeof proposalSortings)[number];

export const progressPageSize = 50;
