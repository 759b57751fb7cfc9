import { scores, sheets, standingRows, standings } from "db/schema";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { assignJudges } from "~/domain/assignment/assigning.server";
import { openStage } from "~/domain/assignment/opening.server";
import { checkInvariants } from "~/domain/audit/invariants/checking.server";
import { confirmStage } from "~/domain/plenary/confirming.server";
import { closeStage } from "~/domain/ranking/closing.server";
import { findStandings } from "~/domain/ranking/finding.server";
import { reopenStage } from "~/domain/ranking/reopening.server";
import { findStage } from "~/domain/stages/finding.server";
import { whileJudging } from "../support/blueprint";
import {
  aClosedDesk,
  anEligibleProposal,
  anOpenStage,
  assignmentsOf,
  everySheetIn,
  reasonOf,
  refused,
} from "../support/steps";
import { freshWorld } from "../support/world";

test("closing locks the sheets, freezes the standings with their hash, and the ledger has that hash", async () => {
  const world = await freshWorld();
  const ids = await anOpenStage(world, 3);
  await everySheetIn(world, world.desk, (id) => 50 + 10 * ids.indexOf(id));
  const chair = await world.as(world.people.chair, whileJudging);

  await closeStage(chair, world.desk);

  const { stage, standing, rows } = await findStandings(chair, world.desk);
  expect(stage.status).toBe("closed");
  expect(rows.map(({ rank, total, sheets, side }) => [rank, total, sheets, side])).toEqual([
    [1, 14_000, 2, "above"],
    [2, 12_000, 2, "above"],
    [3, 10_000, 2, "below"],
  ]);
  expect(standing).toMatchObject({ version: 1, computedBy: world.people.chair });
  expect(new Set((await world.database.read.select().from(sheets)).map(({ status }) => status))).toEqual(
    new Set(["locked"]),
  );
  const [event, ...more] = await world.events("stage.closed");
  expect(event?.body).toContain(standing.inputsSha256);
  expect(more).toEqual([]);
});

test("a stage with one sheet missing, in whatever way, does not close", async () => {
  const world = await freshWorld();
  await anOpenStage(world, 2);
  const chair = await world.as(world.people.chair, whileJudging);
  expect(await refused(world, () => closeStage(chair, world.desk))).toBe("sheets-missing");
  await everySheetIn(world, world.desk, () => 70);
  const [first] = await world.database.read.select().from(sheets);
  await world.database.write(async (db) => {
    await db
      .update(sheets)
      .set({ status: "draft" })
      .where(eq(sheets.id, first?.id ?? ""));
  });

  expect(await refused(world, () => closeStage(chair, world.desk))).toBe("sheets-missing");

  expect((await findStage(chair, world.desk)).status).toBe("open");
  expect(await world.database.read.select().from(standings)).toEqual([]);
  expect(await world.events("stage.closed")).toEqual([]);
});

test("a counted sheet that lost a score is a fault that closes nothing, never a zero", async () => {
  const world = await freshWorld();
  await anOpenStage(world, 1);
  await everySheetIn(world, world.desk, () => 70);
  const [score] = await world.database.read.select().from(scores);
  await world.database.write(async (db) => {
    await db
      .update(scores)
      .set({ value: null })
      .where(eq(scores.salt, score?.salt ?? ""));
  });

  await expect(closeStage(await world.as(world.people.chair, whileJudging), world.desk)).rejects.toThrow(RangeError);
  expect(await world.database.read.select().from(standingRows)).toEqual([]);
});

