import type { Role } from "db/vocabulary";

/** Who may come to the writing desk; the unit's head reads at /unit. */
export const writers: readonly Role[] = ["innovator", "unit_admin"];
