import { grants, stages } from "db/schema";
import { and, asc, eq, inArray } from "drizzle-orm";
import { lastSecondPassed } from "~/domain/editions/edition";
import type { Context } from "~/domain/kernel/context";
import { inForce } from "~/domain/people/actor";
import { shareWork } from "./sharing.server";
import { suspect } from "./suspecting.server";

/**
 * Within a command that proves somebody's address: seats that slept until now are looked at as if they were given now.
 * Possible conflicts are noted, and in an open stage there is work.
 */
export async function wakeSeats(context: Context, judgeId: string): Promise<void> {
  const rows = await context.db
    .select({ grant: grants, stage: stages })
    .from(grants)
    .innerJoin(stages, eq(stages.id, grants.stageId))
    .where(
      and(
        eq(grants.userId, judgeId),
        eq(grants.role, "judge"),
        inArray(stages.status, ["planned", "assigning", "open"]),
      ),
    )
    .orderBy(asc(stages.opensAt));
  for (const { grant, stage } of rows) {
    if (!inForce(grant, context.now)) continue;
    await suspect(context, stage, judgeId);
    if (stage.status === "open" && !lastSecondPassed(stage.closesAt, context.now))
      await shareWork(context, stage, judgeId);
  }
}
