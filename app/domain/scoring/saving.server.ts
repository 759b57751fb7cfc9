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
import { merge, mergeScore } from "./merging";
import { mayScore } from "./policy";
import { isOnScale } from "./rubric";
import { type Score, type Sheet, sameScore, saysTheSame, scoreIn } from "./sheet";

/**
 * `version` is that of the sheet which the judge's window showed; `unanswered` is what it sent since and never heard of,
 * so that it may have arrived.
 */
export type SheetInput = Said & { version: number; unanswered?: Partial<Said> };

type Said = { overallNote: string; scores: Score[] };

/**
 * `offScale` names the criteria whose number was not taken: what was saved for them before stands. `version` is the
 * sheet's, but the one that the window sent while it shows something else than what is saved: so its next save is held
 * against the same beginning.
 */
export type SavedSheet = { version: number; offScale: string[]; clashes: Clashes };

/** What this window and another changed both, to different things: what the other saved stands, to be looked at. */
export type Clashes = { criteria: string[]; overall: boolean };

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
    const { scores: taken, overallNote, clashes } = await reconcile(context, sheet, { ...input, scores: typed });
    const isShown = saysTheSame({ overallNote, scores: taken }, { overallNote: input.overallNote, scores: typed });
    const version = await writeSaid(context, { assignment, stage }, sheet, { scores: taken, overallNote });
    return { version: isShown ? version : input.version, offScale, clashes };
  });
}

/**
 * Within commands that have asked who may: what changed of a sheet, each score with its history and its event. The
 * version that the sheet has then.
 */
export async function writeSaid(
  context: Context,
  { assignment, stage }: { assignment: Assignment; stage: Stage },
  sheet: Sheet,
  { scores: said, overallNote }: Said,
): Promise<number> {
  const changed = said.filter((score) => differs(score, sheet));
  const isNoted = overallNote !== sheet.overallNote;
  if (changed.length === 0 && !isNoted) return sheet.version;

  const { id, version } = await writeSheet(context, assignment, sheet, overallNote);
  for (const score of changed) await writeScore(context, stage, assignment, { id, version }, score);
  if (isNoted) {
    await keepNotes(context, sheet, { id, version, overallNote });
    await record(context, "sheet.noted", { id, editionId: stage.editionId }, { version });
  }
  return version;
}

/** The new reason for the whole, and the one before where the history does not have it yet. */
async function keepNotes(
  { db, now }: Context,
  sheet: Sheet,
  saved: { id: string; version: number; overallNote: string },
) {
  const row = { sheetId: saved.id, version: saved.version, overallNote: saved.overallNote, savedAt: now };
  const before = { ...row, version: sheet.version, overallNote: sheet.overallNote };
  const isFirst = sheet.overallNote !== "" && !(await hasNotes(db, saved.id));
  await db.insert(noteRevisions).values(isFirst ? [before, row] : [row]);
}

async function hasNotes(db: Context["db"], sheetId: string): Promise<boolean> {
  const rows = await db
    .select({ version: noteRevisions.version })
    .from(noteRevisions)
    .where(eq(noteRevisions.sheetId, sheetId))
    .limit(1);
  return rows.length > 0;
}

function idOf({ criterionId }: Score): string {
  return criterionId;
}

/** The note that was typed beside the number that was saved before. */
function asBefore(score: Score, sheet: Sheet): Score {
  return { ...score, value: scoreIn(sheet, idOf(score)).value };
}

function differs(score: Score, sheet: Sheet): boolean {
  return !sameScore(score, scoreIn(sheet, idOf(score)));
}

/**
 * What may be written of a form that was opened at an earlier version, criterion by criterion. A number and its note go
 * together, for the one explains the other.
 */
async function reconcile(context: Context, sheet: Sheet, { version, scores, overallNote, unanswered }: SheetInput) {
  const clashes: Clashes = { criteria: [], overall: false };
  if (version === sheet.version) return { scores, overallNote, clashes };
  const beginning = await readBeginning(context, sheet, version);
  const taken = scores.map((typed) => {
    const sent = unanswered?.scores?.find((score) => idOf(score) === idOf(typed));
    const merged = mergeScore(typed, beginning.scoresOf(idOf(typed), sent), scoreIn(sheet, idOf(typed)));
    if (merged.isClash) clashes.criteria.push(idOf(typed));
    return merged.value;
  });
  const began = beginning.notes(unanswered?.overallNote);
  const overall = merge(overallNote, began, sheet.overallNote);
  clashes.overall = overall.isClash;
  return { scores: taken, overallNote: overall.value, clashes };
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
