import { randomBytes } from "node:crypto";
import { noteRevisions, scoreRevisions, scores, sheets } from "db/schema";
import { eq } from "drizzle-orm";
import type { Assignment } from "~/domain/assignment/assignment";
import { insistFree } from "~/domain/assignment/conflicts.server";
import { findAssignment } from "~/domain/assignment/finding.server";
import { atomically } from "~/domain/kernel/atomically.server";
import type { Context } from "~/domain/kernel/context";
import { newId } from "~/domain/kernel/ids.server";
import { found, insist } from "~/domain/kernel/refusal";
import { sha256 } from "~/domain/ledger/chain.server";
import { record } from "~/domain/ledger/recording.server";
import type { Stage } from "~/domain/stages/stage";
import { readBeginning } from "./beginning.server";
import { findRubric, readSheet } from "./finding.server";
import { merge } from "./merging";
import { mayScore } from "./policy";
import { isOnScale } from "./rubric";
import type { Score, Sheet } from "./sheet";

/**
 * `version` is that of the sheet which the judge's window showed; `unanswered` is what it sent since and never heard of,
 * so that it may have arrived.
 */
export type SheetInput = Said & { version: number; unanswered?: Partial<Said> };

type Said = { overallNote: string; scores: Score[] };

/** `offScale` names the criteria whose number was not taken: what was saved for them before stands. */
export type SavedSheet = { version: number; offScale: string[]; contested: Contested };

/** What this window and another changed both, to different things: what the other saved stands, to be looked at. */
export type Contested = { criteria: string[]; overall: boolean };

/**
 * Saves a judge's draft, whole or in part; only what changed is written and entered in the ledger. A number off the scale
 * holds up nothing else, nor does what another window has changed meanwhile.
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
    const typed = input.scores.map((score) => (offScale.includes(idOf(score)) ? asBefore(score, sheet) : score));
    const { scores: taken, overallNote, contested } = await reconcile(context, sheet, { ...input, scores: typed });
    const changed = taken.filter((score) => differs(score, sheet));
    const isNoted = overallNote !== sheet.overallNote;
    if (changed.length === 0 && !isNoted) return { version: sheet.version, offScale, contested };

    const { id, version } = await writeSheet(context, assignment, sheet, overallNote);
    for (const score of changed) await writeScore(context, stage, assignment, { id, version }, score);
    if (isNoted)
      await context.db.insert(noteRevisions).values({ sheetId: id, version, overallNote, savedAt: context.now });
    if (isNoted) await record(context, "sheet.noted", { id, editionId: stage.editionId }, { version });
    return { version, offScale, contested };
  });
}

function idOf({ criterionId }: Score): string {
  return criterionId;
}

/** The note that was typed beside the number that was saved before. */
function asBefore(score: Score, sheet: Sheet): Score {
  return { ...score, value: scoreIn(sheet, idOf(score)).value };
}

function scoreIn(sheet: Sheet, criterionId: string): Score {
  const saved = sheet.scores.find((score) => idOf(score) === criterionId);
  return saved ?? { criterionId, value: undefined, note: "" };
}

function differs(score: Score, sheet: Sheet): boolean {
  const { value, note } = scoreIn(sheet, idOf(score));
  return value !== score.value || note !== score.note;
}

/** What may be written of a form that was opened at an earlier version, criterion by criterion. */
async function reconcile(context: Context, sheet: Sheet, { version, scores, overallNote, unanswered }: SheetInput) {
  const contested: Contested = { criteria: [], overall: false };
  if (version === sheet.version) return { scores, overallNote, contested };
  const beginning = await readBeginning(context, sheet, version);
  const taken = scores.map((typed): Score => {
    const began = beginning.scoreOf(idOf(typed));
    const now = scoreIn(sheet, idOf(typed));
    const sent = unanswered?.scores?.find((score) => idOf(score) === idOf(typed));
    const value = merge(typed.value, sent?.value === now.value ? now.value : began.value, now.value);
    const note = merge(typed.note, sent?.note === now.note ? now.note : began.note, now.note);
    if (!value.isContested && !note.isContested) return { ...typed, value: value.value, note: note.value };
    // A note explains its number: neither is taken without the other.
    contested.criteria.push(idOf(typed));
    return now;
  });
  const hasArrived = unanswered?.overallNote === sheet.overallNote;
  const overall = merge(overallNote, hasArrived ? sheet.overallNote : beginning.overallNote, sheet.overallNote);
  contested.overall = overall.isContested;
  return { scores: taken, overallNote: overall.value, contested };
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
