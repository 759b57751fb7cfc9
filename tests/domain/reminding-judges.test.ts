import { letters } from "db/schema";
import { expect, test } from "vitest";
import { acceptAssignment } from "~/domain/assignment/declaring.server";
import { dayMs } from "~/domain/kernel/days";
import { findNews } from "~/domain/notifications/telling.server";
import { listReminders, reminderKey, remindJudge } from "~/domain/scoring/reminding.server";
import { findStage } from "~/domain/stages/finding.server";
import { whileJudging } from "../support/blueprint";
import { anOpenStage, assignmentsOf, everySheetIn, refused } from "../support/steps";
import { freshWorld, type World } from "../support/world";

const later = (ms: number) => new Date(whileJudging.getTime() + ms);

async function aJudgeWithWork() {
  const world = await freshWorld();
  await anOpenStage(world, 2);
  const [mine] = await assignmentsOf(world, world.desk);
  if (!mine) throw new Error("somebody was assigned");
  await acceptAssignment(await world.as(mine.judgeId, whileJudging), mine.id);
  return { world, judgeId: mine.judgeId };
}

async function toldBy(world: World, now = whileJudging) {
  const { occasions } = await findNews(await world.as(world.people.officer, now), new Map());
  return occasions.filter(({ kind }) => kind === "judging_reminder");
}

test("an officer or a chair reminds a judge by hand, once within a day, and the letter says how much is left", async () => {
  const { world, judgeId } = await aJudgeWithWork();
  const officer = await world.as(world.people.officer, whileJudging);
  await remindJudge(officer, world.desk, judgeId);
  const left = (await assignmentsOf(world, world.desk, judgeId)).length;
  expect(await toldBy(world)).toMatchObject([{ part: "judge", count: left, recipient: { id: judgeId } }]);

  const chair = await world.as(world.people.chair, later(dayMs - 60_000));
  expect(await refused(world, () => remindJudge(chair, world.desk, judgeId))).toBe("judge-reminded");
  const next = await world.as(world.people.chair, later(dayMs + 60_000));
  await remindJudge(next, world.desk, judgeId);
  const keys = (await toldBy(world, later(dayMs + 60_000))).map(({ key }) => key);
  expect(new Set(keys).size).toBe(2);
});

test("a letter that the clock has just written counts as a reminder too, and each is shown with its state", async () => {
  const { world, judgeId } = await aJudgeWithWork();
  const officer = await world.as(world.people.officer, whileJudging);
  const stage = await findStage(officer, world.desk);
  expect(await listReminders(officer, stage, judgeId)).toEqual([]);
  const sent = { id: "surat", kind: "judging_reminder" as const, editionId: world.editionId, recipientId: judgeId };
  const post = { email: "juri@contoh.example", subject: "Pengingat", body: "", status: "sent" as const, attempts: 1 };
  const times = { writtenAt: later(-3_600_000), nextAt: later(-3_600_000) };
  const key = `${reminderKey(world.desk)}1:3:${judgeId}`;
  await world.database.write(async (db) => void (await db.insert(letters).values({ ...sent, ...post, ...times, key })));
  expect(await listReminders(officer, stage, judgeId)).toMatchObject([{ status: "sent" }]);
  expect(await refused(world, () => remindJudge(officer, world.desk, judgeId))).toBe("judge-reminded");
});

test("nobody is reminded who has handed everything in, by a stranger, or of a stage that is over", async () => {
  const { world, judgeId } = await aJudgeWithWork();
  const auditor = await world.as(world.people.auditor, whileJudging);
  expect(await refused(world, () => remindJudge(auditor, world.desk, judgeId))).toBe("not-your-role");
  const judge = await world.as(judgeId, whileJudging);
  expect(await refused(world, () => remindJudge(judge, world.desk, judgeId))).toBe("not-found");
  const over = await world.as(world.people.officer, new Date("2027-01-01T00:00:00Z"));
  expect(await refused(world, () => remindJudge(over, world.desk, judgeId))).toBe("stage-over");
  await everySheetIn(world, world.desk, () => 80);
  const officer = await world.as(world.people.officer, whileJudging);
  expect(await refused(world, () => remindJudge(officer, world.desk, judgeId))).toBe("nothing-unfinished");
});
