import { expect, test } from "vitest";
import { announceStage, determineResult } from "~/domain/plenary/announcing.server";
import { confirmStage } from "~/domain/plenary/confirming.server";
import { done } from "~/site/deeds";
import { paths } from "~/site/paths";
import { wordsFor } from "~/words/words";
import { errorsIn } from "../support/answers";
import { afterJudging, whileJudging } from "../support/blueprint";
import { expectNoScore } from "../support/scores";
import { aClosedDesk, aConfirmedPresentation, aDeterminedEdition, decree, everyRow } from "../support/steps";
import { serveWorld, valuesIn } from "../support/web";
import { freshWorld, type World } from "../support/world";

const { reasons, plenary } = wordsFor("id");
const values = [83, 73, 61];
const number = "PENG-1/CONTOH";
const correction = {
  intent: "correct",
  decreeNo: "SK-10/CONTOH/2026",
  decreeOn: "2026-06-10",
  reason: "Nomor keputusan salah ketik",
};

type Outcome = { steps: Array<{ stageId: string; outcome: string; number: string }>; decree: unknown };
type Results = { lists: Array<{ stageId: string; number: string }>; decrees: Array<Record<string, unknown>> };

/** The writer and the head of the proposal in each place: the second one's are another unit's. */
async function owners(world: World, now: Date) {
  const portal = serveWorld(world, now);
  const { innovator, head, otherInnovator, otherHead } = world.people;
  const own = [await portal.signedIn(innovator), await portal.signedIn(head)];
  const others = [await portal.signedIn(otherInnovator), await portal.signedIn(otherHead)];
  return { portal, own, others };
}

test("until a stage is announced nobody hears how it ended; then its writer and head do, each of their own", async () => {
  const world = await freshWorld();
  const ids = await aClosedDesk(world, values);
  const { own, others } = await owners(world, whileJudging);
  const stepsOf = async () => {
    const seen = [];
    for (const [place, id] of ids.entries()) {
      for (const visitor of place === 1 ? others : own) {
        const { status, data } = await visitor.open(paths.outcome(id));
        expect(status).toBe(200);
        expectNoScore(data, values);
        seen.push((data as Outcome).steps.map(({ stageId, outcome, number }) => [stageId, outcome, number]));
      }
    }
    return seen;
  };
  expect(await stepsOf()).toEqual(Array(6).fill([]));
  await confirmStage(await world.as(world.people.chair, whileJudging), world.desk);
  expect(await stepsOf()).toEqual(Array(6).fill([]));

  await announceStage(await world.as(world.people.officer, whileJudging), world.desk, number);
  const advanced = [[world.desk, "advanced", number]];
  const stopped = [[world.desk, "stopped", number]];
  expect(await stepsOf()).toEqual([advanced, advanced, advanced, advanced, stopped, stopped]);
});

test("the outcome of a proposal is nobody's who neither wrote nor heads it nor organises", async () => {
  const world = await freshWorld();
  const [id = ""] = await aDeterminedEdition(world);
  const { portal, others } = await owners(world, afterJudging);
  for (const person of [world.people.admin, ...world.people.judges]) others.push(await portal.signedIn(person));
  for (const visitor of others) expect((await visitor.open(paths.outcome(id))).status).toBe(404);
  expect((await portal.stranger.open(paths.outcome(id))).location).toMatch(/^\/masuk/);
  expect((await portal.stranger.open(paths.outcome("tidak-ada"))).location).toMatch(/^\/masuk/);
  const officer = await portal.signedIn(world.people.officer);
  expect((await officer.open(paths.outcome(id))).status).toBe(200);
  expect((await officer.open(paths.outcome("tidak-ada"))).status).toBe(404);
});

test("the final result comes with its decree, and not before it is determined", async () => {
  const world = await freshWorld();
  const [winner, loser] = await aConfirmedPresentation(world);
  const { portal, own, others } = await owners(world, afterJudging);
  const lastOf = async (visitor: (typeof own)[number] | undefined, id: string) => {
    const data = (await visitor?.open(paths.outcome(id)))?.data as Outcome;
    expectNoScore(data, [80, 70, 5, 3]);
    return { last: data.steps.at(-1), decree: data.decree };
  };
  for (const visitor of own) {
    const { last, decree } = await lastOf(visitor, winner);
    expect([last?.stageId, decree]).toEqual([world.desk, undefined]);
  }
  expect(((await portal.stranger.open(paths.results("contoh-2026"))).data as Results).decrees).toEqual([]);

  await determineResult(await world.as(world.people.authority, afterJudging), world.presentation, decree);
  for (const visitor of own)
    expect(await lastOf(visitor, winner)).toMatchObject({
      last: { stageId: world.presentation, outcome: "advanced" },
      decree: { stageId: world.presentation, ...decree },
    });
  for (const visitor of others)
    expect(await lastOf(visitor, loser)).toMatchObject({
      last: { stageId: world.presentation, outcome: "stopped" },
    });
});

test("a corrected decree is shown to all with the one that it replaces and the reason, and only the authority corrects", async () => {
  const world = await freshWorld();
  const [winner] = await aDeterminedEdition(world);
  const { portal, own } = await owners(world, afterJudging);
  const authority = await portal.signedIn(world.people.authority);
  const address = paths.determination(world.presentation);
  const before = await everyRow(world);
  for (const id of [world.people.officer, world.people.head, world.people.admin])
    expect((await (await portal.signedIn(id)).send(address, correction)).status).toBe(404);
  for (const id of [world.people.chair, world.people.auditor])
    expect((await (await portal.signedIn(id)).send(address, correction)).status).not.toBe(302);
  for (const [change, error] of [
    [{ reason: "salah" }, { reason: [reasons["note-too-short"]] }],
    [{ reason: "" }, { reason: [plenary.determination.reasonMissing] }],
    [{ decreeOn: "2031-01-01" }, { decreeOn: [reasons["day-in-future"]] }],
    [{ decreeNo: " " }, { decreeNo: [plenary.determination.decreeMissing] }],
  ] as const) {
    const refused = await authority.send(address, { ...correction, ...change });
    expect(errorsIn(refused)).toEqual(error);
    expect([400, 409]).toContain(refused.status);
    expect(valuesIn(refused.data)).toContain({ ...correction, ...change }.decreeOn);
  }
  expect({ ...(await everyRow(world)), sessions: [] }).toEqual({ ...before, sessions: [] });

  expect((await authority.send(address, correction)).location).toBe(done(address, "decree-replaced"));

  const { data } = await portal.stranger.open(paths.results("contoh-2026"));
  const { intent: _, ...corrected } = correction;
  expect((data as Results).decrees).toMatchObject([{ ...decree, stageId: world.presentation }, corrected]);
  expectNoScore(data, [80, 70]);
  for (const visitor of own)
    expect((await visitor.open(paths.outcome(winner))).data).toMatchObject({
      decree: { decreeNo: correction.decreeNo, decreeOn: correction.decreeOn },
    });
});
