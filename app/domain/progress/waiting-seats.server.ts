import { editions, grants, judgeTerms, stages, users } from "db/schema";
import { and, count, eq, gt, inArray, isNull, lte, or, sql } from "drizzle-orm";
import { calibrationsOf, countOwnPractice } from "~/domain/calibration/waiting.server";
import type { Context } from "~/domain/kernel/context";
import { dayMs } from "~/domain/kernel/days";
import { actorId, holds } from "~/domain/people/actor";
import type { Waiting } from "./waiting";

/** Seats on panels to which the actor has not said yes or no, and what is to be practised on, before a stage opens. */
export async function listSeatWork(context: Context): Promise<Waiting[]> {
  const { actor, db } = context;
  if (!holds(actor, "judge")) return [];
  const rows = await db
    .select({
      id: stages.id,
      name: stages.name,
      edition: editions.name,
      answer: judgeTerms.answer,
      practising: calibrationsOf(context).practising,
    })
    .from(stages)
    .innerJoin(editions, and(eq(editions.id, stages.editionId), eq(editions.status, "published")))
    .leftJoin(judgeTerms, and(eq(judgeTerms.stageId, stages.id), eq(judgeTerms.judgeId, actorId(actor))))
    .where(inArray(stages.status, ["planned", "assigning"]))
    .orderBy(stages.opensAt);
  const work: Waiting[] = [];
  for (const { id, name, edition, answer, practising } of rows) {
    if (!holds(actor, "judge", { stageId: id })) continue;
    const stage = { id, name: `${name} · ${edition}` };
    if (answer === null) work.push({ kind: "toAnswerSeat", count: 1, stage });
    if (practising > 0) work.push({ kind: "toPractise", count: await countOwnPractice(context, id), stage });
  }
  return work;
}

/** So long the letter that opens an account is left alone. */
const patienceDays = 3;

/** How many seats of a stage still sleep, as nobody has answered the letter: for a query on stages. */
export function sleepingSeats({ db, now }: Context) {
  const seats = db
    .select({ count: count() })
    .from(grants)
    .innerJoin(users, and(eq(users.id, grants.userId), isNull(users.provenAt), isNull(users.disabledAt)))
    .where(
      and(
        eq(grants.stageId, stages.id),
        lte(grants.fromAt, new Date(now.getTime() - patienceDays * dayMs)),
        or(isNull(grants.untilAt), gt(grants.untilAt, now)),
      ),
    );
  return sql<number>`(${seats})`.mapWith(Number);
}
