import type { Role } from "db/vocabulary";

/** Who may send files at all; for each one the policy is asked. */
export const writers: readonly Role[] = ["innovator", "unit_admin"];
