import { grants, users } from "db/schema";
import { and, eq, isNotNull, isNull } from "drizzle-orm";
import { findConflicts } from "~/domain/assignment/conflicts.server";
import type { Context } from "~/domain/kernel/context";
import { holds, inForce } from "~/domain/people/actor";
import { listEntered } from "~/domain/stages/finding.server";
import type { Stage } from "~/domain/stages/stage";

/**
 * A stage that is being judged or decided on and has nobody to chair it, or nobody who is free of conflict with its
 * entries: the secretariat seats somebody.
 */
export async function lacksChair(context: Context, stage: Stage): Promise<boolean> {
  if (!["assigning", "open", "closed"].includes(stage.status)) return false;
  if (!holds(context.actor, "secretariat", { editionId: stage.editionId })) return false;
  const chairs = await listChairs(context, stage);
  if (stage.status === "assigning") return chairs.length === 0;
  for (const id of chairs) if (await isFreeChair(context, stage, id)) return false;
  return true;
}

/** Whether somebody who chairs a stage is free of conflict with all its entries. */
export async function isFreeChair(context: Context, stage: Stage, chairId: string): Promise<boolean> {
  return (await findConflicts(context, await listEntered(context, stage.id), [chairId], "chair")).size === 0;
}

/** Those who can chair now: seated, with an open account and a proven address. */
async function listChairs({ db, now }: Context, stage: Stage): Promise<string[]> {
  const seats = await db
    .select({ userId: users.id, grant: grants })
    .from(grants)
    .innerJoin(users, and(eq(users.id, grants.userId), isNull(users.disabledAt), isNotNull(users.provenAt)))
    .where(and(eq(grants.stageId, stage.id), eq(grants.role, "panel_chair")));
  return seats.filter(({ grant }) => inForce(grant, now)).map(({ userId }) => userId);
}
