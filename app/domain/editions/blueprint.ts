import { attachmentMedia, awardResults, combinations, peerVisibilities, schemeCodes, stageKinds } from "db/vocabulary";
import { z } from "zod";
import { isCombinable, isVisitable } from "./combination";
import { areAnchors, isScale, isTieChain, weightsOf } from "./rubric-rules";

/** What can be wrong at a place of a blueprint; each has its sentence in words/. */
export const blueprintTroubles = [
  "missing",
  "wrong-type",
  "too-small",
  "too-large",
  "bad-format",
  "not-in-list",
  "award-rule-without-bound",
  "scale-without-room",
  "scale-off-step",
  "note-off-scale",
  "anchors-off-scale",
  "tie-order-twice",
  "track-unknown",
  "grade-off-scale",
  "combination-impossible",
  "visit-unusable",
  "code-twice",
  "category-twice",
  "weights-not-100",
  "closes-before-opening",
  "rubric-unknown",
  "section-unknown",
  "stages-out-of-order",
  "blind-after-first",
] as const;
export type BlueprintTrouble = (typeof blueprintTroubles)[number];

const code = z.string().regex(/^[a-z0-9-]+$/);
const text = z.string().trim().min(1);
const day = z.iso.date();
const moment = z.iso.datetime({ offset: true });

const section = z.object({
  code,
  title: text,
  prompt: text,
  wordLimit: z.int().positive(),
  required: z.boolean(),
});

const attachmentKind = z.object({
  code,
  title: text,
  prompt: text,
  /** The code of the section whose evidence it is. */
  section: code.optional(),
  media: z.enum(attachmentMedia),
  required: z.boolean(),
  maxBytes: z.int().positive(),
  maxCount: z.int().positive(),
});

const priorAwardRule = z
  .object({
    scheme: z.enum(schemeCodes),
    results: z.array(z.enum(awardResults)).min(1),
    atLeast: z.int().positive().optional(),
    atMost: z.int().nonnegative().optional(),
  })
  .refine((it) => it.atLeast !== undefined || it.atMost !== undefined, {
    error: "award-rule-without-bound" satisfies BlueprintTrouble,
  });

const track = z.object({
  code,
  name: text,
  minAgeMonths: z.int().nonnegative(),
  quotaPerUnit: z.int().positive().nullable(),
  needsSource: z.boolean().default(false),
  invitationOnly: z.boolean().default(false),
  priorAwardRules: z.array(priorAwardRule).default([]),
  sections: z.array(section).min(1),
  attachments: z.array(attachmentKind).default([]),
});

const rubric = z
  .object({
    code,
    name: text,
    scaleMin: z.int(),
    scaleMax: z.int(),
    scaleStep: z.int().positive(),
    noteAtOrBelow: z.int().nullable(),
    noteAtOrAbove: z.int().nullable(),
    anchors: z.array(z.object({ from: z.int(), to: z.int(), meaning: text })),
    criteria: z
      .array(
        z.object({
          code,
          title: text,
          description: text,
          weight: z.int().min(0).max(100),
          tieOrder: z.int().positive().optional(),
        }),
      )
      .min(1),
  })
  .refine((it) => it.scaleMin < it.scaleMax, { error: "scale-without-room" satisfies BlueprintTrouble })
  .refine((it) => (it.scaleMax - it.scaleMin) % it.scaleStep === 0, {
    error: "scale-off-step" satisfies BlueprintTrouble,
  })
  .refine((it) => isScale(it), { error: "note-off-scale" satisfies BlueprintTrouble })
  .refine((it) => areAnchors(it.anchors, it), { error: "anchors-off-scale" satisfies BlueprintTrouble })
  .refine((it) => isTieChain(it.criteria), { error: "tie-order-twice" satisfies BlueprintTrouble })
  .refine((it) => unique(it.criteria.map(({ code }) => code)), { error: "code-twice" satisfies BlueprintTrouble })
  .refine((it) => weightsOf(it.criteria) === 100, { error: "weights-not-100" satisfies BlueprintTrouble });

const stage = z
  .object({
    kind: z.enum(stageKinds),
    name: text,
    rubric: code,
    judgesPerEntry: z.int().positive(),
    opensAt: moment,
    closesAt: moment,
    cutSize: z.int().positive(),
    cutLabel: text,
    passingGrade: z.int().nullable().default(null),
    /** Tracks that the stage ranks apart from the others, each with a line of its own. */
    cuts: z
      .array(
        z.object({
          track: code,
          label: text,
          size: z.int().positive(),
          passingGrade: z.int().nullable().default(null),
        }),
      )
      .default([]),
    combination: z.enum(combinations).default("mean"),
    thirdReadingGap: z.int().nullable().default(null),
    peerVisibility: z.enum(peerVisibilities),
    isBlind: z.boolean().default(false),
  })
  .refine((it) => new Date(it.opensAt) < new Date(it.closesAt), {
    error: "closes-before-opening" satisfies BlueprintTrouble,
  });

