import type { Role } from "db/vocabulary";

export const officers: readonly Role[] = ["secretariat"];

/** Nominations are prepared by officers, approved by the authority and examined by auditors. */
export const nominators: readonly Role[] = ["secretariat", "authority", "auditor"];
