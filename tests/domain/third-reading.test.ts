import { extraReadings, standingRows, users, waivers } from "db/schema";
import { inArray } from "drizzle-orm";
import { expect, test } from "vitest";
import { acceptAssignment } from "~/domain/assignment/declaring.server";
import { countForsaken, countLacking } from "~/domain/assignment/lacking.server";
import { checkInvariants } from "~/domain/audit/invariants/checking.server";
import type { EditionBlueprint } from "~/domain/editions/blueprint";
import { findEdition } from "~/domain/editions/finding.server";
import { establishEdition } from "~/domain/preparing/establishing.server";
import { readRules, toBlueprint } from "~/domain/preparing/reading.server";
import { closeStage } from "~/domain/ranking/closing.server";
import { findRubric } from "~/domain/scoring/finding.server";
import { handInSheet } from "~/domain/scoring/handing-in.server";
import { recallSheet } from "~/domain/scoring/recalling.server";
import { findRunning } from "~/domain/scoring/running.server";
import { saveSheet } from "~/domain/scoring/saving.server";
import { lowerReadings } from "~/domain/scoring/waiving.server";
import { findAnyStage, stageProgress } from "~/domain/stages/finding.server";
import { aBlueprint, whileJudging } from "../support/blueprint";
import { anOpenStage, assignmentsOf, refused } from "../support/steps";
import { freshWorld, type World } from "../support/world";

type StageInput = EditionBlueprint["stages"][number];
const reason = "Tidak ada juri lain yang bebas";

function withThirdReading(change: Partial<StageInput> = {}): EditionBlueprint {
  const plain = aBlueprint();
  const [desk, ...later] = plain.stages as [StageInput, ...StageInput[]];
  return { ...plain, stages: [{ ...desk, combination: "third_reading", thirdReadingGap: 15, ...change }, ...later] };
}

/** One entry whose judges say so, one after another. */
async function aDesk(values: readonly number[], change?: Partial<StageInput>) {
  const world = await freshWorld(withThirdReading(change));
  await anOpenStage(world, 1);
  for (const value of values) await nextSays(world, value);
  const chair = await world.as(world.people.chair, whileJudging);
  return { world, chair, stage: await findAnyStage(chair, world.desk) };
}

const unread = async (world: World) =>
  (await assignmentsOf(world, world.desk)).filter(({ status }) => status === "assigned");

async function nextSays(world: World, value: number) {
  const [next] = await unread(world);
  const { id, judgeId } = next ?? { id: "", judgeId: "" };
  const judge = await world.as(judgeId, whileJudging);
  await acceptAssignment(judge, id);
  await says(world, { id, judgeId }, value, 0);
  return { id, judgeId };
}

async function says(world: World, { id, judgeId }: { id: string; judgeId: string }, value: number, version: number) {
  const judge = await world.as(judgeId, whileJudging);
  const { criteria } = await findRubric(judge, (await findAnyStage(judge, world.desk)).rubricId);
  const scores = criteria.map((criterion) => ({ criterionId: criterion.id, value, note: "Alasan contoh" }));
  await saveSheet(judge, id, { version, overallNote: "Alasan menyeluruh", scores });
  await handInSheet(judge, id);
}

const added = (world: World) => world.database.read.select().from(extraReadings);

test("a third judge is asked the moment two sheets lie too far apart, and the two closest count", async () => {
  const { world, chair, stage } = await aDesk([40, 80]);

  const { entryId = "" } = (await unread(world))[0] ?? {};
  expect(await added(world)).toMatchObject([{ entryId, cause: "far_apart", readings: 1 }]);
  expect(await unread(world)).toHaveLength(1);
  expect((await stageProgress(chair, stage)).needed).toBe(3);
  expect(await countLacking(chair, stage)).toBe(1);
  expect(await refused(world, () => closeStage(chair, world.desk))).toBe("sheets-missing");
  expect((await findRunning(chair, world.desk)).log.added).toMatchObject([{ cause: "far_apart" }]);
  expect((await world.events("reading.added")).map(({ body }) => JSON.parse(body).details)).toEqual([
    { entry: entryId, cause: "far_apart" },
  ]);

  await nextSays(world, 76);
  expect(await unread(world)).toHaveLength(0);
  await closeStage(chair, world.desk);
  const [row] = await world.database.read.select().from(standingRows);
  expect(row).toMatchObject({ total: 15600, sheets: 2, setAside: 1 });
  const reports = await checkInvariants(world.database.read, whileJudging);
  expect(reports.filter(({ violations }) => violations.length > 0)).toEqual([]);
});

test("two that lie no further apart than the stage bears need nobody else", async () => {
  const { world, chair, stage } = await aDesk([65, 80]);
  expect(await added(world)).toEqual([]);
  expect(await countLacking(chair, stage)).toBe(0);
});

