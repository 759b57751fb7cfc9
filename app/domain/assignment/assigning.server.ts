import { assignments, draws, entries, users } from "db/schema";
import { asc, eq, inArray } from "drizzle-orm";
import { askForJob } from "~/domain/jobs/asking.server";
import { latestJob } from "~/domain/jobs/finding.server";
import { isActive } from "~/domain/jobs/job";
import { atomically } from "~/domain/kernel/atomically.server";
import { inBatches } from "~/domain/kernel/batches";
import type { Context } from "~/domain/kernel/context";
import { newId } from "~/domain/kernel/ids.server";
import { insist, insistThat, refuseIf } from "~/domain/kernel/refusal";
import { sha256 } from "~/domain/ledger/chain.server";
import { record } from "~/domain/ledger/recording.server";
import { actorId } from "~/domain/people/actor";
import { findStage } from "~/domain/stages/finding.server";
import { mayRun } from "~/domain/stages/policy";
import {
  conflictKey,
  drawOptimal,
  isSameProblem,
  type Pairing,
  type Problem,
  type Solution,
  type Solver,
} from "./draw";
import { shortestReason } from "./passing-on.server";
import { stateProblem } from "./problem.server";
import { suspect } from "./suspecting.server";
import { verifyPairings } from "./verification";

/** A draw that is asked for; drawing again asks for a reason. `keepsAll` only fills what is missing. */
export type Draw = { seed: string; reason: string; keepsAll?: boolean };

/**
 * Asks for the draw of who judges what in a stage that is being prepared. The hash of its seed is on record before
 * anything is computed, so that nobody can try seeds until one pleases. @returns the id of the job that makes it
 */
export function askForDraw(context: Context, stageId: string, reason = "", keepsAll = false): Promise<string> {
  return atomically(context, async (context) => {
    const { stage } = await findDrawable(context, stageId, reason);
    const running = await latestJob(context, "draw", stageId);
    if (running && isActive(running)) return running.id;
    await suspect(context, stage);
    const seed = newId();
    const id = await askForJob(context, "draw", stageId, { seed, reason, keepsAll });
    await record(context, "draw.asked", stage, { seedSha256: sha256(seed) });
    return id;
  });
}

/** What a draw is computed from, as it stands now. */
export async function stateDraw(context: Context, stageId: string, { seed, reason, keepsAll }: Draw): Promise<Problem> {
  const { stage } = await findDrawable(context, stageId, reason);
  return stateProblem(context, stage, seed, keepsAll);
}

/**
 * Puts a computed draw in the place of the one before; every draw stays on record with who made it and why.
 * @throws Refusal "draw-outdated" when what it was computed from has changed, "too-few-judges" when an entry cannot have
 * enough judges without conflict
 */
export function applyDraw(
  context: Context,
  stageId: string,
  { seed, reason, keepsAll, problem, solution }: Draw & { problem: Problem; solution: Solution },
) {
  return atomically(context, async (context) => {
    const { stage, place } = await findDrawable(context, stageId, reason);
    insistThat(isSameProblem(problem, await stateProblem(context, stage, seed, keepsAll)), "draw-outdated");
    const { pairings, short } = solution;
    refuseIf(short.length > 0, "too-few-judges");
    verifyPairings(problem, pairings);

    await replaceAssignments(context, stage.id, pairings);
    const seedSha256 = sha256(seed);
    const drawn = { drawnBy: actorId(context.actor), drawnAt: context.now, reason: place > 1 ? reason.trim() : null };
    await context.db.insert(draws).values({ id: newId(), stageId, seed, seedSha256, ...drawn });

    await record(context, "stage.assigned", stage, { seedSha256, pairings: pairings.length, place });
    return { pairings: pairings.length };
  });
}

/** Computes and applies a draw in one go, for what has the time. @throws Refusal as applyDraw does */
export function assignJudges(
  context: Context,
  stageId: string,
  { seed = newId(), solve = drawOptimal, reason = "", keepsAll = false }: Partial<Draw> & { solve?: Solver } = {},
) {
  return atomically(context, async (context) => {
    await suspect(context, (await findDrawable(context, stageId, reason)).stage);
    const problem = await stateDraw(context, stageId, { seed, reason, keepsAll });
    return applyDraw(context, stageId, { seed, reason, keepsAll, problem, solution: solve(problem) });
  });
}

/** Every draw of a stage in order, with who made it and why it was made again. */
export function listDraws({ db }: Context, stageId: string) {
  return db
    .select({
      id: draws.id,
      seed: draws.seed,
      seedSha256: draws.seedSha256,
      at: draws.drawnAt,
      by: users.name,
      reason: draws.reason,
    })
    .from(draws)
    .innerJoin(users, eq(users.id, draws.drawnBy))
    .where(eq(draws.stageId, stageId))
    .orderBy(asc(draws.drawnAt), asc(draws.id));
}

async function findDrawable(context: Context, stageId: string, reason: string) {
  const stage = await findStage(context, stageId);
  insist(mayRun(context.actor, stage, "open"));
  const place = (await listDraws(context, stageId)).length + 1;
  refuseIf(place > 1 && reason.trim().length < shortestReason, "draw-unexplained");
  return { stage, place };
}

/** What the draw leaves as it was stays the same row, and so does what a conflict took from a judge. */
async function replaceAssignments(context: Context, stageId: string, pairings: readonly Pairing[]) {
  const wanted = new Map(pairings.map((pair) => [conflictKey(pair.entryId, pair.judgeId), pair]));
  const before = await context.db
    .select({
      id: assignments.id,
      entryId: assignments.entryId,
      judgeId: assignments.judgeId,
      status: assignments.status,
    })
    .from(assignments)
    .innerJoin(entries, eq(entries.id, assignments.entryId))
    .where(eq(entries.stageId, stageId));
  const gone = before.filter(({ entryId, judgeId, status }) => {
    if (status === "declined_conflict") return false;
    return !(status === "assigned" && wanted.delete(conflictKey(entryId, judgeId)));
  });
  const ids = gone.map(({ id }) => id);
  for (const batch of inBatches(ids, 500)) await context.db.delete(assignments).where(inArray(assignments.id, batch));
  for (const batch of inBatches([...wanted.values()], 500)) {
    await context.db
      .insert(assignments)
      .values(batch.map((pair) => ({ id: newId(), ...pair, status: "assigned" as const, assignedAt: context.now })));
  }
}
