import { randomBytes } from "node:crypto";
import { scores, sheets } from "db/schema";
import { eq } from "drizzle-orm";
import { findAssignment } from "~/domain/assignment/finding.server";
import type { Assignment } from "~/domain/assignment/policy";
import { atomically } from "~/domain/kernel/atomically.server";
import type { Context } from "~/domain/kernel/context";
import { newId } from "~/domain/kernel/ids.server";
import { found, insist } from "~/domain/kernel/refusal";
import { sha256 } from "~/domain/ledger/chain.server";
import { record } from "~/domain/ledger/recording.server";
import type { Stage } from "~/domain/stages/stage";
import { findRubric, readSheet } from "./finding.server";
import { mayScore } from "./policy";
import { isOnScale } from "./rubric";
import type { Score, Sheet } from "./sheet";

export type SheetInput = { version: number; overallNote: string; scores: readonly Score[] };

/**
 * Saves a judge's draft, whole or in part; only what changed is written and entered in the ledger.
 * @throws Refusal "stale-version" when another window saved in between.
 */
export function saveSheet(context: Context, assignmentId: string, input: SheetInput): Promise<{ version: number }> {
  return atomically(context, async (context) => {
    const { assignment, stage } = await findAssignment(context, assignmentId);
    const sheet = await readSheet(context, assignmentId);
    insist(mayScore(context.actor, assignment, stage, sheet.status, context.now));
    const rubric = await findRubric(context, stage.rubricId);
    const known = new Set(rubric.criteria.map(({ id }) => id));
    for (const { criterionId, value } of input.scores) {
      found(known.has(criterionId) || undefined);
      insist(value === undefined || isOnScale(rubric, value) ? undefined : "score-off-scale");
    }
    const changed = input.scores.filter((score) => differs(score, sheet));
    if (changed.length === 0 && input.overallNote === sheet.overallNote) return { version: sheet.version };
    insist(input.version === sheet.version ? undefined : "stale-version");

    const { id, version } = await writeSheet(context, assignment, sheet, input.overallNote);
    for (const score of changed) await writeScore(context, stage, assignment, id, score);
    return { version };
  });
}

function differs(score: Score, sheet: Sheet): boolean {
  const before = sheet.scores.find(({ criterionId }) => criterionId === score.criterionId);
  return before?.value !== score.value || (before?.note ?? "") !== score.note;
}

async function writeSheet(context: Context, assignment: Assignment, sheet: Sheet, overallNote: string) {
  const version = sheet.version + 1;
  const change = { overallNote, version, updatedAt: context.now };
  if (sheet.id) {
    await context.db.update(sheets).set(change).where(eq(sheets.id, sheet.id));
    return { id: sheet.id, version };
  }
  const id = newId();
  await context.db.insert(sheets).values({
    id,
    assignmentId: assignment.id,
    entryId: assignment.entryId,
    judgeId: assignment.judgeId,
    status: "draft",
    ...change,
  });
  return { id, version };
}

/** The ledger learns that a score was set and could prove which, but not its value: that stays sealed. */
async function writeScore(context: Context, stage: Stage, { entryId }: Assignment, sheetId: string, score: Score) {
  const salt = randomBytes(16).toString("hex");
  const row = { value: score.value ?? null, note: score.note, salt, updatedAt: context.now };
  await context.db
    .insert(scores)
    .values({ sheetId, criterionId: score.criterionId, ...row })
    .onConflictDoUpdate({ target: [scores.sheetId, scores.criterionId], set: row });
  const commitment = commitTo(salt, score.value);
  await record(
    context,
    "score.saved",
    { id: sheetId, editionId: stage.editionId },
    { entry: entryId, criterion: score.criterionId, commitment },
  );
}

/** SHA-256(salt ‖ value), the value in decimal digits and nothing for a missing one. */
export function commitTo(salt: string, value: number | undefined): string {
  return sha256(`${salt}${value ?? ""}`);
}
