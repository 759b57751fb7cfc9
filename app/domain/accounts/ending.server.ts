import { grants } from "db/schema";
import { eq } from "drizzle-orm";
import { isAtWork } from "~/domain/assignment/workload.server";
import { atomically } from "~/domain/kernel/atomically.server";
import type { Context } from "~/domain/kernel/context";
import { found, insist } from "~/domain/kernel/refusal";
import { record } from "~/domain/ledger/recording.server";
import { findAccount } from "~/domain/people/describing.server";
import { mayEndGrant } from "~/domain/people/policy";

/** Ends a role now; that it was held stays known. */
export function endGrant(context: Context, grantId: string): Promise<void> {
  return atomically(context, async (context) => {
    const [row] = await context.db.select().from(grants).where(eq(grants.id, grantId));
    const grant = found(row);
    const { held } = await findAccount(context, grant.userId);
    insist(mayEndGrant(context.actor, grant, held, context.now));
    const { role, stageId } = grant;
    insist(
      role === "judge" && stageId && (await isAtWork(context, grant.userId, stageId)) ? "judge-at-work" : undefined,
    );

    await context.db.update(grants).set({ untilAt: context.now }).where(eq(grants.id, grantId));

    await record(
      context,
      "role.ended",
      { id: grant.userId, ...(grant.editionId ? { editionId: grant.editionId } : {}) },
      { role, unit: grant.unitId, stage: stageId },
    );
  });
}
