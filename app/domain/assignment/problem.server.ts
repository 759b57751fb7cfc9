import { collaborators, conflicts, grants, units } from "db/schema";
import { and, inArray, isNotNull } from "drizzle-orm";
import type { Context } from "~/domain/kernel/context";
import { groupBy } from "~/domain/kernel/grouping";
import { listEntries, listJudges } from "~/domain/stages/finding.server";
import type { Stage } from "~/domain/stages/stage";
import { affiliationConflict } from "./conflict";
import { conflictKey, type Problem } from "./draw";

/** A stage's entries, judges and conflicts, as a solver wants them. */
export async function stateProblem(context: Context, stage: Stage, seed: string): Promise<Problem> {
  const entries = await listEntries(context, stage.id);
  const judges = await listJudges(context, stage.id);
  return {
    entries: entries.map(({ id }) => ({ id, need: stage.judgesPerEntry })),
    judges: judges.map(({ id }) => ({ id })),
    conflicts: await findConflicts(
      context,
      entries,
      judges.map(({ id }) => id),
    ),
    seed,
  };
}

type Entered = { id: string; proposalId: string; unitId: string };

/** Every pair that must not be: by affiliation, by having written along, or by declaration. */
export async function findConflicts(context: Context, entries: readonly Entered[], judgeIds: readonly string[]) {
  if (judgeIds.length === 0) return new Set<string>();
  const affiliations = await listAffiliations(context, judgeIds);
  const parents = await listParents(context);
  const declared = await context.db
    .select()
    .from(conflicts)
    .where(inArray(conflicts.judgeId, [...judgeIds]));
  const written = await context.db
    .select({ proposalId: collaborators.proposalId, judgeId: collaborators.userId })
    .from(collaborators)
    .where(inArray(collaborators.userId, [...judgeIds]));
  const told = new Set([...declared, ...written].map(({ proposalId, judgeId }) => conflictKey(proposalId, judgeId)));
  const pairs = new Set<string>();
  for (const entry of entries) {
    for (const judgeId of judgeIds) {
      const unitIds = affiliations.get(judgeId) ?? [];
      const near = affiliationConflict({ judgeId, unitIds }, entry.unitId, parents);
      if (near || told.has(conflictKey(entry.proposalId, judgeId))) pairs.add(conflictKey(entry.id, judgeId));
    }
  }
  return pairs;
}

async function listAffiliations(context: Context, judgeIds: readonly string[]) {
  const rows = await context.db
    .select({ userId: grants.userId, unitId: grants.unitId })
    .from(grants)
    .where(and(inArray(grants.userId, [...judgeIds]), isNotNull(grants.unitId)));
  const byJudge = groupBy(rows, ({ userId }) => userId);
  return new Map([...byJudge].map(([id, held]) => [id, held.flatMap(({ unitId }) => unitId ?? [])]));
}

async function listParents(context: Context) {
  const rows = await context.db.select({ id: units.id, parentId: units.parentId }).from(units);
  return new Map(rows.map(({ id, parentId }) => [id, parentId]));
}
