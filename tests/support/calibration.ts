import { findCalibration } from "~/domain/calibration/finding.server";
import { openCalibration } from "~/domain/calibration/opening.server";
import { handInPractice, savePractice } from "~/domain/calibration/practising.server";
import { addPracticeEntry } from "~/domain/calibration/preparing.server";
import { exampleSource } from "~/domain/calibration/sources.server";
import { listTracks } from "~/domain/editions/finding.server";
import { establishEdition } from "~/domain/preparing/establishing.server";
import { proposePublication, publishEdition } from "~/domain/preparing/publishing.server";
import { findRubric } from "~/domain/scoring/finding.server";
import { findStage, listStages } from "~/domain/stages/finding.server";
import { aBlueprint, whileOpen } from "./blueprint";
import { freshWorld, type World } from "./world";

export const nextYear = new Date("2027-03-10T09:00:00+07:00");

/** The edition after the world's own, published, with two judges in its first stage. */
export async function aNextEdition(world: World) {
  const blueprint = JSON.parse(JSON.stringify(aBlueprint()).replaceAll("2026", "2027"));
  const officer = await world.as(world.people.officer, nextYear);
  const editionId = await establishEdition(officer, blueprint);
  await proposePublication(officer, editionId);
  await publishEdition(await world.as(world.people.authority, nextYear), editionId);
  const [desk] = await listStages(officer, editionId);
  const [umum] = await listTracks(officer, editionId);
  if (!desk || !umum) throw new Error("an edition has a stage and a track");
  const seat = { role: "judge" as const, stageId: desk.id, editionId };
  const judges = [
    await world.addPerson("baru1@contoh.example", seat),
    await world.addPerson("baru2@contoh.example", seat),
  ];
  return { editionId, desk, umum: umum.id, judges, officer };
}

/** A stage that has not opened, with one proposal to practise on; open to judges or not. */
export async function aPractice(given?: World, isOpened = true) {
  const world = given ?? (await freshWorld());
  const officer = await world.as(world.people.officer, whileOpen);
  await addPracticeEntry(officer, world.desk, exampleSource("kartu-ingat-obat"));
  if (isOpened) await openCalibration(officer, world.desk);
  const { calibration, stage } = await findCalibration(officer, world.desk);
  const rubric = await findRubric(officer, (await findStage(officer, world.desk)).rubricId);
  const entryId = calibration.entries[0]?.id ?? "";
  const said = (value: number) => ({
    overallNote: "Alasan latihan (CONTOH).",
    scores: rubric.criteria.map(({ id }) => ({ criterionId: id, value, note: "Alasan" })),
  });
  /** A judge scores the same on every criterion and hands it in. */
  const handIn = async (judgeId: string, value: number, now = whileOpen) => {
    const judge = await world.as(judgeId, now);
    const { version } = await savePractice(judge, world.desk, entryId, { version: 0, ...said(value) });
    await handInPractice(judge, world.desk, entryId, version);
    return judge;
  };
  return { world, officer, stage, rubric, entryId, said, handIn };
}
