import type { Role } from "db/vocabulary";

/** Who comes to the plenary: its chair, the authority that determines, the auditor who examines. */
export const deciders: readonly Role[] = ["panel_chair", "authority", "auditor"];
