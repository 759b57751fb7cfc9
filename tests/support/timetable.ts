import { isScheduled, listPresentations } from "~/domain/presentations/finding.server";
import { planSlots, type Timetable, tellSlots } from "~/domain/presentations/planning.server";
import { findStage } from "~/domain/stages/finding.server";
import { whilePresenting } from "./blueprint";
import { anOpenPresentation } from "./steps";
import { freshWorld, type World } from "./world";

export const presentationDay = new Date("2026-05-12T09:00:00+07:00");

export const timetable: Timetable = {
  ...{ days: [presentationDay], dayMinutes: 420, breakFrom: 180, breakUntil: 240, rooms: ["Ruang A", "Ruang B"] },
  ...{ presentMinutes: 7, interviewMinutes: 13, pauseMinutes: 5 },
};

/** A stage of two presentations, open and without a timetable. */
export async function aPresentation(given?: World) {
  const world = given ?? (await freshWorld());
  const ids = await anOpenPresentation(world);
  const officer = await world.as(world.people.officer, whilePresenting);
  const all = async () => listPresentations(officer, await findStage(officer, world.presentation));
  return { world, ids, officer, all };
}

/** Its timetable made and told; the first is the innovator's own. */
export async function aToldTimetable(given?: World) {
  const scene = await aPresentation(given);
  await planSlots(scene.officer, scene.world.presentation, timetable);
  await tellSlots(scene.officer, scene.world.presentation);
  const all = (await scene.all()).filter(isScheduled);
  const first = all.find(({ proposalId }) => proposalId === scene.ids[0]);
  const second = all.find((one) => one !== first);
  if (!first || !second) throw new Error("two are scheduled");
  return { ...scene, first, second };
}
