import { z } from "zod";
import type { CriterionRules } from "~/domain/preparing/changing-judging.server";
import type { Words } from "~/words/words";
import { line, passage, version, whole } from "../fields";

/** Title, description and weight of every criterion, under flat names that end in its id. */
export function rubricForm({ editions: { rubric }, reasons }: Words, ids: readonly string[]) {
  const fields: Record<string, z.ZodType<string | number>> = { version };
  for (const id of ids) {
    fields[`title-${id}`] = line(rubric.nameMissing);
    fields[`description-${id}`] = passage(rubric.descriptionMissing);
    fields[`weight-${id}`] = whole(rubric.weightBad, 0, 100);
  }
  const first = `weight-${ids[0]}`;
  return z.object(fields).refine((values) => weightsIn(values, ids) === 100, {
    error: reasons["weights-not-100"],
    path: [first],
  });
}

export function criteriaIn(values: Record<string, string | number>, ids: readonly string[]): CriterionRules[] {
  return ids.map((id) => ({
    id,
    title: String(values[`title-${id}`]),
    description: String(values[`description-${id}`]),
    weight: Number(values[`weight-${id}`]),
  }));
}

function weightsIn(values: Record<string, string | number>, ids: readonly string[]): number {
  return ids.reduce((sum, id) => sum + Number(values[`weight-${id}`]), 0);
}
