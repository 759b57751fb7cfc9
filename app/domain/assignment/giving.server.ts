import { assignments, entries, proposals } from "db/schema";
import { and, count, eq, inArray } from "drizzle-orm";
import type { Context } from "~/domain/kernel/context";
import { newId } from "~/domain/kernel/ids.server";
import { record } from "~/domain/ledger/recording.server";
import { listJudges } from "~/domain/stages/finding.server";
import type { Stage } from "~/domain/stages/stage";
import { live } from "./assignment";
import { type Entered, findConflicts } from "./conflicts.server";
import { conflictKey, type Solution } from "./draw";
import { loadLimit } from "./load";
import { placeReadings } from "./placing";
import { readTerms } from "./terms.server";

/**
 * Gives one more reading of each entry to a judge who may, takes more, is not at the limit and has not had it; `only` names the
 * judges to ask. Where nobody may, the stage shows the gap.
 */
export async function giveReadings(
  context: Context,
  stage: Stage,
  wanted: readonly Entered[],
  only?: readonly string[],
): Promise<Solution> {
  if (wanted.length === 0) return { pairings: [], short: [] };
  const panel = (await listJudges(context, stage.id)).map(({ id }) => id);
  const asked = only ? panel.filter((id) => only.includes(id)) : panel;
  const loads = await loadsOf(context, stage);
  const terms = await readTerms(context, stage.id);
  const solution = placeReadings({
    entries: wanted.map(({ id }) => id),
    judges: asked.map((id) => ({ id, load: loads.get(id) ?? 0, most: terms.get(id)?.most })),
    conflicts: await pairsThatCannotBe(context, wanted, asked),
    limit: loadLimit(await readingsOf(context, stage), panel.length),
    seed: `${stage.id} ${wanted.map(({ id }) => id).join(" ")}`,
  });
  for (const pairing of solution.pairings) {
    const id = newId();
    await context.db.insert(assignments).values({ id, ...pairing, status: "assigned", assignedAt: context.now });
    await record(context, "assignment.replaced", { id, editionId: stage.editionId }, { entry: pairing.entryId });
  }
  return solution;
}

/** How many readings each judge of a stage holds, finished or not. */
export async function loadsOf(context: Context, stage: Pick<Stage, "id">): Promise<Map<string, number>> {
  const rows = await context.db
    .select({ judgeId: assignments.judgeId, count: count() })
    .from(assignments)
    .innerJoin(entries, eq(entries.id, assignments.entryId))
    .where(and(eq(entries.stageId, stage.id), inArray(assignments.status, live)))
    .groupBy(assignments.judgeId);
  return new Map(rows.map(({ judgeId, count }) => [judgeId, count]));
}

/** Entries of a stage as the question for conflicts wants them. */
export async function enteredOf({ db }: Pick<Context, "db">, entryIds: readonly string[]): Promise<Entered[]> {
  return db
    .select({ id: entries.id, proposalId: entries.proposalId, unitId: proposals.unitId })
    .from(entries)
    .innerJoin(proposals, eq(proposals.id, entries.proposalId))
    .where(inArray(entries.id, [...entryIds]));
}

/** How many readings a stage asks for in all. */
async function readingsOf({ db }: Context, stage: Stage): Promise<number> {
  const [row] = await db.select({ count: count() }).from(entries).where(eq(entries.stageId, stage.id));
  return (row?.count ?? 0) * stage.judgesPerEntry;
}

/** In conflict, or had before: nobody reads an entry twice. */
async function pairsThatCannotBe(context: Context, wanted: readonly Entered[], judgeIds: readonly string[]) {
  const pairs = new Set((await findConflicts(context, wanted, judgeIds)).keys());
  const had = await context.db
    .select({ entryId: assignments.entryId, judgeId: assignments.judgeId })
    .from(assignments)
    .where(
      inArray(
        assignments.entryId,
        wanted.map(({ id }) => id),
      ),
    );
  for (const { entryId, judgeId } of had) pairs.add(conflictKey(entryId, judgeId));
  return pairs;
}
