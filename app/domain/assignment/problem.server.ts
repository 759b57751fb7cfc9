import type { Context } from "~/domain/kernel/context";
import { listEntries, listJudges } from "~/domain/stages/finding.server";
import type { Stage } from "~/domain/stages/stage";
import { findConflicts } from "./conflicts.server";
import type { Problem } from "./draw";

/** A stage's entries, judges and conflicts, as a solver wants them. */
export async function stateProblem(context: Context, stage: Stage, seed: string): Promise<Problem> {
  const entries = await listEntries(context, stage.id);
  const judges = await listJudges(context, stage.id);
  const ids = judges.map(({ id }) => id);
  return {
    entries: entries.map(({ id }) => ({ id, need: stage.judgesPerEntry })),
    judges: ids.map((id) => ({ id })),
    conflicts: new Set((await findConflicts(context, entries, ids)).keys()),
    seed,
  };
}
