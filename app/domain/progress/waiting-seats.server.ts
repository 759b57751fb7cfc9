import { editions, judgeTerms, stages } from "db/schema";
import { and, eq, inArray, isNull } from "drizzle-orm";
import type { Context } from "~/domain/kernel/context";
import { actorId, holds } from "~/domain/people/actor";
import type { Waiting } from "./waiting";

/** Seats on panels to which the actor has not said yes or no, in stages that have not opened. */
export async function listSeatWork({ actor, db }: Context): Promise<Waiting[]> {
  if (!holds(actor, "judge")) return [];
  const rows = await db
    .select({ id: stages.id, name: stages.name, edition: editions.name })
    .from(stages)
    .innerJoin(editions, and(eq(editions.id, stages.editionId), eq(editions.status, "published")))
    .leftJoin(judgeTerms, and(eq(judgeTerms.stageId, stages.id), eq(judgeTerms.judgeId, actorId(actor))))
    .where(and(inArray(stages.status, ["planned", "assigning"]), isNull(judgeTerms.answer)))
    .orderBy(stages.opensAt);
  return rows
    .filter(({ id }) => holds(actor, "judge", { stageId: id }))
    .map(({ id, name, edition }) => ({ kind: "toAnswerSeat", count: 1, stage: { id, name: `${name} · ${edition}` } }));
}