test("where the mean of all decides nobody is asked", async () => {
  const { world } = await aDesk([0, 100], { combination: "mean", thirdReadingGap: null });
  expect(await added(world)).toEqual([]);
});

test("once asked, the third reading stays, whatever becomes of the two", async () => {
  const world = await freshWorld(withThirdReading());
  await anOpenStage(world, 1);
  await nextSays(world, 40);
  const second = await nextSays(world, 80);
  await recallSheet(await world.as(second.judgeId, whileJudging), second.id);
  await says(world, second, 45, 1);
  const chair = await world.as(world.people.chair, whileJudging);
  expect(await added(world)).toHaveLength(1);
  expect(await unread(world)).toHaveLength(1);
  expect(await countLacking(chair, await findAnyStage(chair, world.desk))).toBe(1);
});

test("the chair can let two be enough with a reason, and take that back", async () => {
  const { world, chair, stage } = await aDesk([40, 80]);
  const { entryId = "" } = (await added(world))[0] ?? {};
  const lower = (readings: number) => lowerReadings(chair, world.desk, { entryIds: [entryId], readings, reason });
  expect(await refused(world, () => lower(4))).toBe("readings-out-of-range");
  await lower(2);
  expect(await countLacking(chair, stage)).toBe(0);
  await lower(3);
  expect(await world.database.read.select().from(waivers)).toEqual([]);
  expect(await countLacking(chair, stage)).toBe(1);
  await lower(2);
  await closeStage(chair, world.desk);
  const [row] = await world.database.read.select().from(standingRows);
  expect(row).toMatchObject({ total: 12000, sheets: 2, setAside: 0 });
});

test("where fewer are enough already, nobody is asked", async () => {
  const world = await freshWorld(withThirdReading());
  await anOpenStage(world, 1);
  const [first] = await unread(world);
  const entryIds = [first?.entryId ?? ""];
  const chair = await world.as(world.people.chair, whileJudging);
  await lowerReadings(chair, world.desk, { entryIds, readings: 1, reason });
  await nextSays(world, 0);
  await nextSays(world, 100);
  expect(await added(world)).toEqual([]);
});

test("a lowering that is taken back asks for the third reading that it kept away", async () => {
  const world = await freshWorld(withThirdReading());
  await anOpenStage(world, 1);
  const entryIds = [(await unread(world))[0]?.entryId ?? ""];
  const chair = await world.as(world.people.chair, whileJudging);
  const lower = (readings: number) => lowerReadings(chair, world.desk, { entryIds, readings, reason });
  await lower(1);
  await nextSays(world, 0);
  await nextSays(world, 100);
  await lower(2);
  expect(await added(world)).toHaveLength(1);
  expect(await unread(world)).toHaveLength(1);
});

test("where nobody is free to be the third, the stage shows the entry as left", async () => {
  const world = await freshWorld(withThirdReading());
  await anOpenStage(world, 1);
  const reading = new Set((await unread(world)).map(({ judgeId }) => judgeId));
  const free = world.people.judges.filter((id) => !reading.has(id));
  await world.database.write(async (db) => {
    await db.update(users).set({ disabledAt: whileJudging }).where(inArray(users.id, free));
  });
  await nextSays(world, 40);
  await nextSays(world, 80);
  const chair = await world.as(world.people.chair, whileJudging);
  const stage = await findAnyStage(chair, world.desk);
  expect(await unread(world)).toEqual([]);
  expect([await countForsaken(chair, stage), await countLacking(chair, stage)]).toEqual([1, 1]);
});

test("the rule goes with the edition's file, and one that cannot be is refused", async () => {
  const world = await freshWorld(withThirdReading());
  const officer = await world.as(world.people.officer);
  const [desk] = toBlueprint(await readRules(officer, await findEdition(officer, world.editionId))).stages;
  expect(desk).toMatchObject({ combination: "third_reading", thirdReadingGap: 15 });
  for (const change of [{ judgesPerEntry: 3 }, { thirdReadingGap: null }, { thirdReadingGap: 100 }]) {
    const wrong = { ...withThirdReading(change), slug: "lain" };
    expect(await refused(world, () => establishEdition(officer, wrong))).toBe("blueprint-invalid");
  }
});

test("the check of the whole notices a third reading that nobody asked for, or that was not asked for", async () => {
  const { world } = await aDesk([40, 80], { thirdReadingGap: 50 });
  const broken = async () =>
    (await checkInvariants(world.database.read, whileJudging)).flatMap(({ code, violations }) =>
      violations.length > 0 ? [code] : [],
    );
  expect(await broken()).toEqual([]);
  const [{ entryId = "" } = {}] = await assignmentsOf(world, world.desk);
  await world.database.write((db) =>
    db.insert(extraReadings).values({ entryId, cause: "far_apart", readings: 1, addedAt: whileJudging }),
  );
  expect(await broken()).toEqual(["INV-28"]);
});
