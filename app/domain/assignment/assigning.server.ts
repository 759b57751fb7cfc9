import { assignments, draws, entries, users } from "db/schema";
import { asc, eq, inArray } from "drizzle-orm";
import { lastSecondPassed } from "~/domain/editions/edition";
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
import { markStage } from "~/domain/stages/status.server";
import { drawBalanced, type Pairing, type Solver } from "./draw";
import { shortestReason } from "./passing-on.server";
import { stateProblem } from "./problem.server";
import { listGaps } from "./sharing.server";
import { verifyPairings } from "./verification";
import { findBreaches, mendBreaches } from "./withdrawing.server";

export type Draw = { seed?: string; solve?: Solver; reason?: string };

/**
 * Draws who judges what in a stage that is being prepared. Drawing again replaces the draw and asks for a reason: every
 * draw stays on record with who made it and why.
 * @throws Refusal "too-few-judges" when an entry cannot have enough judges without conflict.
 */
export function assignJudges(
  context: Context,
  stageId: string,
  { seed = newId(), solve = drawBalanced, reason = "" }: Draw = {},
) {
  return atomically(context, async (context) => {
    const stage = await findStage(context, stageId);
    insist(mayRun(context.actor, stage, "open"));
    const place = (await listDraws(context, stageId)).length + 1;
    refuseIf(place > 1 && reason.trim().length < shortestReason, "draw-unexplained");
    const problem = await stateProblem(context, stage, seed);
    const { pairings, short } = solve(problem);
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

/** Every draw of a stage in order, with who made it and why it was made again. */
export function listDraws({ db }: Context, stageId: string) {
  return db
    .select({ id: draws.id, seedSha256: draws.seedSha256, at: draws.drawnAt, by: users.name, reason: draws.reason })
    .from(draws)
    .innerJoin(users, eq(users.id, draws.drawnBy))
    .where(eq(draws.stageId, stageId))
    .orderBy(asc(draws.drawnAt), asc(draws.id));
}

/** Opens the judging of a stage whose entries all have their judges. */
export function openStage(context: Context, stageId: string): Promise<void> {
  return atomically(context, async (context) => {
    const stage = await findStage(context, stageId);
    insist(mayRun(context.actor, stage, "open"));
    refuseIf(context.now < stage.opensAt, "stage-not-open");
    refuseIf(lastSecondPassed(stage.closesAt, context.now), "stage-over");
    const drawn = await context.db.select({ id: draws.id }).from(draws).where(eq(draws.stageId, stageId)).limit(1);
    insistThat(drawn.length > 0, "not-drawn");
    await mendBreaches(context, await findBreaches(context, { stageId }));
    refuseIf((await listGaps(context, stage)).length > 0, "too-few-judges");

    await markStage(context, stage, "open");

    await record(context, "stage.opened", stage);
  });
}

async function replaceAssignments(context: Context, stageId: string, pairings: readonly Pairing[]) {
  const ofStage = context.db.select({ id: entries.id }).from(entries).where(eq(entries.stageId, stageId));
  await context.db.delete(assignments).where(inArray(assignments.entryId, ofStage));
  for (const batch of inBatches(pairings, 500)) {
    await context.db
      .insert(assignments)
      .values(batch.map((pair) => ({ id: newId(), ...pair, status: "assigned" as const, assignedAt: context.now })));
  }
}
