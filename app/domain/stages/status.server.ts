import { stages } from "db/schema";
import type { StageStatus } from "db/vocabulary";
import { eq } from "drizzle-orm";
import type { Context } from "~/domain/kernel/context";
import type { Stage } from "./stage";

export async function markStage(context: Context, stage: Pick<Stage, "id">, status: StageStatus) {
  await context.db.update(stages).set({ status }).where(eq(stages.id, stage.id));
}
