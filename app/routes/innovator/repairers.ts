import type { Role } from "db/vocabulary";

/** Who may come to a repair: the writers, and the head who answers for it. */
export const repairers: readonly Role[] = ["innovator", "unit_admin", "unit_head"];
