import { stages } from "db/schema";
import type { StageStatus } from "db/vocabulary";
import { eq } from "drizzle-orm";
import { findEdition } from "~/domain/editions/finding.server";
import type { Context } from "~/domain/kernel/context";
import { refuseIf } from "~/domain/kernel/refusal";
import type { Stage } from "./stage";

/** @throws Refusal "not-published" when the edition was cancelled: its stages stand still. */
export async function markStage(context: Context, stage: Pick<Stage, "id" | "editionId">, status: StageStatus) {
  const edition = await findEdition(context, stage.editionId);
  refuseIf(edition.status === "cancelled", "not-published");
  await context.db.update(stages).set({ status }).where(eq(stages.id, stage.id));
}
