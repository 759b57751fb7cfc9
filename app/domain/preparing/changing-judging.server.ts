import { criteria, stages } from "db/schema";
import { eq } from "drizzle-orm";
import { weightOf } from "~/domain/editions/publication";
import type { Context } from "~/domain/kernel/context";
import { found, insist, insistThat } from "~/domain/kernel/refusal";
import { listStages } from "~/domain/stages/finding.server";
import type { Stage } from "~/domain/stages/stage";
import { changeRules, type EditionDraft } from "./changing.server";
import { listRubrics } from "./reading.server";

export type StageRules = Pick<Stage, "name" | "judgesPerEntry" | "opensAt" | "closesAt" | "cutSize" | "cutLabel">;

/** Dates a stage, its judges for each entry and its cut. That stages follow one another is checked at publication. */
export function changeStage(context: Context, draft: EditionDraft, stageId: string, rules: StageRules): Promise<void> {
  return changeRules(context, draft, "stages", async (context) => {
    found((await listStages(context, draft.editionId)).find(({ id }) => id === stageId));
    insistThat(rules.opensAt < rules.closesAt, "opens-after-closing");
    await context.db.update(stages).set(rules).where(eq(stages.id, stageId));
  });
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
