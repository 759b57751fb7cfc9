import type { Role } from "db/vocabulary";

/** Who confirms an edition, moves its deadline and cancels it. */
export const authorities: readonly Role[] = ["authority"];
