import { combinations, peerVisibilities, stageKinds } from "db/vocabulary";
import { z } from "zod";
import type { StageRules } from "~/domain/preparing/changing-stages.server";
import { moment } from "~/routes/pieces/forms/fields";
import type { Words } from "~/words/words";
import { blankOr, line, ticked, version, whole } from "../fields";

type OwnList = Record<string, unknown>;

/** A stage's rules; under flat names that end in a track's id the list of its own, all blank where it has none. */
export function stageForm(
  { editions: { stage, badMoment }, reasons }: Words,
  tracks: ReadonlyArray<{ id: string; name: string }>,
  rubrics: ReadonlyArray<{ id: string; scaleMin: number; scaleMax: number }>,
  chosen: FormDataEntryValue | null,
) {
  const { scaleMin, scaleMax } = rubrics.find(({ id }) => id === chosen) ?? { scaleMin: 0, scaleMax: 100 };
  const size = whole(stage.cutSizeBad, 1, 100_000);
  const grade = blankOr(whole(stage.passingGradeBad(scaleMin, scaleMax), scaleMin, scaleMax));
  const own: Record<string, z.ZodType<string | number | null>> = {};
  for (const { id } of tracks) {
    own[`cutLabel-${id}`] = blankOr(line(stage.cutLabelMissing));
    own[`cutSize-${id}`] = blankOr(size);
    own[`passingGrade-${id}`] = grade;
  }
  return z
    .object({
      name: line(stage.nameMissing),
      kind: z.enum(stageKinds),
      rubricId: z.enum(
        rubrics.map(({ id }) => id),
        { error: stage.rubricMissing },
      ),
      isBlind: ticked,
      peerVisibility: z.enum(peerVisibilities),
      combination: z.enum(combinations),
      thirdReadingGap: blankOr(whole(stage.thirdReadingGapBad, 1, 100_000)),
      judgesPerEntry: whole(stage.judgesBad, 1, 99),
      opensAt: moment(badMoment),
      closesAt: moment(badMoment),
      cutLabel: line(stage.cutLabelMissing),
      cutSize: size,
      passingGrade: grade,
      version,
    })
    .and(
      z.object(own).superRefine((values, context) => {
        for (const { id, name } of tracks) {
          for (const path of lackingIn(values, id)) {
            const message = path.startsWith("cutSize") ? stage.ownSizeMissing(name) : stage.ownLabelMissing(name);
            context.addIssue({ code: "custom", message, path: [path] });
          }
        }
      }),
    )
    .refine(({ combination, thirdReadingGap: gap }) => combination !== "third_reading" || gap !== null, {
      error: stage.thirdReadingGapMissing,
      path: ["thirdReadingGap"],
    })
    .refine(({ combination, thirdReadingGap: gap }) => combination === "third_reading" || gap === null, {
      error: stage.thirdReadingGapIdle,
      path: ["thirdReadingGap"],
    })
    .refine(({ opensAt, closesAt }) => opensAt < closesAt, {
      error: reasons["opens-after-closing"],
      path: ["closesAt"],
    });
}

export function rulesIn(values: Omit<StageRules, "cuts"> & OwnList, trackIds: readonly string[]): StageRules {
  const { name, kind, rubricId, isBlind, peerVisibility, judgesPerEntry } = values;
  const { combination, thirdReadingGap } = values;
  const { opensAt, closesAt, cutLabel, cutSize, passingGrade } = values;
  return {
    ...{ name, kind, rubricId, isBlind, peerVisibility, judgesPerEntry },
    ...{ combination, thirdReadingGap },
    ...{ opensAt, closesAt, cutLabel, cutSize, passingGrade },
    cuts: trackIds
      .filter((id) => values[`cutSize-${id}`] !== null)
      .map((id) => {
        const grade = values[`passingGrade-${id}`];
        return {
          trackId: id,
          label: String(values[`cutLabel-${id}`]),
          size: Number(values[`cutSize-${id}`]),
          passingGrade: typeof grade === "number" ? grade : null,
        };
      }),
  };
}

/** The fields of a list that was begun and lacks what every list has. */
function lackingIn(values: OwnList, id: string): string[] {
  const names = [`cutLabel-${id}`, `cutSize-${id}`];
  const isBegun = [...names, `passingGrade-${id}`].some((name) => values[name] !== null);
  return isBegun ? names.filter((name) => values[name] === null) : [];
}
