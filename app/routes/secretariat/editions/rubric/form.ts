import { z } from "zod";
import { weightsOf } from "~/domain/editions/rubric-rules";
import type { CriterionRules, RubricRules } from "~/domain/preparing/changing-rubrics.server";
import type { Words } from "~/words/words";
import { blankOr, line, passage, ticked, version, whole } from "../fields";
import { anchorsIn } from "./anchors";

/** Fields of criteria that are not there yet; what stays blank is none. */
export const newKeys = ["baru-1", "baru-2", "baru-3"] as const;

const widest = 1000;

type Fields = Record<string, z.ZodType<string | number | boolean | null>>;
type Read = Record<string, unknown>;

/** A rubric all at once; each criterion under flat names that end in its id, or in the key of a new one. */
export function rubricForm(words: Words, ids: readonly string[]) {
  const { rubric } = words.editions;
  const bound = whole(rubric.whole, -widest, widest);
  const own: Fields = Object.assign({}, ...[...ids, ...newKeys].map((key) => criterionFields(words, key)));
  return z
    .object({
      version,
      title: line(rubric.titleMissing),
      scaleMin: bound,
      scaleMax: bound,
      scaleStep: whole(rubric.stepBad, 1, widest),
      noteAtOrBelow: blankOr(bound),
      noteAtOrAbove: blankOr(bound),
      anchors: z.string().max(20_000).default(""),
    })
    .and(z.object(own))
    .superRefine((values, context) => {
      const say = (path: string, message: string) => context.addIssue({ code: "custom", message, path: [path] });
      const { wrongLine } = anchorsIn(values.anchors);
      if (wrongLine !== undefined) say("anchors", rubric.anchorsBad(wrongLine));
      const lacking = [...ids, ...newKeys].flatMap((key) => lackingIn(values, key, ids.includes(key)));
      for (const path of lacking) say(path, missing(words, path));
      const isWhole = weightsOf(criteriaIn(values, ids)) === 100;
      if (lacking.length === 0 && !isWhole) say(`weight-${ids[0] ?? newKeys[0]}`, words.reasons["weights-not-100"]);
    });
}

export function rubricIn(values: z.output<ReturnType<typeof rubricForm>>, ids: readonly string[]): RubricRules {
  const { title, scaleMin, scaleMax, scaleStep, noteAtOrBelow, noteAtOrAbove, anchors } = values;
  return {
    ...{ name: title, scaleMin, scaleMax, scaleStep, noteAtOrBelow, noteAtOrAbove },
    anchors: anchorsIn(anchors).bands,
    criteria: criteriaIn(values, ids),
  };
}

function criterionFields({ editions: { rubric } }: Words, key: string): Fields {
  return {
    [`title-${key}`]: blankOr(line(rubric.nameMissing)),
    [`description-${key}`]: blankOr(passage(rubric.descriptionMissing)),
    [`weight-${key}`]: blankOr(whole(rubric.weightBad, 0, 100)),
    [`tie-${key}`]: blankOr(whole(rubric.tieBad, 1, 99)),
    [`place-${key}`]: blankOr(whole(rubric.placeBad, 1, 99)),
    [`remove-${key}`]: ticked,
  };
}

/** The criteria that stay and those that come, in the order that was typed; one that is not whole is left out. */
function criteriaIn(values: Read, ids: readonly string[]): CriterionRules[] {
  return inOrder(values, ids).flatMap((key) => {
    const [title, description, weight] = [
      values[`title-${key}`],
      values[`description-${key}`],
      values[`weight-${key}`],
    ];
    if (values[`remove-${key}`] === true || typeof weight !== "number") return [];
    const tie = values[`tie-${key}`];
    return {
      id: ids.includes(key) ? key : undefined,
      ...{ title: String(title ?? ""), description: String(description ?? ""), weight },
      tieOrder: typeof tie === "number" ? tie : null,
    };
  });
}

/** By the place that was typed for each; one without a place stays behind those that have one. */
function inOrder(values: Read, ids: readonly string[]): string[] {
  const placeOf = (key: string) => {
    const place = values[`place-${key}`];
    return typeof place === "number" ? place : Number.POSITIVE_INFINITY;
  };
  return [...ids, ...newKeys].sort((a, b) => (placeOf(a) === placeOf(b) ? 0 : placeOf(a) - placeOf(b)));
}

/** The fields of a criterion that it lacks: one that is there has all three, a new one all or none. */
function lackingIn(values: Read, key: string, isThere: boolean): string[] {
  if (values[`remove-${key}`] === true) return [];
  const names = ["title", "description", "weight"].map((name) => `${name}-${key}`);
  const blank = names.filter((name) => values[name] === null);
  return isThere || blank.length < names.length ? blank : [];
}

function missing({ editions: { rubric } }: Words, path: string): string {
  if (path.startsWith("title")) return rubric.nameMissing;
  return path.startsWith("weight") ? rubric.weightBad : rubric.descriptionMissing;
}
