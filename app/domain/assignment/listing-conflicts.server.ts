import type { ConflictKind } from "db/vocabulary";
import type { Context } from "~/domain/kernel/context";
import { listEntries, listJudges } from "~/domain/stages/finding.server";
import type { Stage } from "~/domain/stages/stage";
import { readConflicts } from "./conflicts.server";

export type ListedConflict = { judge: { id: string; name: string }; number: string; title: string; kind: ConflictKind };

/** Every pair of a stage's judges and entries that cannot be, with its ground; what a judge declared as reason stays private. */
export async function listConflicts(context: Context, stage: Stage): Promise<ListedConflict[]> {
  const entries = await listEntries(context, stage.id);
  const judges = await listJudges(context, stage.id);
  const conflictOf = await readConflicts(
    context,
    entries,
    judges.map(({ id }) => id),
  );
  return judges.flatMap((judge) =>
    entries.flatMap(({ number, title, ...entry }) => {
      const kind = conflictOf(entry, judge.id);
      return kind ? [{ judge, number, title, kind }] : [];
    }),
  );
}
