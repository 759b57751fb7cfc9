import { sheets } from "db/schema";
import { eq } from "drizzle-orm";
import { findAssignment } from "~/domain/assignment/finding.server";
import { atomically } from "~/domain/kernel/atomically.server";
import type { Context } from "~/domain/kernel/context";
import { found, insist } from "~/domain/kernel/refusal";
import { record } from "~/domain/ledger/recording.server";
import { readSheet } from "./finding.server";
import { mayRecall } from "./policy";

/** A judge takes a sheet back that he or she handed in, and can change it again. A second time changes nothing. */
export function recallSheet(context: Context, assignmentId: string): Promise<void> {
  return atomically(context, async (context) => {
    const { assignment, stage } = await findAssignment(context, assignmentId);
    const sheet = await readSheet(context, assignmentId);
    if (sheet.status === "draft") return;
    insist(mayRecall(context.actor, assignment, stage, sheet.status, context.now));

    const id = found(sheet.id);
    const change = { status: "draft" as const, handedInAt: null, version: sheet.version + 1, updatedAt: context.now };
    await context.db.update(sheets).set(change).where(eq(sheets.id, id));

    await record(context, "sheet.recalled", { id, editionId: stage.editionId }, { entry: assignment.entryId });
  });
}
