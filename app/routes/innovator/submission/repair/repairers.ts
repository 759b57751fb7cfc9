import type { Capacity } from "~/domain/people/actor";
import { writers } from "../../writers";

/** Who may come to a repair: the writers, and the head who answers for it. */
export const repairers: readonly Capacity[] = [...writers, "unit_head"];