/** An edition as data: its form, rubrics, stages and cuts. Nothing of these stands in code. */
export const editionBlueprint = z
  .object({
    slug: code,
    year: z.int().min(2000).max(2200),
    name: text,
    theme: text,
    /** May be missing while an edition is prepared; not when it is published. */
    decreeNo: z.string().trim(),
    isExample: z.boolean(),
    ageCountedOn: day,
    opensAt: moment,
    closesAt: moment,
    categories: z.array(text).min(1),
    tracks: z.array(track).min(1),
    checklist: z.array(z.object({ code, text })).min(1),
    rubrics: z.array(rubric).min(1),
    stages: z.array(stage).min(1),
  })
  .refine((it) => new Date(it.opensAt) < new Date(it.closesAt), {
    error: "closes-before-opening" satisfies BlueprintTrouble,
  })
  .refine((it) => it.stages.every((stage) => it.rubrics.some((rubric) => rubric.code === stage.rubric)), {
    error: "rubric-unknown" satisfies BlueprintTrouble,
  })
  .refine((it) => it.stages.every((stage) => cutsKnownTracks(stage, it.tracks)), {
    error: "track-unknown" satisfies BlueprintTrouble,
  })
  .refine((it) => it.stages.every((stage) => gradesOnScale(stage, it.rubrics)), {
    error: "grade-off-scale" satisfies BlueprintTrouble,
  })
  .refine((it) => it.stages.every((stage) => combinesOnScale(stage, it.rubrics)), {
    error: "combination-impossible" satisfies BlueprintTrouble,
  })
  .refine((it) => it.stages.every(isVisitable), { error: "visit-unusable" satisfies BlueprintTrouble })
  .refine(
    (it) => [it.tracks, it.rubrics, it.checklist, ...it.tracks.map(({ sections }) => sections)].every(uniqueCodes),
    { error: "code-twice" satisfies BlueprintTrouble },
  )
  .refine((it) => it.tracks.every(({ attachments }) => uniqueCodes(attachments)), {
    error: "code-twice" satisfies BlueprintTrouble,
  })
  .refine((it) => it.stages.every(({ isBlind }, place) => place === 0 || !isBlind), {
    error: "blind-after-first" satisfies BlueprintTrouble,
  })
  .refine((it) => it.tracks.every(namesItsSections), { error: "section-unknown" satisfies BlueprintTrouble })
  .refine((it) => unique(it.categories), { error: "category-twice" satisfies BlueprintTrouble })
  .refine((it) => inOrder([it.closesAt, ...it.stages.flatMap((stage) => [stage.opensAt, stage.closesAt])]), {
    error: "stages-out-of-order" satisfies BlueprintTrouble,
  });

export type EditionBlueprint = z.input<typeof editionBlueprint>;
export type CheckedBlueprint = z.output<typeof editionBlueprint>;

function unique(values: readonly (string | number)[]): boolean {
  return new Set(values).size === values.length;
}

function uniqueCodes(items: readonly { code: string }[]): boolean {
  return unique(items.map(({ code }) => code));
}

function namesItsSections({ sections, attachments }: z.output<typeof track>): boolean {
  const known = new Set(sections.map(({ code }) => code));
  return attachments.every(({ section }) => section === undefined || known.has(section));
}

function cutsKnownTracks({ cuts }: z.output<typeof stage>, tracks: ReadonlyArray<{ code: string }>): boolean {
  const known = new Set(tracks.map(({ code }) => code));
  return unique(cuts.map(({ track }) => track)) && cuts.every(({ track }) => known.has(track));
}

function gradesOnScale(
  { rubric, passingGrade, cuts }: z.output<typeof stage>,
  rubrics: ReadonlyArray<{ code: string; scaleMin: number; scaleMax: number }>,
): boolean {
  const scale = rubrics.find(({ code }) => code === rubric);
  const grades = [passingGrade, ...cuts.map((cut) => cut.passingGrade)];
  return !scale || grades.every((grade) => grade === null || canBeMean(grade, scale));
}

function combinesOnScale(
  judged: z.output<typeof stage>,
  rubrics: ReadonlyArray<{ code: string; scaleMin: number; scaleMax: number }>,
): boolean {
  const scale = rubrics.find(({ code }) => code === judged.rubric);
  return !scale || isCombinable(judged, scale);
}

/** A passing grade is a mean that can be had: from the least to the most of the rubric's scale. */
export function canBeMean(grade: number, { scaleMin, scaleMax }: { scaleMin: number; scaleMax: number }): boolean {
  return grade >= scaleMin && grade <= scaleMax;
}

function inOrder(moments: readonly string[]): boolean {
  return moments.every((moment, index) => {
    const before = moments[index - 1];
    return before === undefined || new Date(before) <= new Date(moment);
  });
}
