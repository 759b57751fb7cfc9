import { corrections, determinations } from "db/schema";
import { expect, test } from "vitest";
import { correctDetermination, determineResult } from "~/domain/plenary/announcing.server";
import { findDetermination, listDecrees } from "~/domain/plenary/finding.server";
import { afterJudging } from "../support/blueprint";
import { aConfirmedPresentation, aDeterminedEdition, decree, refused } from "../support/steps";
import { freshWorld } from "../support/world";

const corrected = { decreeNo: "SK-10/CONTOH/2026", decreeOn: "2026-06-10", reason: "Nomor keputusan salah ketik" };

test("a decree is dated between the plenary and today", async () => {
  const world = await freshWorld();
  await aConfirmedPresentation(world);
  const authority = await world.as(world.people.authority, afterJudging);
  const on = (decreeOn: string) => () => determineResult(authority, world.presentation, { ...decree, decreeOn });
  expect(await refused(world, on("2026-06-11"))).toBe("day-in-future");
  expect(await refused(world, on("2026-05-09"))).toBe("decree-too-early");
  await on("2026-05-10")();
});

test("a wrong decree is replaced by a newer one with a reason; both stay, the newest is shown, and the ledger has both", async () => {
  const world = await freshWorld();
  await aDeterminedEdition(world);
  const authority = await world.as(world.people.authority, afterJudging);

  await correctDetermination(authority, world.editionId, corrected);

  expect(await findDetermination(authority, world.editionId)).toMatchObject({ decreeNo: corrected.decreeNo });
  expect((await listDecrees(authority, world.editionId)).map(({ decreeNo }) => decreeNo)).toEqual([
    decree.decreeNo,
    corrected.decreeNo,
  ]);
  expect(await world.database.read.select().from(determinations)).toMatchObject([decree]);
  expect(await world.database.read.select().from(corrections)).toMatchObject([corrected]);
  expect(await world.events("result.corrected")).toHaveLength(1);
});

test("only the authority corrects a decree, with a reason, to something else and a possible day", async () => {
  const world = await freshWorld();
  await aDeterminedEdition(world);
  const correct = async (id: string, change: Partial<typeof corrected> = {}) =>
    correctDetermination(await world.as(id, afterJudging), world.editionId, { ...corrected, ...change });
  for (const id of [world.people.officer, world.people.chair, world.people.head, world.people.auditor])
    expect(await refused(world, () => correct(id))).toBe("not-found");
  const { authority } = world.people;
  expect(await refused(world, () => correct(authority, { reason: "salah" }))).toBe("note-too-short");
  expect(await refused(world, () => correct(authority, decree))).toBe("nothing-changed");
  expect(await refused(world, () => correct(authority, { decreeOn: "2026-06-11" }))).toBe("day-in-future");
  expect(await refused(world, () => correct(authority, { decreeOn: "2026-01-01" }))).toBe("decree-too-early");
});

test("a decree that has not been given is not corrected", async () => {
  const world = await freshWorld();
  await aConfirmedPresentation(world);
  const authority = await world.as(world.people.authority, afterJudging);
  expect(await refused(world, () => correctDetermination(authority, world.editionId, corrected))).toBe("not-found");
});
