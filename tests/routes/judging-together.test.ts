import { expect, test } from "vitest";
import { acceptAll } from "~/domain/assignment/declaring.server";
import { findAssignment } from "~/domain/assignment/finding.server";
import { listUndeclared } from "~/domain/assignment/undeclared.server";
import { findRubric } from "~/domain/scoring/finding.server";
import { saveSheet } from "~/domain/scoring/saving.server";
import { done } from "~/site/deeds";
import { paths } from "~/site/paths";
import type { Answer } from "~/web/acting.server";
import { wordsFor } from "~/words/words";
import { whileJudging } from "../support/blueprint";
import { anOpenStage, assignmentsOf, everyRow } from "../support/steps";
import { serveWorld, valuesIn } from "../support/web";
import { freshWorld } from "../support/world";

const words = wordsFor("id");

/** A judge with several readings, and somebody who has others of the same stage. */
async function aPile() {
  const world = await freshWorld();
  await anOpenStage(world, 5);
  const rows = await assignmentsOf(world, world.desk);
  const judgeId = rows[0]?.judgeId ?? "";
  const own = rows.filter((row) => row.judgeId === judgeId).map(({ id }) => id);
  const foreign = rows.find((row) => row.judgeId !== judgeId)?.id ?? "";
  const context = await world.as(judgeId, whileJudging);
  const portal = serveWorld(world, whileJudging);
  return { world, portal, context, own, foreign, judge: await portal.signedIn(judgeId) };
}

const statusesOf = async ({ world, own }: Awaited<ReturnType<typeof aPile>>) =>
  (await assignmentsOf(world, world.desk)).filter(({ id }) => own.includes(id)).map(({ status }) => status);

test("a judge declares for several entries at once, of which title, unit and team are shown and nothing else", async () => {
  const pile = await aPile();
  const { world, judge, foreign, context } = pile;
  const here = paths.declarations(world.desk);
  const waiting = (await listUndeclared(context, world.desk)).filter(({ inConflict }) => !inConflict);
  expect(waiting.length).toBeGreaterThan(1);
  const { data } = await judge.open(here);
  expect(data).toMatchObject({
    waiting: expect.arrayContaining([expect.objectContaining({ team: ["CONTOH Ketua"] })]),
  });
  expect(valuesIn(data).filter((value) => String(value).startsWith("Teks "))).toEqual([]);

  const none = await judge.send(here, {});
  expect([none.status, (none.data as Answer).errors[0]?.text]).toEqual([400, words.judging.declareAll.missing]);
  const before = await everyRow(world);
  expect((await judge.send(here, { ids: foreign })).status).toBe(404);
  expect(await everyRow(world)).toEqual(before);

  const [one] = waiting;
  expect((await judge.send(here, { ids: one?.id ?? "" })).location).toBe(done(paths.assignments, "declared-together"));
  expect((await judge.send(here, { ids: one?.id ?? "" })).location).toBe(done(paths.assignments, "declared-together"));
  expect((await statusesOf(pile)).filter((status) => status === "accepted")).toHaveLength(1);
  await acceptAll(
    context,
    waiting.map(({ id }) => id),
  );
  expect((await statusesOf(pile)).filter((status) => status === "accepted")).toHaveLength(waiting.length);
});

test("only what is complete can be handed in together; nobody hands in another judge's", async () => {
  const { world, portal, judge, context, foreign } = await aPile();
  const free = (await listUndeclared(context, world.desk)).filter(({ inConflict }) => !inConflict).map(({ id }) => id);
  await acceptAll(context, free);
  const [whole = "", partly = ""] = free;
  const { criteria } = await findRubric(context, (await findAssignment(context, whole)).stage.rubricId);
  const scores = criteria.map(({ id }) => ({ criterionId: id, value: 70, note: "" }));
  await saveSheet(context, whole, { version: 0, overallNote: "Alasan", scores });
  await saveSheet(context, partly, { version: 0, overallNote: "Alasan", scores: scores.slice(1) });

  const here = paths.handInTogether(world.desk);
  expect((await judge.open(here)).data).toMatchObject({ complete: [{ id: whole, version: 1, hundredths: 7000 }] });
  expect((await judge.send(here, {})).status).toBe(400);
  expect((await judge.send(here, { ids: `${partly} 1` })).status).toBe(409);
  expect((await judge.send(here, { ids: `${foreign} 0` })).status).toBe(404);
  await saveSheet(context, whole, { version: 1, overallNote: "Alasan lain", scores: [] });
  expect(await judge.send(here, { ids: `${whole} 1` })).toMatchObject({
    status: 409,
    data: { errors: [{ text: words.judging.together.changed }] },
  });
  for (const _press of ["first", "second"])
    expect((await judge.send(here, { ids: `${whole} 2` })).location).toBe(
      done(paths.assignments, "handed-in-together"),
    );
  expect((await judge.open(here)).data).toMatchObject({ complete: [] });
  expect(await world.events("sheet.handed_in")).toHaveLength(1);

  const chair = await portal.signedIn(world.people.chair);
  for (const address of [here, paths.declarations(world.desk)]) expect((await chair.open(address)).status).toBe(404);
  expect((await judge.open(paths.handInTogether(world.presentation))).status).toBe(404);
});
