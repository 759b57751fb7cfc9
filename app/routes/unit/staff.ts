import type { Role } from "db/vocabulary";

export const unitStaff: readonly Role[] = ["unit_head", "unit_admin"];
