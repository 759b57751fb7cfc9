import { transcriptions } from "db/schema";
import type { TranscriptionAct } from "db/vocabulary";
import { insistFree } from "~/domain/assignment/conflicts.server";
import { atomically } from "~/domain/kernel/atomically.server";
import type { Context } from "~/domain/kernel/context";
import { found, insist, refuseIf } from "~/domain/kernel/refusal";
import { record } from "~/domain/ledger/recording.server";
import { actorId } from "~/domain/people/actor";
import { findRubric, readSheet } from "~/domain/scoring/finding.server";
import { finishSheet, insistWhole } from "~/domain/scoring/handing-in.server";
import { writeSaid } from "~/domain/scoring/saving.server";
import { findPaper } from "./finding.server";
import { mayCheck, maySendBack, mayType } from "./policy";
import { contentOf, contradictionsTo, differencesOf, readContent, type Written } from "./transcription";

/** Criteria, and whether the reason for the whole, of which something else is known. */
export type Differences = { criteria: string[]; overall: boolean };

const none: Differences = { criteria: [], overall: false };

/**
 * One clerk types what a judge wrote on paper; it counts once another has typed the same. Nothing is kept where the judge
 * has saved something else in the portal: that is answered. A second press changes nothing.
 */
export function typePaper(context: Context, stageId: string, code: string, written: Written): Promise<Differences> {
  return atomically(context, async (context) => {
    const paper = await findPaper(context, stageId, code);
    const content = contentOf(written);
    if (paper.last?.act === "typed" && paper.last.actedBy === context.actor.id && paper.last.content === content)
      return none;
    insist(mayType(context.actor, { ...paper, sheet: paper.sheet.status }, context.now));
    await insistTakeable(context, paper, written);
    const differences = contradictionsTo(paper.sheet, written);
    if (isAny(differences)) return differences;

    await keep(context, paper, "typed", content);

    await record(context, "paper_sheet.typed", subjectOf(paper), { entry: paper.entry.id });
    return none;
  });
}

/**
 * Another clerk types the same sheet without having seen the numbers of the first. Where they are the same the sheet is
 * the judge's, and handed in; otherwise the criteria are answered, and nothing changes.
 */
export function checkPaper(context: Context, stageId: string, code: string, written: Written): Promise<Differences> {
  return atomically(context, async (context) => {
    const paper = await findPaper(context, stageId, code);
    const { assignment, stage, entry, last } = paper;
    if (last?.act === "checked" && last.actedBy === context.actor.id && last.content === contentOf(written))
      return none;
    insist(mayCheck(context.actor, { ...paper, sheet: paper.sheet.status }, context.now));
    await insistTakeable(context, paper, written);
    const first = readContent(found(last?.content ?? undefined));
    const differing = differencesOf(first, written);
    if (differing.length > 0) return { criteria: differing, overall: false };
    const contradictions = contradictionsTo(paper.sheet, written);
    refuseIf(isAny(contradictions), "paper-differs-from-portal");

    await keep(context, paper, "checked", contentOf(written));
    await record(context, "paper_sheet.checked", subjectOf(paper), { entry: entry.id });
    await writeSaid(context, { assignment, stage }, paper.sheet, written);
    await finishSheet(context, { assignment, stage, entry }, await readSheet(context, assignment.id));
    return none;
  });
}

/** What was typed is dropped, so that it is typed anew. A second time changes nothing. */
export function sendPaperBack(context: Context, stageId: string, code: string): Promise<void> {
  return atomically(context, async (context) => {
    const paper = await findPaper(context, stageId, code);
    if (paper.last?.act === "sent_back") return;
    insist(maySendBack(context.actor, { ...paper, sheet: paper.sheet.status }, context.now));

    await keep(context, paper, "sent_back", null);

    await record(context, "paper_sheet.sent_back", subjectOf(paper), { entry: paper.entry.id });
  });
}

type Paper = Awaited<ReturnType<typeof findPaper>>;

async function insistTakeable(context: Context, { assignment, stage, proposal }: Paper, written: Written) {
  await insistFree(context, assignment.judgeId, proposal);
  const rubric = await findRubric(context, stage.rubricId);
  const known = new Set(rubric.criteria.map(({ id }) => id));
  for (const { criterionId } of written.scores) found(known.has(criterionId) || undefined);
  insistWhole(rubric, written);
}

async function keep(context: Context, { assignment, last }: Paper, act: TranscriptionAct, content: string | null) {
  const version = (last?.version ?? 0) + 1;
  const row = {
    assignmentId: assignment.id,
    version,
    act,
    content,
    actedBy: actorId(context.actor),
    actedAt: context.now,
  };
  await context.db.insert(transcriptions).values(row);
}

function subjectOf({ assignment, stage }: Paper) {
  return { id: assignment.id, editionId: stage.editionId };
}

function isAny({ criteria, overall }: Differences): boolean {
  return criteria.length > 0 || overall;
}
