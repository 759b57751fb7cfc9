import { rubrics } from "db/schema";
import { asc, eq } from "drizzle-orm";
import { listAttachmentKinds } from "~/domain/attachments/finding.server";
import type { EditionBlueprint } from "~/domain/editions/blueprint";
import type { Edition } from "~/domain/editions/edition";
import { listCategories, listChecklist, listSections, listTracks } from "~/domain/editions/finding.server";
import type { Context } from "~/domain/kernel/context";
import { groupBy } from "~/domain/kernel/grouping";
import { findRubric } from "~/domain/scoring/finding.server";
import { listTrackCuts } from "~/domain/stages/cuts.server";
import { listStages } from "~/domain/stages/finding.server";

export type EditionRules = Awaited<ReturnType<typeof readRules>>;
type TrackRules = EditionRules["tracks"][number];

/** All rules of an edition that has been found. */
export async function readRules(context: Context, edition: Edition) {
  const tracks = [];
  for (const track of await listTracks(context, edition.id)) {
    const sections = await listSections(context, track.id);
    tracks.push({ ...track, sections, attachments: await listAttachmentKinds(context, track.id) });
  }
  return {
    edition,
    tracks,
    categories: await listCategories(context, edition.id),
    checklist: await listChecklist(context, edition.id),
    rubrics: await listRubrics(context, edition.id),
    stages: await listStagesWithCuts(context, edition.id),
  };
}

async function listStagesWithCuts(context: Context, editionId: string) {
  const stages = await listStages(context, editionId);
  const own = groupBy(await listTrackCuts(context, stages), ({ stageId }) => stageId);
  return stages.map((stage) => ({ ...stage, cuts: own.get(stage.id) ?? [] }));
}

/** The rubrics of an edition with their criteria. */
export async function listRubrics(context: Context, editionId: string) {
  const rows = await context.db
    .select({ id: rubrics.id, code: rubrics.code })
    .from(rubrics)
    .where(eq(rubrics.editionId, editionId))
    .orderBy(asc(rubrics.code));
  const whole = [];
  for (const { id, code } of rows) whole.push({ ...(await findRubric(context, id)), code });
  return whole;
}

/** The rules as data again: what establishEdition would make this edition from. */
export function toBlueprint({ edition, tracks, categories, checklist, rubrics, stages }: EditionRules) {
  const { slug, year, name, theme, decreeNo, isExample, ageCountedOn, opensAt, closesAt } = edition;
  const trackCodes = new Map(tracks.map(({ id, code }) => [id, code]));
  const rubricCodes = new Map(rubrics.map(({ id, code }) => [id, code]));
  return {
    ...{ slug, year, name, theme, decreeNo, isExample, ageCountedOn },
    opensAt: opensAt.toISOString(),
    closesAt: closesAt.toISOString(),
    categories: categories.map(({ name }) => name),
    tracks: tracks.map(trackBlueprint),
    checklist: checklist.map(({ code, text }) => ({ code, text })),
    rubrics: rubrics.map(rubricBlueprint),
    stages: stages.map(({ kind, name, rubricId, judgesPerEntry, peerVisibility, isBlind, cuts, ...stage }) => ({
      ...{ kind, name, judgesPerEntry, peerVisibility, isBlind },
      ...{ combination: stage.combination, thirdReadingGap: stage.thirdReadingGap },
      ...{ cutSize: stage.cutSize, cutLabel: stage.cutLabel, passingGrade: stage.passingGrade },
      cuts: cuts.map(({ trackId, label, size, passingGrade }) => ({
        ...{ label, size, passingGrade },
        track: trackCodes.get(trackId) ?? "",
      })),
      rubric: rubricCodes.get(rubricId) ?? "",
      opensAt: stage.opensAt.toISOString(),
      closesAt: stage.closesAt.toISOString(),
    })),
  } satisfies EditionBlueprint;
}

function trackBlueprint({ sections, attachments, ...track }: TrackRules) {
  const { code, name, minAgeMonths, quotaPerUnit, needsSource, invitationOnly, priorAwardRules } = track;
  const sectionCodes = new Map(sections.map(({ id, code }) => [id, code]));
  return {
    ...{ code, name, minAgeMonths, quotaPerUnit, needsSource, invitationOnly, priorAwardRules },
    sections: sections.map(({ code, title, prompt, wordLimit, required }) => ({
      ...{ code, title, prompt, wordLimit, required },
    })),
    attachments: attachments.map(({ code, title, prompt, sectionId, media, required, maxBytes, maxCount }) => ({
      ...{ code, title, prompt, media, required, maxBytes, maxCount },
      ...(sectionId === null ? {} : { section: sectionCodes.get(sectionId) ?? "" }),
    })),
  };
}

function rubricBlueprint({ anchors, criteria, ...rubric }: EditionRules["rubrics"][number]) {
  const { code, name, scaleMin, scaleMax, scaleStep, noteAtOrBelow, noteAtOrAbove } = rubric;
  return {
    ...{ code, name, scaleMin, scaleMax, scaleStep, noteAtOrBelow, noteAtOrAbove },
    anchors: anchors.map(({ fromValue, toValue, meaning }) => ({ from: fromValue, to: toValue, meaning })),
    criteria: criteria.map(({ code, title, description, weight, tieOrder }) => ({
      ...{ code, title, description, weight },
      ...(tieOrder === null ? {} : { tieOrder }),
    })),
  };
}
