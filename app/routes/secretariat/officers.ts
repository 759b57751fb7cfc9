import type { Role } from "db/vocabulary";

export const officers: readonly Role[] = ["secretariat"];

/** Who keeps accounts: officers those of innovators, heads and judges, the system admin everybody's. */
export const keepers: readonly Role[] = ["secretariat", "system_admin"];

/** Who runs the machine. */
export const admins: readonly Role[] = ["system_admin"];

/** Nominations are prepared by officers, approved by the authority and examined by auditors. */
export const nominators: readonly Role[] = ["secretariat", "authority", "auditor"];
