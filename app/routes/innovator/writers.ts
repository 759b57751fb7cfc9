import type { Role } from "db/vocabulary";
import type { Capacity } from "~/domain/people/actor";

/** Who may begin a proposal. */
export const beginners: readonly Role[] = ["innovator", "unit_admin"];

/** Who may come to the writing desk; the unit's head reads at /unit. Which proposal lies there, its finder decides. */
export const writers: readonly Capacity[] = [...beginners, "collaborator"];
