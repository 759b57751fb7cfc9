import { transcriptions } from "db/schema";
import type { TranscriptionAct } from "db/vocabulary";
import { atomically } from "~/domain/kernel/atomically.server";
import type { Context } from "~/domain/kernel/context";
import { found, insist, insistThat, refuseIf } from "~/domain/kernel/refusal";
import { record } from "~/domain/ledger/recording.server";
import { actorId } from "~/domain/people/actor";
import { findRubric, readSheet } from "~/domain/scoring/finding.server";
import { finishSheet, insistWhole } from "~/domain/scoring/handing-in.server";
import { writeSaid } from "~/domain/scoring/saving.server";
import { readWritten, type Written, writtenText } from "~/domain/scoring/written";
import { findPaper, type Paper } from "./finding.server";
import { mayCheck, maySendBack, mayType } from "./policy";
import { contradicts, differencesOf } from "./transcription";

/** One clerk types what a judge wrote on paper; it counts once another has typed the same. A second press changes nothing. */
export function typePaper(context: Context, stageId: string, code: string, written: Written): Promise<void> {
  return atomically(context, async (context) => {
    const paper = await findPaper(context, stageId, code);
    await insistReadable(context, paper, written);
    const content = writtenText(written);
    const { typing } = paper.reading.standing;
    if (typing && typing.actedBy === context.actor.id && typing.content === content) return;
    insist(mayType(context.actor, paper.reading, context.now));

    await keep(context, paper, "typed", content);

    await record(context, "paper_sheet.typed", subjectOf(paper), { entry: paper.entry.id });
  });
}

/**
 * Another clerk types the same sheet without having seen the numbers of the first; `seen` is the version of the typing
 * that the page showed. Where the numbers are the same the sheet is the judge's, and handed in. Otherwise the criteria are
 * answered, a few times, and each time is kept: who tries numbers out would be seen.
 */
export function checkPaper(
  context: Context,
  stageId: string,
  code: string,
  written: Written,
  seen: number,
): Promise<string[]> {
  return atomically(context, async (context) => {
    const paper = await findPaper(context, stageId, code);
    const { assignment, stage, entry, acts, sheet, reading } = paper;
    await insistReadable(context, paper, written);
    const content = writtenText(written);
    const last = acts.at(-1);
    const isDone = last?.act === "checked" && last.actedBy === context.actor.id && last.content === content;
    if (isDone && sheet.status === "handed_in") return [];
    insist(mayCheck(context.actor, reading, context.now));
    const typing = found(reading.standing.typing);
    insistThat(typing.version === seen, "stale-version");
    const differing = differencesOf(readWritten(found(typing.content ?? undefined)), written);
    if (differing.length > 0) {
      await keep(context, paper, "differed", null);
      await record(context, "paper_sheet.differed", subjectOf(paper), { entry: paper.entry.id });
      return differing;
    }
    refuseIf(contradicts(sheet, written), "paper-differs-from-portal");

    await keep(context, paper, "checked", content);
    await record(context, "paper_sheet.checked", subjectOf(paper), { entry: paper.entry.id });
    await writeSaid(context, { assignment, stage }, sheet, written);
    await finishSheet(context, { assignment, stage, entry }, await readSheet(context, assignment.id));
    return [];
  });
}

/** The typing that the page showed is dropped, so that it is typed anew. A second time changes nothing. */
export function sendPaperBack(context: Context, stageId: string, code: string, seen: number): Promise<void> {
  return atomically(context, async (context) => {
    const paper = await findPaper(context, stageId, code);
    if (paper.acts.at(-1)?.act === "sent_back") return;
    insist(maySendBack(context.actor, paper.reading, context.now));
    insistThat(paper.reading.standing.typing?.version === seen, "stale-version");

    await keep(context, paper, "sent_back", null);

    await record(context, "paper_sheet.sent_back", subjectOf(paper), { entry: paper.entry.id });
  });
}

async function insistReadable(context: Context, { stage }: Paper, written: Written) {
  const rubric = await findRubric(context, stage.rubricId);
  const known = new Set(rubric.criteria.map(({ id }) => id));
  for (const { criterionId } of written.scores) found(known.has(criterionId) || undefined);
  insistWhole(rubric, written);
}

async function keep(context: Context, { assignment, reading }: Paper, act: TranscriptionAct, content: string | null) {
  const row = { assignmentId: assignment.id, version: reading.standing.version + 1, act, content };
  await context.db.insert(transcriptions).values({ ...row, actedBy: actorId(context.actor), actedAt: context.now });
}

function subjectOf({ assignment, stage }: Paper) {
  return { id: assignment.id, editionId: stage.editionId };
}