test("the secretariat or the chair closes, once, and nobody else", async () => {
  const world = await freshWorld();
  const { people } = world;
  await anOpenStage(world, 1);
  await everySheetIn(world, world.desk, () => 70);
  const [judging] = await assignmentsOf(world, world.desk);

  for (const person of [people.authority, people.auditor]) {
    expect(await refused(world, async () => closeStage(await world.as(person, whileJudging), world.desk))).toBe(
      "not-your-role",
    );
  }
  for (const person of [judging?.judgeId ?? "", people.admin, people.head, people.innovator]) {
    expect(await refused(world, async () => closeStage(await world.as(person, whileJudging), world.desk))).toBe(
      "not-found",
    );
  }
  await closeStage(await world.as(people.officer, whileJudging), world.desk);
  expect(await refused(world, async () => closeStage(await world.as(people.chair, whileJudging), world.desk))).toBe(
    "stage-closed-already",
  );
});

test("a stage that is not open does not close", async () => {
  const world = await freshWorld();
  await anEligibleProposal(world);
  const chair = await world.as(world.people.chair, whileJudging);
  expect(await refused(world, () => closeStage(chair, world.desk))).toBe("stage-not-open");
});

test("the standings are sealed for everyone until the stage is closed, and for strangers ever after", async () => {
  const world = await freshWorld();
  const { people } = world;
  const insiders = [people.chair, people.officer, people.authority, people.auditor];
  const strangers = [people.judges[0] as string, people.admin, people.head, people.innovator, people.otherHead];
  const answer = async (person: string) =>
    reasonOf(async () => findStandings(await world.as(person, whileJudging), world.desk));
  await anOpenStage(world, 2);
  await everySheetIn(world, world.desk, () => 70);
  for (const person of insiders) expect(await answer(person)).toBe("standings-sealed");
  for (const person of strangers) expect(await answer(person)).toBe("not-found");

  await closeStage(await world.as(people.chair, whileJudging), world.desk);
  for (const person of insiders) expect(await answer(person)).toBeUndefined();
  for (const person of strangers) expect(await answer(person)).toBe("not-found");
});

test("the chair of another stage is a stranger here", async () => {
  const world = await freshWorld();
  const elsewhere = await world.addPerson("ketua2@contoh.example", {
    role: "panel_chair",
    stageId: world.presentation,
  });
  await anOpenStage(world, 1);
  expect(await refused(world, async () => closeStage(await world.as(elsewhere, whileJudging), world.desk))).toBe(
    "not-found",
  );
});

test("a score that changes behind the portal's back is found by the invariants", async () => {
  const world = await freshWorld();
  await aClosedDesk(world, [80, 70]);
  const broken = async () =>
    (await checkInvariants(world.database.read, new Date()))
      .filter(({ violations }) => violations.length > 0)
      .map(({ code }) => code);
  expect(await broken()).toEqual([]);
  const [score] = await world.database.read.select().from(scores);

  await world.database.write(async (db) => {
    await db
      .update(scores)
      .set({ value: 100 })
      .where(eq(scores.salt, score?.salt ?? ""));
  });

  expect(await broken()).toEqual(["INV-11"]);
});

test("the authority opens only a closed stage once more, and none whose list is confirmed; the secretariat opens none", async () => {
  const world = await freshWorld();
  await anOpenStage(world, 2);
  const authority = await world.as(world.people.authority, whileJudging);
  const officer = await world.as(world.people.officer, whileJudging);
  const wanted = { entryIds: [], until: new Date(whileJudging.getTime() + 86_400_000), reason: "Alasan yang cukup" };
  expect(await refused(world, () => reopenStage(authority, world.desk, wanted))).toBe("stage-not-closed");
  await everySheetIn(world, world.desk, () => 70);
  await closeStage(officer, world.desk);
  expect(await refused(world, () => openStage(officer, world.desk))).toBe("stage-closed-already");
  expect(await refused(world, () => assignJudges(officer, world.desk, { reason: "Alasan yang cukup" }))).toBe(
    "stage-closed-already",
  );
  await confirmStage(await world.as(world.people.chair, whileJudging), world.desk);
  expect(await refused(world, () => reopenStage(authority, world.desk, wanted))).toBe("list-confirmed");
});
