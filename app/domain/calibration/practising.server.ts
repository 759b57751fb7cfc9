import { practiceSheets } from "db/schema";
import { and, eq } from "drizzle-orm";
import { atomically } from "~/domain/kernel/atomically.server";
import type { Context } from "~/domain/kernel/context";
import { found, insist, insistThat, refuseIf } from "~/domain/kernel/refusal";
import { record } from "~/domain/ledger/recording.server";
import { actorId } from "~/domain/people/actor";
import { findRubric } from "~/domain/scoring/finding.server";
import { merge, mergeScore } from "~/domain/scoring/merging";
import { isOnScale } from "~/domain/scoring/rubric";
import type { SheetInput } from "~/domain/scoring/saving.server";
import { gapsOf, type Score, type Sheet, saysTheSame, scoreIn } from "~/domain/scoring/sheet";
import { readWritten, writtenText } from "~/domain/scoring/written";
import { findOwnPractice, type OwnPractice } from "./finding.server";
import { mayPractise } from "./policy";

/** The sheet of one who practises, in the shape of a judge's sheet. */
export function practiceSheetOf({ sheet, isDone }: Pick<OwnPractice, "sheet" | "isDone">): Sheet {
  const written = sheet ? readWritten(sheet.content) : { overallNote: "", scores: [] };
  return { id: undefined, status: isDone ? "handed_in" : "draft", version: sheet?.version ?? 0, ...written };
}

/**
 * Saves what a judge says in practice. A number off the scale holds up nothing else: `offScale` names its criterion.
 * @throws Refusal "stale-version" where another window has saved something else since
 */
export function savePractice(
  context: Context,
  stageId: string,
  entryId: string,
  input: SheetInput,
): Promise<{ version: number; offScale: string[] }> {
  return atomically(context, async (context) => {
    const { stage, state, one } = await findOwnPractice(context, stageId, entryId);
    const sheet = practiceSheetOf(one);
    insist(mayPractise(context.actor, stage, state, one.isDone));
    const rubric = await findRubric(context, stage.rubricId);
    const known = new Set(rubric.criteria.map(({ id }) => id));
    for (const { criterionId } of input.scores) found(known.has(criterionId) || undefined);
    const isOff = ({ value }: Score) => value !== undefined && !isOnScale(rubric, value);
    const offScale = input.scores.filter(isOff).map(({ criterionId }) => criterionId);
    const typed = input.scores.map((score) =>
      isOff(score) ? { ...score, value: scoreIn(sheet, score.criterionId).value } : score,
    );
    const said = { overallNote: input.overallNote, scores: typed };
    if (saysTheSame(sheet, said)) return { version: sheet.version, offScale };
    refuseIf(clashes(sheet, { ...input, ...said }), "stale-version");

    const rest = sheet.scores.filter((score) => !typed.some(({ criterionId }) => criterionId === score.criterionId));
    const version = sheet.version + 1;
    const row = {
      content: writtenText({ overallNote: said.overallNote, scores: [...rest, ...typed] }),
      version,
      savedAt: context.now,
    };
    await context.db
      .insert(practiceSheets)
      .values({ practiceEntryId: entryId, scoredBy: actorId(context.actor), ...row })
      .onConflictDoUpdate({ target: [practiceSheets.practiceEntryId, practiceSheets.scoredBy], set: row });
    return { version, offScale };
  });
}

/** Whether another window has changed what this one shows, but for what this one sent and never heard of. */
function clashes(sheet: Sheet, { version, scores, overallNote, unanswered }: SheetInput): boolean {
  if (version === sheet.version) return false;
  const sentOf = ({ criterionId }: Score) =>
    unanswered?.scores?.filter((score) => score.criterionId === criterionId) ?? [];
  const sentNote = unanswered?.overallNote === undefined ? [] : [unanswered.overallNote];
  return (
    scores.some((score) => mergeScore(score, sentOf(score), scoreIn(sheet, score.criterionId)).isClash) ||
    merge(overallNote, sentNote, sheet.overallNote).isClash
  );
}

/** Ends one's practice on an entry: it is compared from now on. `version` is that of the sheet that was looked at. */
export function handInPractice(context: Context, stageId: string, entryId: string, version: number): Promise<void> {
  return atomically(context, async (context) => {
    const { stage, state, one } = await findOwnPractice(context, stageId, entryId);
    if (one.isDone && one.sheet?.version === version) return;
    insist(mayPractise(context.actor, stage, state, one.isDone));
    const sheet = practiceSheetOf(one);
    insistThat(sheet.version === version, "stale-version");
    refuseIf(gapsOf(await findRubric(context, stage.rubricId), sheet).length > 0, "sheet-incomplete");

    const own = and(eq(practiceSheets.practiceEntryId, entryId), eq(practiceSheets.scoredBy, actorId(context.actor)));
    await context.db.update(practiceSheets).set({ handedInAt: context.now }).where(own);

    await record(context, "practice.handed_in", { id: entryId, editionId: stage.editionId });
  });
}
