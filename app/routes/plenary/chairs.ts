import type { Role } from "db/vocabulary";

export const chairs: readonly Role[] = ["panel_chair"];
