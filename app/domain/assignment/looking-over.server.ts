import { categories } from "db/schema";
import type { ConflictKind } from "db/vocabulary";
import { eq } from "drizzle-orm";
import type { Context } from "~/domain/kernel/context";
import { groupBy } from "~/domain/kernel/grouping";
import { found } from "~/domain/kernel/refusal";
import { listEntries, listJudges } from "~/domain/stages/finding.server";
import type { Stage } from "~/domain/stages/stage";
import { findConflicts } from "./conflicts.server";
import { conflictKey, isAtHome, type Problem } from "./draw";
import { type Overlap, overlapOf } from "./overlap";
import { listHeldReadings, stateProblem } from "./problem.server";
import { type Supply, supplyOf } from "./supply";
import { noTerms, readTerms, type Terms } from "./terms.server";

export type Reader = { assignmentId: string; judgeId: string; name: string; isLocked: boolean; isAtHome: boolean };

export type AssignedEntry = {
  id: string;
  proposalId: string;
  unitId: string;
  number: string;
  title: string;
  category: string | undefined;
  readers: Reader[];
};

export type JudgeLoad = Terms & {
  id: string;
  name: string;
  load: number;
  locked: number;
  /** Readings in a category that he or she knows most. */
  atHome: number;
  conflicts: number;
};

/** An assignment as it stands, with all that tells whether it is fair: loads, fit, who meets whom. */
export type AssignmentOverview = {
  entries: AssignedEntry[];
  judges: JudgeLoad[];
  supply: Supply;
  overlap: Overlap;
  /** Readings by somebody who knows the category, of those where that matters. */
  fit: { atHome: number; of: number };
};

/** For those who may see the stage, which has been asked before. */
export async function lookOver(context: Context, stage: Stage): Promise<AssignmentOverview> {
  return overviewOf(context, stage, await stateProblem(context, stage, ""));
}

async function overviewOf(context: Context, stage: Stage, problem: Problem): Promise<AssignmentOverview> {
  const terms = await readTerms(context, stage.id);
  const names = new Map((await listJudges(context, stage.id)).map(({ id, name }) => [id, name]));
  const held = await listHeldReadings(context, stage);
  const byEntry = groupBy(held, ({ entryId }) => entryId);
  const categoryNames = await categoriesOf(context, stage);
  const drawn = new Map(problem.entries.map((entry) => [entry.id, entry]));
  const knows = (judgeId: string, entryId: string) =>
    isAtHome({ id: judgeId, ...(terms.get(judgeId) ?? noTerms) }, drawn.get(entryId)?.categoryId);
  const listed = (await listEntries(context, stage.id)).map(
    (entry): AssignedEntry => ({
      ...entry,
      category: categoryNames.get(drawn.get(entry.id)?.categoryId ?? ""),
      readers: (byEntry.get(entry.id) ?? [])
        .map(({ id, judgeId, isLocked }) => {
          const name = names.get(judgeId) ?? "";
          return { assignmentId: id, judgeId, name, isLocked, isAtHome: knows(judgeId, entry.id) };
        })
        .sort((a, b) => a.name.localeCompare(b.name, "id")),
    }),
  );
  const byName = [...names].sort(([, one], [, other]) => one.localeCompare(other, "id"));
  const judges = byName.map(([id, name]): JudgeLoad => {
    const own = held.filter(({ judgeId }) => judgeId === id);
    return {
      id,
      name,
      ...(terms.get(id) ?? noTerms),
      load: own.length,
      locked: own.filter(({ isLocked }) => isLocked).length,
      atHome: own.filter(({ entryId }) => knows(id, entryId)).length,
      conflicts: problem.entries.filter((entry) => problem.conflicts.has(conflictKey(entry.id, id))).length,
    };
  });
  return {
    entries: listed,
    judges,
    supply: supplyOf(problem),
    overlap: overlapAmong(problem, held),
    fit: fitOf(judges),
  };
}

/** What may be known of each judge of the panel when one entry is in question. */
export type Candidate = { id: string; name: string; load: number; most: number | undefined } & {
  /** Named the entry's category among what he or she knows most. */
  isAtHome: boolean;
  conflict: ConflictKind | undefined;
  reading: { assignmentId: string; isLocked: boolean } | undefined;
};

/** An entry with everybody on the panel: who reads it, who could, and who could not and why; and the entries beside it. @throws "not-found" */
export async function lookAtEntry(context: Context, stage: Stage, entryId: string) {
  const problem = await stateProblem(context, stage, "");
  const { entries, judges } = await overviewOf(context, stage, problem);
  const entry = found(entries.find(({ id }) => id === entryId));
  const categoryId = problem.entries.find(({ id }) => id === entryId)?.categoryId;
  const kinds = await findConflicts(
    context,
    [entry],
    judges.map(({ id }) => id),
  );
  const candidates = judges.map((judge): Candidate => {
    const { id, name, load, most, expertise } = judge;
    const reading = entry.readers.find(({ judgeId }) => judgeId === id);
    const conflict = kinds.get(conflictKey(entryId, id));
    const knows = expertise.length > 0 && isAtHome({ id, expertise }, categoryId);
    return { id, name, load, most, isAtHome: knows, conflict, reading };
  });
  const place = entries.indexOf(entry);
  return { entry, candidates, beside: { before: entries[place - 1], after: entries[place + 1] } };
}

async function categoriesOf({ db }: Context, { editionId }: Stage): Promise<Map<string, string>> {
  const rows = await db.select().from(categories).where(eq(categories.editionId, editionId));
  return new Map(rows.map(({ id, name }) => [id, name]));
}

function overlapAmong(
  { entries, judges }: Problem,
  held: ReadonlyArray<{ entryId: string; judgeId: string }>,
): Overlap {
  const numbers = new Map(judges.map(({ id }, number) => [id, number]));
  const byEntry = groupBy(held, ({ entryId }) => entryId);
  const readers = entries.map(({ id }) => (byEntry.get(id) ?? []).flatMap(({ judgeId }) => numbers.get(judgeId) ?? []));
  return overlapOf(readers, judges.length);
}

/** Where a judge named no category, any fits, and it tells nothing. */
function fitOf(judges: readonly JudgeLoad[]) {
  const choosy = judges.filter(({ expertise }) => expertise.length > 0);
  const add = (count: (judge: JudgeLoad) => number) => choosy.reduce((sum, judge) => sum + count(judge), 0);
  return { atHome: add(({ atHome }) => atHome), of: add(({ load }) => load) };
}
