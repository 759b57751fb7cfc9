import type { Standing } from "~/domain/people/actor";
import { writers } from "../../writers";

/** Who may come to a repair: the writers, and the head who answers for it. */
export const repairers: readonly Standing[] = [...writers, "unit_head"];
