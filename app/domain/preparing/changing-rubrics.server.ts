import { anchors, criteria, rubrics, stages } from "db/schema";
import { and, eq, inArray } from "drizzle-orm";
import { canBeMean } from "~/domain/editions/blueprint";
import { freeCode } from "~/domain/editions/code";
import { isCombinable } from "~/domain/editions/combination";
import { rubricTrouble } from "~/domain/editions/rubric-rules";
import type { Context } from "~/domain/kernel/context";
import { newId } from "~/domain/kernel/ids.server";
import { found, insist, insistThat, refuseIf } from "~/domain/kernel/refusal";
import type { Anchor, Rubric } from "~/domain/scoring/rubric";
import { listTrackCuts } from "~/domain/stages/cuts.server";
import { listStages } from "~/domain/stages/finding.server";
import { changeRules, type EditionDraft } from "./changing.server";
import { listRubrics } from "./reading.server";

/** A criterion without an id is new; one of the rubric's that is not named goes. */
export type CriterionRules = {
  id: string | undefined;
  title: string;
  description: string;
  weight: number;
  tieOrder: number | null;
};

export type RubricRules = Omit<Rubric, "id" | "anchors" | "criteria"> & {
  anchors: readonly Anchor[];
  criteria: readonly CriterionRules[];
};

/** Adds a rubric; its code comes from its name and stays. @throws Refusal as changeRubric */
export function addRubric(context: Context, draft: EditionDraft, rules: RubricRules): Promise<string> {
  return changeRules(context, draft, "rubrics", async (context) => {
    const others = await listRubrics(context, draft.editionId);
    insistRubric(rules);
    const id = newId();
    const code = freeCode(rules.name, others);
    await context.db.insert(rubrics).values({ id, editionId: draft.editionId, code, ...scaleOf(rules) });
    await replaceAnchors(context, id, rules.anchors);
    await keepCriteria(context, id, [], rules.criteria);
    return id;
  });
}

/**
 * Says all of a rubric at once: scale, when a note is due, what values mean, and what is weighed.
 * @throws Refusal when scale, bands, weights or the chain that breaks ties don't hold together, or a passing grade of a
 * stage that uses it would lie off the scale.
 */
export function changeRubric(context: Context, draft: EditionDraft, rubricId: string, rules: RubricRules) {
  return changeRules(context, draft, "rubrics", async (context) => {
    const present = found((await listRubrics(context, draft.editionId)).find(({ id }) => id === rubricId));
    insistRubric(rules);
    await insistGradesOn(context, draft, rubricId, rules);
    await context.db.update(rubrics).set(scaleOf(rules)).where(eq(rubrics.id, rubricId));
    await replaceAnchors(context, rubricId, rules.anchors);
    await keepCriteria(context, rubricId, present.criteria, rules.criteria);
  });
}

/** @throws Refusal "rubric-in-use" while a stage is judged by it. */
export function removeRubric(context: Context, draft: EditionDraft, rubricId: string): Promise<void> {
  return changeRules(context, draft, "rubrics", async (context) => {
    found((await listRubrics(context, draft.editionId)).find(({ id }) => id === rubricId));
    const users = await context.db.select({ id: stages.id }).from(stages).where(eq(stages.rubricId, rubricId)).limit(1);
    refuseIf(users.length > 0, "rubric-in-use");
    await context.db.delete(criteria).where(eq(criteria.rubricId, rubricId));
    await context.db.delete(anchors).where(eq(anchors.rubricId, rubricId));
    await context.db.delete(rubrics).where(eq(rubrics.id, rubricId));
  });
}

function scaleOf({ name, scaleMin, scaleMax, scaleStep, noteAtOrBelow, noteAtOrAbove }: RubricRules) {
  return { name, scaleMin, scaleMax, scaleStep, noteAtOrBelow, noteAtOrAbove };
}

function insistRubric({ anchors: bands, ...rules }: RubricRules) {
  const named = bands.map(({ fromValue, toValue }) => ({ from: fromValue, to: toValue }));
  insist(rubricTrouble({ ...rules, anchors: named }));
}

async function insistGradesOn(context: Context, { editionId }: EditionDraft, rubricId: string, scale: RubricRules) {
  const judged = (await listStages(context, editionId)).filter((stage) => stage.rubricId === rubricId);
  const lines = [...judged, ...(await listTrackCuts(context, judged))];
  insistThat(
    lines.every(({ passingGrade }) => passingGrade === null || canBeMean(passingGrade, scale)),
    "grade-off-scale",
  );
  insistThat(
    judged.every((stage) => isCombinable(stage, scale)),
    "combination-impossible",
  );
}

async function replaceAnchors({ db }: Context, rubricId: string, bands: readonly Anchor[]) {
  await db.delete(anchors).where(eq(anchors.rubricId, rubricId));
  for (const { fromValue, toValue, meaning } of bands) {
    await db.insert(anchors).values({ rubricId, fromValue, toValue, meaning });
  }
}

/** Codes of criteria come from their titles and stay; their order is that in which they are named. */
async function keepCriteria(
  { db }: Context,
  rubricId: string,
  present: Rubric["criteria"],
  items: readonly CriterionRules[],
) {
  const kept = items.flatMap(({ id }) => id ?? []);
  for (const id of kept) found(present.find((criterion) => criterion.id === id));
  refuseIf(new Set(kept).size < kept.length, "not-found");
  const gone = present.filter(({ id }) => !kept.includes(id)).map(({ id }) => id);
  if (gone.length > 0) {
    await db.delete(criteria).where(and(eq(criteria.rubricId, rubricId), inArray(criteria.id, gone)));
  }
  const codes = present.filter(({ id }) => kept.includes(id)).map(({ code }) => ({ code }));
  for (const [position, { id, title, description, weight, tieOrder }] of items.entries()) {
    const rules = { position, title, description, weight, tieOrder };
    if (id) {
      await db.update(criteria).set(rules).where(eq(criteria.id, id));
      continue;
    }
    const code = freeCode(title, codes);
    codes.push({ code });
    await db.insert(criteria).values({ id: newId(), rubricId, code, ...rules });
  }
}
