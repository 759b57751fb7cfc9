import type { Queries } from "db/engine/database";

/** Something that holds in every healthy database; `violations` names what breaks it, by id. Reads only. */
export type Invariant = {
  /** The number under which the domain model lists it. */
  code: string;
  claim: string;
  violations(db: Queries, now: Date): Promise<string[]>;
};
