import {
  anchors,
  attachmentKinds,
  categories,
  checklistItems,
  criteria,
  cuts,
  editions,
  formSections,
  rubrics,
  stages,
  tracks,
} from "db/schema";
import { eq } from "drizzle-orm";
import { type CheckedBlueprint, type EditionBlueprint, editionBlueprint } from "~/domain/editions/blueprint";
import { mayEstablish } from "~/domain/editions/policy";
import { atomically } from "~/domain/kernel/atomically.server";
import type { Context } from "~/domain/kernel/context";
import { newId } from "~/domain/kernel/ids.server";
import { insist, Refusal } from "~/domain/kernel/refusal";
import { record } from "~/domain/ledger/recording.server";

/** Makes a draft edition out of a blueprint. @throws Refusal "blueprint-invalid" when a rule of it is broken. */
export function establishEdition(context: Context, blueprint: EditionBlueprint): Promise<string> {
  return atomically(context, async (context) => {
    insist(mayEstablish(context.actor));
    const checked = editionBlueprint.safeParse(blueprint);
    if (!checked.success) throw new Refusal("blueprint-invalid");
    const [namesake] = await context.db
      .select({ id: editions.id })
      .from(editions)
      .where(eq(editions.slug, checked.data.slug));
    insist(namesake && "slug-taken");

    const id = newId();
    await insertEdition(context, id, checked.data);
    await insertEntryRules(context, id, checked.data);
    const trackIds = await insertTracks(context, id, checked.data);
    const rubricIds = await insertRubrics(context, id, checked.data);
    await insertStages(context, id, checked.data, { trackIds, rubricIds });

    await record(context, "edition.established", { id, editionId: id }, { slug: checked.data.slug });
    return id;
  });
}

async function insertEdition(context: Context, id: string, blueprint: CheckedBlueprint) {
  await context.db.insert(editions).values({
    id,
    slug: blueprint.slug,
    year: blueprint.year,
    name: blueprint.name,
    theme: blueprint.theme,
    decreeNo: blueprint.decreeNo,
    opensAt: new Date(blueprint.opensAt),
    closesAt: new Date(blueprint.closesAt),
    ageCountedOn: blueprint.ageCountedOn,
    status: "draft",
    isExample: blueprint.isExample,
    establishedAt: context.now,
  });
}

async function insertEntryRules(context: Context, editionId: string, blueprint: CheckedBlueprint) {
  await context.db
    .insert(categories)
    .values(blueprint.categories.map((name, position) => ({ id: newId(), editionId, position, name })));
  await context.db
    .insert(checklistItems)
    .values(blueprint.checklist.map((item, position) => ({ id: newId(), editionId, position, ...item })));
}

async function insertTracks(context: Context, editionId: string, blueprint: CheckedBlueprint) {
  const ids = new Map<string, string>();
  for (const [position, track] of blueprint.tracks.entries()) {
    ids.set(track.code, await insertTrack(context, editionId, position, track));
  }
  return ids;
}

async function insertTrack(
  context: Context,
  editionId: string,
  position: number,
  { sections, attachments, ...track }: CheckedBlueprint["tracks"][number],
) {
  const trackId = newId();
  const priorAwardRules = track.priorAwardRules.map(({ scheme, results, atLeast, atMost }) => ({
    scheme,
    results,
    ...(atLeast === undefined ? {} : { atLeast }),
    ...(atMost === undefined ? {} : { atMost }),
  }));
  await context.db.insert(tracks).values({ id: trackId, editionId, position, ...track, priorAwardRules });
  const written = sections.map((section, index) => ({ id: newId(), trackId, position: index, ...section }));
  await context.db.insert(formSections).values(written);
  if (attachments.length === 0) return trackId;
  await context.db.insert(attachmentKinds).values(
    attachments.map(({ section, ...kind }, index) => ({
      id: newId(),
      trackId,
      position: index,
      sectionId: written.find(({ code }) => code === section)?.id ?? null,
      ...kind,
    })),
  );
  return trackId;
}

async function insertRubrics(context: Context, editionId: string, blueprint: CheckedBlueprint) {
  const ids = new Map<string, string>();
  for (const { anchors: bands, criteria: items, ...rubric } of blueprint.rubrics) {
    const rubricId = newId();
    ids.set(rubric.code, rubricId);
    await context.db.insert(rubrics).values({ id: rubricId, editionId, ...rubric });
    if (bands.length > 0) {
      await context.db
        .insert(anchors)
        .values(bands.map(({ from, to, meaning }) => ({ rubricId, fromValue: from, toValue: to, meaning })));
    }
    await context.db
      .insert(criteria)
      .values(
        items.map((item, position) => ({ id: newId(), rubricId, position, ...item, tieOrder: item.tieOrder ?? null })),
      );
  }
  return ids;
}

type Ids = { trackIds: Map<string, string>; rubricIds: Map<string, string> };

async function insertStages(
  context: Context,
  editionId: string,
  blueprint: CheckedBlueprint,
  { trackIds, rubricIds }: Ids,
) {
  for (const [index, { rubric, opensAt, closesAt, cuts: own, ...stage }] of blueprint.stages.entries()) {
    const stageId = newId();
    await context.db.insert(stages).values({
      id: stageId,
      editionId,
      position: index + 1,
      rubricId: rubricIds.get(rubric) ?? "",
      opensAt: new Date(opensAt),
      closesAt: new Date(closesAt),
      status: "planned",
      ...stage,
    });
    for (const { track, ...cut } of own) {
      await context.db.insert(cuts).values({ stageId, trackId: trackIds.get(track) ?? "", ...cut });
    }
  }
}
