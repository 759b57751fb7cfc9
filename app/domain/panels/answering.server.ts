import { grants, judgeTerms, ties, units } from "db/schema";
import { and, eq, inArray } from "drizzle-orm";
import { enteredOf, giveReadings } from "~/domain/assignment/giving.server";
import { listHeldReadings } from "~/domain/assignment/problem.server";
import { checkedTerms, type Terms } from "~/domain/assignment/terms.server";
import { settleConflicts, takeBack } from "~/domain/assignment/withdrawing.server";
import { atomically } from "~/domain/kernel/atomically.server";
import type { Context } from "~/domain/kernel/context";
import { insist, insistThat, refuseIf } from "~/domain/kernel/refusal";
import { record } from "~/domain/ledger/recording.server";
import { actorId, inForce } from "~/domain/people/actor";
import { findAnyStage } from "~/domain/stages/finding.server";
import type { Stage } from "~/domain/stages/stage";
import { mayAnswerSeat } from "./policy";

/** What a judge says to a seat: how much he or she takes, knows, and with which units he or she has had to do. */
export type Acceptance = Terms & { unitIds: readonly string[] };

export const shortestReason = 10;

/** A judge takes the seat. It may be said again until the stage opens; a unit that was named stays named. */
export function acceptSeat(context: Context, stageId: string, { unitIds, ...terms }: Acceptance): Promise<void> {
  return atomically(context, async (context) => {
    const stage = await findOwnSeat(context, stageId);
    const judgeId = actorId(context.actor);
    const agreed = await checkedTerms(context, stage, terms);
    const answered = { ...agreed, answer: "accepted" as const, answeredAt: context.now, reason: null };
    await keepAnswer(context, stageId, judgeId, answered);
    const named = await keepTies(context, judgeId, unitIds);

    await record(context, "seat.accepted", stage, { judge: judgeId, most: agreed.mostEntries, ties: named });
    if (named > 0) await settleConflicts(context, judgeId);
  });
}

/** A judge leaves the seat, and what was drawn for it, to others before anything is read; the secretariat sees why. */
export function declineSeat(context: Context, stageId: string, reason: string): Promise<void> {
  return atomically(context, async (context) => {
    const stage = await findOwnSeat(context, stageId);
    refuseIf(reason.trim().length < shortestReason, "note-too-short");
    const judgeId = actorId(context.actor);
    const answered = { answer: "declined" as const, answeredAt: context.now, reason: reason.trim() };
    await keepAnswer(context, stageId, judgeId, { mostEntries: null, expertise: "", setAt: context.now, ...answered });
    const seats = and(eq(grants.userId, judgeId), eq(grants.stageId, stageId), eq(grants.role, "judge"));
    const held = (await context.db.select().from(grants).where(seats)).filter((seat) => inForce(seat, context.now));
    const ids = held.map(({ id }) => id);
    await context.db.update(grants).set({ untilAt: context.now }).where(inArray(grants.id, ids));
    const readings = (await listHeldReadings(context, stage)).filter((reading) => reading.judgeId === judgeId);
    for (const { id } of readings) await takeBack(context, id, "released");

    await record(context, "seat.declined", stage, { judge: judgeId, readings: readings.length });
    const entryIds = readings.map(({ entryId }) => entryId);
    if (entryIds.length > 0) await giveReadings(context, stage, await enteredOf(context, entryIds));
  });
}

/** A seat of one's own with what was said to it, for those who hold one. @throws Refusal "not-found" */
export async function findSeat(context: Context, stageId: string) {
  const stage = await findAnyStage(context, stageId);
  const refused = mayAnswerSeat(context.actor, stage);
  if (refused === "not-found") insist(refused);
  const judgeId = actorId(context.actor);
  const [terms] = await context.db
    .select()
    .from(judgeTerms)
    .where(and(eq(judgeTerms.stageId, stageId), eq(judgeTerms.judgeId, judgeId)));
  const named = await context.db.select({ unitId: ties.unitId }).from(ties).where(eq(ties.judgeId, judgeId));
  return { stage, mayAnswer: refused === undefined, terms, unitIds: named.map(({ unitId }) => unitId) };
}

async function findOwnSeat(context: Context, stageId: string): Promise<Stage> {
  const stage = await findAnyStage(context, stageId);
  insist(mayAnswerSeat(context.actor, stage));
  return stage;
}

async function keepAnswer(
  { db }: Context,
  stageId: string,
  judgeId: string,
  answer: Omit<typeof judgeTerms.$inferInsert, "stageId" | "judgeId">,
) {
  await db
    .insert(judgeTerms)
    .values({ stageId, judgeId, ...answer })
    .onConflictDoUpdate({ target: [judgeTerms.stageId, judgeTerms.judgeId], set: answer });
}

/** @returns how many units were named for the first time */
async function keepTies(context: Context, judgeId: string, unitIds: readonly string[]): Promise<number> {
  const asked = [...new Set(unitIds)];
  if (asked.length === 0) return 0;
  const known = await context.db.select({ id: units.id }).from(units).where(inArray(units.id, asked));
  insistThat(known.length === asked.length, "not-found");
  const before = await context.db.select({ unitId: ties.unitId }).from(ties).where(eq(ties.judgeId, judgeId));
  const added = asked.filter((unitId) => !before.some((tie) => tie.unitId === unitId));
  const rows = added.map((unitId) => ({ judgeId, unitId, statedAt: context.now }));
  if (rows.length > 0) await context.db.insert(ties).values(rows);
  return rows.length;
}
