import { grantRole } from "~/domain/accounts/adding.server";
import { listAttachmentKinds } from "~/domain/attachments/finding.server";
import type { EditionBlueprint } from "~/domain/editions/blueprint";
import { findEdition, listCategories, listChecklist, listSections, listTracks } from "~/domain/editions/finding.server";
import { establishEdition } from "~/domain/preparing/establishing.server";
import { proposePublication, publishEdition } from "~/domain/preparing/publishing.server";
import type { Proposal } from "~/domain/proposals/proposal";
import { listStages } from "~/domain/stages/finding.server";
import type { Stage } from "~/domain/stages/stage";
import type { Timetable } from "./clock";
import { authority, chair, type DemoAccount, firstOfficer } from "./demo-accounts";
import { type ExampleFile, storeExamples } from "./example-files";
import { as, known, type Seeding } from "./seeding";

export type Section = Awaited<ReturnType<typeof listSections>>[number];
export type SeedTrack = Proposal["track"] & { sections: Section[]; examples: ExampleFile[] };

/** A published edition with what the steps of a world need to know of it. */
export type SeedEdition = {
  edition: Proposal["edition"];
  timetable: Timetable;
  tracks: Map<string, SeedTrack>;
  /** Category ids by name. */
  categories: Map<string, string>;
  checklist: Awaited<ReturnType<typeof listChecklist>>;
  stages: Stage[];
};

export async function publishBlueprint(seeding: Seeding, blueprint: EditionBlueprint, timetable: Timetable) {
  const id = await establishEdition(await as(seeding, firstOfficer, timetable.establishedAt), blueprint);
  await proposePublication(await as(seeding, firstOfficer, timetable.publishedAt), id);
  await publishEdition(await as(seeding, authority, timetable.publishedAt), id);
  return readEdition(seeding, id, timetable);
}

export async function readEdition(seeding: Seeding, id: string, timetable: Timetable): Promise<SeedEdition> {
  const officer = await as(seeding, firstOfficer, timetable.publishedAt);
  const tracks = new Map<string, SeedTrack>();
  for (const track of await listTracks(officer, id)) {
    const examples = await storeExamples(await listAttachmentKinds(officer, track.id));
    tracks.set(track.code, { ...track, sections: await listSections(officer, track.id), examples });
  }
  return {
    edition: await findEdition(officer, id),
    timetable,
    tracks,
    categories: new Map((await listCategories(officer, id)).map(({ id, name }) => [name, id])),
    checklist: await listChecklist(officer, id),
    stages: await listStages(officer, id),
  };
}

/** The chair and the judges of every stage; a judge brings along the unit where he or she works. */
export async function appointPanel(
  seeding: Seeding,
  { edition, stages, timetable }: SeedEdition,
  judges: readonly Pick<DemoAccount, "email" | "unit">[],
) {
  const officer = await as(seeding, firstOfficer, timetable.publishedAt);
  for (const stage of stages) {
    const scope = { editionId: edition.id, stageId: stage.id, decree: edition.decreeNo };
    await grantRole(officer, known(seeding.people, chair), { role: "panel_chair", ...scope });
    for (const { email, unit } of judges) {
      const unitId = unit && known(seeding.units, unit);
      await grantRole(officer, known(seeding.people, email), {
        role: "judge",
        ...scope,
        ...(unitId ? { unitId } : {}),
      });
    }
  }
}

export function stageAt({ stages }: SeedEdition, position: number): Stage {
  const stage = stages.find((it) => it.position === position);
  if (!stage) throw new Error(`there is no stage ${position}`);
  return stage;
}
