import { randomBytes } from "node:crypto";
import { scoreRevisions, scores, sheets } from "db/schema";
import { eq } from "drizzle-orm";
import type { Assignment } from "~/domain/assignment/assignment";
import { insistFree } from "~/domain/assignment/conflicts.server";
import { findAssignment } from "~/domain/assignment/finding.server";
import { atomically } from "~/domain/kernel/atomically.server";
import type { Context } from "~/domain/kernel/context";
import { newId } from "~/domain/kernel/ids.server";
import { found, insist, insistThat } from "~/domain/kernel/refusal";
import { sha256 } from "~/domain/ledger/chain.server";
import { record } from "~/domain/ledger/recording.server";
import type { Stage } from "~/domain/stages/stage";
import { findRubric, readSheet } from "./finding.server";
import { mayScore } from "./policy";
import { isOnScale } from "./rubric";
import type { Score, Sheet } from "./sheet";

export type SheetInput = { version: number; overallNote: string; scores: readonly Score[] };

/** `offScale` names the criteria whose number was not taken: what was saved for them before stands. */
export type SavedSheet = { version: number; offScale: string[] };

/**
 * Saves a judge's draft, whole or in part; only what changed is written and entered in the ledger. A number off the scale
 * holds up nothing else.
 * @throws Refusal "stale-version" when another window saved in between.
 */
export function saveSheet(context: Context, assignmentId: string, input: SheetInput): Promise<SavedSheet> {
  return atomically(context, async (context) => {
    const { assignment, stage, proposal } = await findAssignment(context, assignmentId);
    const sheet = await readSheet(context, assignmentId);
    insist(mayScore(context.actor, assignment, stage, sheet.status, context.now));
    await insistFree(context, assignment.judgeId, proposal);
    const rubric = await findRubric(context, stage.rubricId);
    const known = new Set(rubric.criteria.map(({ id }) => id));
    for (const { criterionId } of input.scores) found(known.has(criterionId) || undefined);
    const offScale = input.scores.filter(({ value }) => value !== undefined && !isOnScale(rubric, value)).map(idOf);
    const taken = input.scores.map((score) => (offScale.includes(idOf(score)) ? asBefore(score, sheet) : score));
    const changed = taken.filter((score) => differs(score, sheet));
    if (changed.length === 0 && input.overallNote === sheet.overallNote) return { version: sheet.version, offScale };
    insistThat(input.version === sheet.version, "stale-version");

    const { id, version } = await writeSheet(context, assignment, sheet, input.overallNote);
    for (const score of changed) await writeScore(context, stage, assignment, { id, version }, score);
    if (changed.length === 0) await record(context, "sheet.noted", { id, editionId: stage.editionId }, { version });
    return { version, offScale };
  });
}

function idOf({ criterionId }: Score): string {
  return criterionId;
}

/** The note that was typed beside the number that was saved before. */
function asBefore(score: Score, sheet: Sheet): Score {
  return { ...score, value: sheet.scores.find(({ criterionId }) => criterionId === score.criterionId)?.value };
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
async function writeScore(
  context: Context,
  stage: Stage,
  { entryId }: Assignment,
  { id: sheetId, version }: { id: string; version: number },
  score: Score,
) {
  const salt = randomBytes(16).toString("hex");
  const said = { value: score.value ?? null, note: score.note, salt };
  const place = { sheetId, criterionId: score.criterionId };
  const row = { ...said, updatedAt: context.now };
  await context.db
    .insert(scores)
    .values({ ...place, ...row })
    .onConflictDoUpdate({ target: [scores.sheetId, scores.criterionId], set: row });
  await context.db.insert(scoreRevisions).values({ ...place, version, ...said, savedAt: context.now });
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
