import { criteria, cuts, stages } from "db/schema";
import { eq } from "drizzle-orm";
import { canBeMean } from "~/domain/editions/blueprint";
import { listTracks } from "~/domain/editions/finding.server";
import { weightOf } from "~/domain/editions/publication";
import type { Context } from "~/domain/kernel/context";
import { found, insist, insistThat } from "~/domain/kernel/refusal";
import { findRubric } from "~/domain/scoring/finding.server";
import type { TrackCut } from "~/domain/stages/cuts";
import { listStages } from "~/domain/stages/finding.server";
import type { Stage } from "~/domain/stages/stage";
import { changeRules, type EditionDraft } from "./changing.server";
import { listRubrics } from "./reading.server";

export type StageRules = Pick<
  Stage,
  "name" | "judgesPerEntry" | "opensAt" | "closesAt" | "cutSize" | "cutLabel" | "passingGrade"
> & { cuts: readonly TrackCut[] };

/** Dates a stage, its judges for each entry and its lists. That stages follow one another is checked at publication. */
export function changeStage(
  context: Context,
  draft: EditionDraft,
  stageId: string,
  { cuts: own, ...rules }: StageRules,
): Promise<void> {
  return changeRules(context, draft, "stages", async (context) => {
    const stage = found((await listStages(context, draft.editionId)).find(({ id }) => id === stageId));
    insistThat(rules.opensAt < rules.closesAt, "opens-after-closing");
    const scale = await findRubric(context, stage.rubricId);
    const grades = [rules, ...own].map(({ passingGrade }) => passingGrade);
    insistThat(
      grades.every((grade) => grade === null || canBeMean(grade, scale)),
      "grade-off-scale",
    );
    await context.db.update(stages).set(rules).where(eq(stages.id, stageId));
    await replaceCuts(context, stage, own);
  });
}

async function replaceCuts(context: Context, stage: Stage, own: readonly TrackCut[]) {
  const known = new Set((await listTracks(context, stage.editionId)).map(({ id }) => id));
  for (const { trackId } of own) found(known.has(trackId) || undefined);
  await context.db.delete(cuts).where(eq(cuts.stageId, stage.id));
  for (const cut of own) await context.db.insert(cuts).values({ stageId: stage.id, ...cut });
}

export type CriterionRules = { id: string; title: string; description: string; weight: number };

/** Words and weighs a rubric's criteria, all at once. @throws Refusal "weights-not-100" otherwise. */
export function weighCriteria(
  context: Context,
  draft: EditionDraft,
  rubricId: string,
  given: readonly CriterionRules[],
) {
  return changeRules(context, draft, "rubrics", async (context) => {
    const rubric = found((await listRubrics(context, draft.editionId)).find(({ id }) => id === rubricId));
    const known = rubric.criteria.map(({ id }) => id).sort();
    insist(
      given
        .map(({ id }) => id)
        .sort()
        .join() === known.join()
        ? undefined
        : "not-found",
    );
    insistThat(weightOf(given) === 100, "weights-not-100");
    for (const { id, ...rules } of given) {
      await context.db.update(criteria).set(rules).where(eq(criteria.id, id));
    }
  });
}
