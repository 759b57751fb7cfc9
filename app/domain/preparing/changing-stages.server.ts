import { cuts, grants, judgeTerms, stages } from "db/schema";
import { eq } from "drizzle-orm";
import { insistPanelUnseeing } from "~/domain/blind/seating.server";
import { canBeMean } from "~/domain/editions/blueprint";
import { isCombinable, isVisitable } from "~/domain/editions/combination";
import { listTracks } from "~/domain/editions/finding.server";
import type { Context } from "~/domain/kernel/context";
import { newId } from "~/domain/kernel/ids.server";
import { found, insistThat, refuseIf } from "~/domain/kernel/refusal";
import type { TrackCut } from "~/domain/stages/cuts";
import { listStages } from "~/domain/stages/finding.server";
import type { Stage } from "~/domain/stages/stage";
import { changeRules, type EditionDraft } from "./changing.server";
import { listRubrics } from "./reading.server";

export type StageRules = Omit<Stage, "id" | "editionId" | "position" | "status"> & { cuts: readonly TrackCut[] };

/** Adds a stage; its place follows from when it opens, as that of every stage does. */
export function addStage(context: Context, draft: EditionDraft, { cuts: own, ...rules }: StageRules): Promise<string> {
  return changeRules(context, draft, "stages", async (context) => {
    await insistUsable(context, draft, { cuts: own, ...rules });
    const id = newId();
    const { editionId } = draft;
    const position = (await listStages(context, editionId)).length + 1;
    if (rules.isBlind) await insistPanelUnseeing(context, { id, editionId });
    await context.db.insert(stages).values({ id, editionId, position, status: "planned", ...rules });
    await replaceCuts(context, id, editionId, own);
    await orderByOpening(context, editionId);
    await insistBlindFirst(context, editionId);
    return id;
  });
}

/** Says how a stage is judged, when, and who passes. That stages do not overlap is checked at publication. */
export function changeStage(
  context: Context,
  draft: EditionDraft,
  stageId: string,
  { cuts: own, ...rules }: StageRules,
): Promise<void> {
  return changeRules(context, draft, "stages", async (context) => {
    const stage = await findDraftStage(context, draft, stageId);
    await insistUsable(context, draft, { cuts: own, ...rules });
    if (rules.isBlind) await insistPanelUnseeing(context, stage);
    await context.db.update(stages).set(rules).where(eq(stages.id, stageId));
    await replaceCuts(context, stageId, draft.editionId, own);
    await orderByOpening(context, draft.editionId);
    await insistBlindFirst(context, draft.editionId);
  });
}

/** Removes a stage with its lists. @throws Refusal "stage-has-panel" while somebody has a seat on it. */
export function removeStage(context: Context, draft: EditionDraft, stageId: string): Promise<void> {
  return changeRules(context, draft, "stages", async (context) => {
    await findDraftStage(context, draft, stageId);
    const seats = await context.db.select({ id: grants.id }).from(grants).where(eq(grants.stageId, stageId)).limit(1);
    const terms = await context.db.select().from(judgeTerms).where(eq(judgeTerms.stageId, stageId)).limit(1);
    refuseIf(seats.length + terms.length > 0, "stage-has-panel");
    await context.db.delete(cuts).where(eq(cuts.stageId, stageId));
    await context.db.delete(stages).where(eq(stages.id, stageId));
    await orderByOpening(context, draft.editionId);
  });
}

async function findDraftStage(context: Context, { editionId }: EditionDraft, stageId: string): Promise<Stage> {
  return found((await listStages(context, editionId)).find(({ id }) => id === stageId));
}

async function insistUsable(context: Context, { editionId }: EditionDraft, rules: StageRules) {
  insistThat(rules.opensAt < rules.closesAt, "opens-after-closing");
  const scale = found((await listRubrics(context, editionId)).find(({ id }) => id === rules.rubricId));
  const grades = [rules, ...rules.cuts].map(({ passingGrade }) => passingGrade);
  insistThat(
    grades.every((grade) => grade === null || canBeMean(grade, scale)),
    "grade-off-scale",
  );
  insistThat(isCombinable(rules, scale), "combination-impossible");
  insistThat(isVisitable(rules), "visit-unusable");
}

async function replaceCuts(context: Context, stageId: string, editionId: string, own: readonly TrackCut[]) {
  const known = new Set((await listTracks(context, editionId)).map(({ id }) => id));
  for (const { trackId } of own) found(known.has(trackId) || undefined);
  await context.db.delete(cuts).where(eq(cuts.stageId, stageId));
  for (const cut of own) await context.db.insert(cuts).values({ stageId, ...cut });
}

/** Whose the entries of a later stage are the results of the one before have told everybody. */
async function insistBlindFirst(context: Context, editionId: string) {
  const [, ...later] = await listStages(context, editionId);
  refuseIf(
    later.some(({ isBlind }) => isBlind),
    "blind-after-first",
  );
}

/** Stages stand in the order in which they open. No two have the same place at any moment, so places go over new ones. */
async function orderByOpening(context: Context, editionId: string) {
  const all = await listStages(context, editionId);
  const ordered = [...all].sort((a, b) => a.opensAt.getTime() - b.opensAt.getTime() || a.position - b.position);
  if (ordered.every(({ position }, place) => position === place + 1)) return;
  const beyond = Math.max(...all.map(({ position }) => position)) + 1;
  for (const offset of [beyond, 1]) {
    for (const [place, { id }] of ordered.entries()) {
      await context.db
        .update(stages)
        .set({ position: offset + place })
        .where(eq(stages.id, id));
    }
  }
}
