import { corrections, reopenings, sheets, stageExtensions, waivers } from "db/schema";
import { expect, test } from "vitest";
import { checkInvariants } from "~/domain/audit/invariants/checking.server";
import { newId } from "~/domain/kernel/ids.server";
import { correctDetermination } from "~/domain/plenary/announcing.server";
import { reopenStage } from "~/domain/ranking/reopening.server";
import { reopenSheet } from "~/domain/scoring/reopening.server";
import { lowerReadings } from "~/domain/scoring/waiving.server";
import { extendStage } from "~/domain/stages/extending.server";
import { afterJudging, whileJudging } from "../support/blueprint";
import { aClosedDesk, aDeterminedEdition, anOpenStage, assignmentsOf, everySheetIn } from "../support/steps";
import { freshWorld, type World } from "../support/world";

const reason = "Alasan contoh yang cukup panjang";
const until = new Date("2026-05-02T23:59:59+07:00");

const broken = async (world: World) =>
  (await checkInvariants(world.database.read, new Date()))
    .filter(({ violations }) => violations.length > 0)
    .map(({ code }) => code);

test("more time, fewer readings, reopened sheets and stages, and a corrected decree leave nothing for verify to find", async () => {
  const world = await freshWorld();
  const ids = await anOpenStage(world, 2);
  await everySheetIn(world, world.desk, (id) => (id === ids[0] ? 80 : 70));
  const chair = await world.as(world.people.chair, whileJudging);
  const [row] = await assignmentsOf(world, world.desk);
  await lowerReadings(chair, world.desk, { entryIds: [row?.entryId ?? ""], readings: 1, reason });
  const [sheet] = await world.database.read.select().from(sheets);
  await reopenSheet(chair, sheet?.id ?? "", reason);
  const late = new Date("2026-05-01T08:00:00+07:00");
  await extendStage(await world.as(world.people.authority, late), world.desk, { until, reason });
  expect(await broken(world)).toEqual([]);
  const far = new Date("2026-05-20T23:59:59+07:00");
  await extendStage(await world.as(world.people.authority, late), world.desk, { until: far, reason });
  expect(await world.events("stage.moved")).toHaveLength(1);
  expect(await broken(world)).toEqual([]);
});

test("a decree that is corrected is accounted for, and one that nobody gave is found", async () => {
  const world = await freshWorld();
  await aDeterminedEdition(world);
  const authority = await world.as(world.people.authority, afterJudging);
  const decree = { decreeNo: 'SK-"10"/CONTOH', decreeOn: "2026-06-10" };
  await correctDetermination(authority, world.editionId, { ...decree, reason });
  expect(await broken(world)).toEqual([]);

  const by = { correctedBy: world.people.authority, correctedAt: afterJudging };
  await world.database.write(async (db) => {
    await db
      .insert(corrections)
      .values({ id: newId(), editionId: world.editionId, ...decree, decreeNo: "SK-11/PALSU", reason, ...by });
  });
  expect(await broken(world)).toEqual(["INV-27"]);
});

test("a stage that was opened again computes anew, and its first standings are vouched for", async () => {
  const world = await freshWorld();
  await aClosedDesk(world, [80, 70]);
  const authority = await world.as(world.people.authority, whileJudging);
  const [row] = await assignmentsOf(world, world.desk);
  await reopenStage(authority, world.desk, { entryIds: [row?.entryId ?? ""], until, reason });
  expect(await broken(world)).toEqual([]);
});

test("an extension, a waiver or a reopening that nobody gave is found", async () => {
  const world = await freshWorld();
  await aClosedDesk(world, [80, 70]);
  const [row] = await assignmentsOf(world, world.desk);
  const [sheet] = await world.database.read.select().from(sheets);
  const by = world.people.chair;
  await world.database.write(async (db) => {
    await db.insert(stageExtensions).values({
      id: newId(),
      stageId: world.desk,
      fromAt: whileJudging,
      toAt: until,
      reason,
      extendedBy: by,
      extendedAt: whileJudging,
    });
    await db
      .insert(waivers)
      .values({ entryId: row?.entryId ?? "", readings: 1, reason, waivedBy: by, waivedAt: whileJudging });
    await db.insert(reopenings).values({
      id: newId(),
      sheetId: sheet?.id ?? "",
      content: "{}",
      reason,
      reopenedBy: by,
      reopenedAt: whileJudging,
    });
  });
  expect(await broken(world)).toEqual(["INV-24", "INV-25", "INV-26"]);
});
