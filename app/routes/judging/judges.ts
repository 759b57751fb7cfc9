import type { Role } from "db/vocabulary";

export const judges: readonly Role[] = ["judge"];
