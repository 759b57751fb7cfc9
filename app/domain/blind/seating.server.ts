import { grants, stages } from "db/schema";
import { and, eq, inArray, isNull, or } from "drizzle-orm";
import type { Context } from "~/domain/kernel/context";
import { groupBy } from "~/domain/kernel/grouping";
import { refuseIf } from "~/domain/kernel/refusal";
import type { Grant } from "~/domain/people/actor";
import type { Stage } from "~/domain/stages/stage";
import { judgesSeeing } from "./seeing";

const unjudged = ["planned", "assigning", "open"] as const;

/** @throws Refusal "judge-would-see-names" when with these grants somebody judged a blind stage that has not been judged. */
export async function insistUnseeing({ db, now }: Context, held: readonly Grant[]): Promise<void> {
  if (!held.some(({ role }) => role === "judge")) return;
  const blind = await db
    .select({ id: stages.id, editionId: stages.editionId })
    .from(stages)
    .where(and(eq(stages.isBlind, true), inArray(stages.status, unjudged)));
  refuseIf(
    blind.some((stage) => judgesSeeing(held, stage, now)),
    "judge-would-see-names",
  );
}

/** The same of everybody on a stage's panel, when the stage becomes blind. */
export async function insistPanelUnseeing({ db, now }: Context, stage: Pick<Stage, "id" | "editionId">): Promise<void> {
  const seats = and(eq(grants.role, "judge"), or(eq(grants.stageId, stage.id), isNull(grants.stageId)));
  const panel = db.select({ userId: grants.userId }).from(grants).where(seats);
  const held = groupBy(await db.select().from(grants).where(inArray(grants.userId, panel)), ({ userId }) => userId);
  refuseIf(
    [...held.values()].some((own) => judgesSeeing(own, stage, now)),
    "judge-would-see-names",
  );
}
