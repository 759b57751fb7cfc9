import { announcements, determinations } from "db/schema";
import { expect, test } from "vitest";
import { findEdition } from "~/domain/editions/finding.server";
import { contextOf } from "~/domain/kernel/atomically.server";
import { nobody } from "~/domain/people/actor";
import { announceStage, determineResult } from "~/domain/plenary/announcing.server";
import { confirmStage } from "~/domain/plenary/confirming.server";
import { findDetermination, listAnnounced } from "~/domain/plenary/finding.server";
import { afterJudging, whileJudging } from "../support/blueprint";
import {
  aClosedDesk,
  aConfirmedPresentation,
  aDeterminedEdition,
  anEligibleProposal,
  decree,
  refused,
} from "../support/steps";
import { freshWorld } from "../support/world";

test("a confirmed list is announced by the secretariat, by title and without a score or a rank", async () => {
  const world = await freshWorld();
  const ids = await aClosedDesk(world, [60, 70, 80]);
  const officer = await world.as(world.people.officer, whileJudging);
  const anyone = contextOf(world.database, nobody, whileJudging);
  expect(await refused(world, () => announceStage(officer, world.desk, "PENG-1"))).toBe("list-not-confirmed");
  await confirmStage(await world.as(world.people.chair, whileJudging), world.desk);
  expect(await listAnnounced(anyone, world.editionId)).toEqual([]);

  await announceStage(officer, world.desk, "PENG-1/CONTOH");

  const [list, ...more] = await listAnnounced(anyone, world.editionId);
  expect(list).toMatchObject({ stageId: world.desk, label: "Top 2", number: "PENG-1/CONTOH" });
  expect(list?.entries.map(({ proposalId }) => proposalId).sort()).toEqual(ids.slice(1).sort());
  expect(list?.entries.map(({ title }) => title)).toEqual(
    list?.entries.map(({ title }) => title).toSorted((a, b) => a.localeCompare(b, "id")),
  );
  expect(Object.keys(list?.entries[0] ?? {}).sort()).toEqual([
    "category",
    "entryId",
    "proposalId",
    "title",
    "track",
    "unit",
  ]);
  expect(more).toEqual([]);
  expect(await world.events("stage.announced")).toMatchObject([{ subject: world.desk }]);
  expect(await refused(world, () => announceStage(officer, world.desk, "PENG-2"))).toBe("already-final");
});

test("nobody but the secretariat announces", async () => {
  const world = await freshWorld();
  await aClosedDesk(world, [60]);
  await confirmStage(await world.as(world.people.chair, whileJudging), world.desk);
  const { chair, authority, auditor, admin, head } = world.people;

  for (const person of [chair, authority, auditor]) {
    expect(
      await refused(world, async () => announceStage(await world.as(person, whileJudging), world.desk, "PENG-1")),
    ).toBe("not-your-role");
  }
  for (const person of [admin, head, world.people.judges[0] as string]) {
    expect(
      await refused(world, async () => announceStage(await world.as(person, whileJudging), world.desk, "PENG-1")),
    ).toBe("not-found");
  }
  expect(
    await refused(world, async () => determineResult(await world.as(authority, whileJudging), world.desk, decree)),
  ).toBe("not-last-stage");
  expect(await world.database.read.select().from(announcements)).toEqual([]);
});

test("the last stage is determined by the authority's decree and finishes the edition; it is not merely announced", async () => {
  const world = await freshWorld();
  const [winner] = await aConfirmedPresentation(world);
  const { officer, chair, admin, authority } = world.people;
  const by = async (person: string) => world.as(person, afterJudging);

  expect(await refused(world, async () => announceStage(await by(officer), world.presentation, "PENG-2"))).toBe(
    "last-stage",
  );
  for (const person of [officer, chair])
    expect(await refused(world, async () => determineResult(await by(person), world.presentation, decree))).toBe(
      "not-your-role",
    );
  expect(await refused(world, async () => determineResult(await by(admin), world.presentation, decree))).toBe(
    "not-found",
  );
  expect(await findDetermination(await by(officer), world.editionId)).toBeUndefined();

  await determineResult(await by(authority), world.presentation, decree);

  expect(await findDetermination(await by(officer), world.editionId)).toMatchObject({
    ...decree,
    stageId: world.presentation,
  });
  expect(await findEdition(await by(officer), world.editionId)).toMatchObject({ status: "finished" });
  const lists = await listAnnounced(await by(officer), world.editionId);
  expect(lists.map(({ label, number }) => [label, number])).toEqual([
    ["Top 2", "PENG-1/CONTOH"],
    ["Top 1", decree.decreeNo],
  ]);
  expect(lists[1]?.entries.map(({ proposalId }) => proposalId)).toEqual([winner]);
  expect(await world.events("result.determined")).toMatchObject([{ actorId: authority }]);
});

test("a result is determined once, and the database itself keeps it as it is", async () => {
  const world = await freshWorld();
  await aDeterminedEdition(world);

  expect(
    await refused(world, async () =>
      determineResult(await world.as(world.people.authority, afterJudging), world.presentation, decree),
    ),
  ).toBe("already-final");
  await expect(
    world.database.write(async (db) => void (await db.update(determinations).set({ decreeNo: "PALSU" }))),
  ).rejects.toThrow();
  await expect(world.database.write(async (db) => void (await db.delete(determinations)))).rejects.toThrow();
  expect(await world.database.read.select().from(determinations)).toMatchObject([decree]);
});

test("a stage that nobody has judged is neither announced nor determined", async () => {
  const world = await freshWorld();
  await anEligibleProposal(world);
  expect(
    await refused(world, async () =>
      announceStage(await world.as(world.people.officer, whileJudging), world.desk, "PENG-1"),
    ),
  ).toBe("list-not-confirmed");
  expect(
    await refused(world, async () =>
      determineResult(await world.as(world.people.authority, whileJudging), world.presentation, decree),
    ),
  ).toBe("list-not-confirmed");
});
