import { assignments, entries, receipts, reopenings, scores, sheets, users } from "db/schema";
import { asc, desc, eq } from "drizzle-orm";
import { insistFreeChair } from "~/domain/assignment/chairing.server";
import { atomically } from "~/domain/kernel/atomically.server";
import type { Context } from "~/domain/kernel/context";
import { newId } from "~/domain/kernel/ids.server";
import { found, insist, refuseIf } from "~/domain/kernel/refusal";
import { canonicalJson } from "~/domain/ledger/canonical";
import { sha256 } from "~/domain/ledger/chain.server";
import { record } from "~/domain/ledger/recording.server";
import { actorId } from "~/domain/people/actor";
import { findStage } from "~/domain/stages/finding.server";
import { mayReopenSheet } from "./policy";

export const shortestReason = 10;

/** Gives a sheet that was handed in back to its judge, who alone may change it. What it said until then is kept. */
export function reopenSheet(context: Context, sheetId: string, reason: string): Promise<void> {
  return atomically(context, async (context) => {
    const [row] = await context.db
      .select({ sheet: sheets, stageId: entries.stageId })
      .from(sheets)
      .innerJoin(entries, eq(entries.id, sheets.entryId))
      .where(eq(sheets.id, sheetId));
    const { sheet, stageId } = found(row);
    const stage = await findStage(context, stageId);
    insist(mayReopenSheet(context.actor, stage, sheet.status, context.now));
    refuseIf(reason.trim().length < shortestReason, "note-too-short");
    await insistFreeChair(context, stage, actorId(context.actor), new Set([sheet.entryId]));

    await giveBack(context, sheet, stage.editionId, reason);
  });
}

type Sheet = typeof sheets.$inferSelect;

/** Within a command that has asked: keeps what a sheet says, gives it back, and tells the ledger under which hash. */
export async function giveBack(context: Context, sheet: Sheet, editionId: string, reason: string): Promise<void> {
  const content = canonicalJson({
    overallNote: sheet.overallNote,
    handedInAt: sheet.handedInAt?.toISOString() ?? null,
    scores: await context.db
      .select({ criterion: scores.criterionId, value: scores.value, note: scores.note, salt: scores.salt })
      .from(scores)
      .where(eq(scores.sheetId, sheet.id))
      .orderBy(asc(scores.criterionId)),
  });
  const reopened = { reopenedBy: actorId(context.actor), reopenedAt: context.now };
  await context.db
    .insert(reopenings)
    .values({ id: newId(), sheetId: sheet.id, content, reason: reason.trim(), ...reopened });
  await context.db
    .update(sheets)
    .set({ status: "reopened", version: sheet.version + 1, updatedAt: context.now })
    .where(eq(sheets.id, sheet.id));
  await record(
    context,
    "sheet.reopened",
    { id: sheet.id, editionId },
    { entry: sheet.entryId, judge: sheet.judgeId, contentSha256: sha256(content) },
  );
}

/** The sheets of a stage that were given back, with who did it and why; what they said is not read. */
export function listReopenings({ db }: Context, stageId: string) {
  return db
    .select({
      id: reopenings.id,
      sheetId: reopenings.sheetId,
      assignmentId: sheets.assignmentId,
      entryId: sheets.entryId,
      judgeId: assignments.judgeId,
      number: receipts.number,
      reason: reopenings.reason,
      by: users.name,
      at: reopenings.reopenedAt,
    })
    .from(reopenings)
    .innerJoin(sheets, eq(sheets.id, reopenings.sheetId))
    .innerJoin(assignments, eq(assignments.id, sheets.assignmentId))
    .innerJoin(entries, eq(entries.id, sheets.entryId))
    .innerJoin(receipts, eq(receipts.proposalId, entries.proposalId))
    .innerJoin(users, eq(users.id, reopenings.reopenedBy))
    .where(eq(entries.stageId, stageId))
    .orderBy(asc(reopenings.reopenedAt));
}

/** The last time that a sheet of this assignment was given back, with why, for its judge. */
export async function findReopening({ db }: Context, assignmentId: string) {
  const [last] = await db
    .select({ reason: reopenings.reason, by: users.name, at: reopenings.reopenedAt })
    .from(reopenings)
    .innerJoin(sheets, eq(sheets.id, reopenings.sheetId))
    .innerJoin(users, eq(users.id, reopenings.reopenedBy))
    .where(eq(sheets.assignmentId, assignmentId))
    .orderBy(desc(reopenings.reopenedAt))
    .limit(1);
  return last;
}
