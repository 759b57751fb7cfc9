import { assignments, conflicts, handovers, sheets, stages } from "db/schema";
import { and, eq, inArray } from "drizzle-orm";
import { expect, test } from "vitest";
import { grantRole } from "~/domain/accounts/adding.server";
import { disableUser } from "~/domain/accounts/disabling.server";
import { acceptAssignment, declareConflict } from "~/domain/assignment/declaring.server";
import { listOwnAssignments } from "~/domain/assignment/finding.server";
import { countLacking } from "~/domain/assignment/lacking.server";
import { passOnWork } from "~/domain/assignment/passing-on.server";
import { listGaps } from "~/domain/assignment/sharing.server";
import { contextOf } from "~/domain/kernel/atomically.server";
import { appointToPanel } from "~/domain/panels/appointing.server";
import { closeStage } from "~/domain/ranking/closing.server";
import { reopenStage } from "~/domain/ranking/reopening.server";
import { findRubric } from "~/domain/scoring/finding.server";
import { handInSheet } from "~/domain/scoring/handing-in.server";
import { reopenSheet } from "~/domain/scoring/reopening.server";
import { findJudgeAtWork, findRunning, listWaivers } from "~/domain/scoring/running.server";
import { saveSheet } from "~/domain/scoring/saving.server";
import { lowerReadings } from "~/domain/scoring/waiving.server";
import { extendStage } from "~/domain/stages/extending.server";
import { findAnyStage } from "~/domain/stages/finding.server";
import { whileJudging } from "../support/blueprint";
import { aClosedDesk, anOpenStage, assignmentsOf, everySheetIn, refused } from "../support/steps";
import { freshWorld, operator, type World } from "../support/world";

const reason = "Juri sakit dan tidak dapat melanjutkan";
const late = new Date("2026-05-01T08:00:00+07:00");
const until = new Date("2026-05-03T23:59:59+07:00");

const liveOf = async (world: World) =>
  (await assignmentsOf(world, world.desk)).filter(({ status }) => status === "assigned" || status === "accepted");

/** One judge's sheet, complete and handed in. */
async function handIn(world: World, assignmentId: string, judgeId: string, now = whileJudging) {
  const judge = await world.as(judgeId, now);
  await acceptAssignment(judge, assignmentId);
  const { rubricId } = await findAnyStage(judge, world.desk);
  const { criteria } = await findRubric(judge, rubricId);
  const scores = criteria.map(({ id }) => ({ criterionId: id, value: 70, note: "" }));
  await saveSheet(judge, assignmentId, { version: 0, overallNote: "Alasan", scores });
  await handInSheet(judge, assignmentId);
}

async function aJudgeWithWork(world: World, size = 4) {
  await anOpenStage(world, size);
  const [first] = await liveOf(world);
  const judgeId = first?.judgeId ?? "";
  const own = (await liveOf(world)).filter((row) => row.judgeId === judgeId);
  return { judgeId, own, officer: await world.as(world.people.officer, whileJudging) };
}

test("the unfinished work of a judge who drops out goes to others; what was handed in stands, and the stage can close", async () => {
  const world = await freshWorld();
  const { judgeId, own, officer } = await aJudgeWithWork(world);
  const [done, ...left] = own;
  await handIn(world, done?.id ?? "", judgeId);
  await acceptAssignment(await world.as(judgeId, whileJudging), left[0]?.id ?? "");

  expect(await passOnWork(officer, world.desk, judgeId, `  ${reason} `)).toEqual({ given: left.length, left: 0 });

  const rows = await assignmentsOf(world, world.desk);
  expect(
    rows
      .filter(({ status }) => status === "reassigned")
      .map(({ id }) => id)
      .sort(),
  ).toEqual(left.map(({ id }) => id).sort());
  expect((await liveOf(world)).filter((row) => row.judgeId === judgeId).map(({ id }) => id)).toEqual([done?.id]);
  expect(await listGaps(officer, await findAnyStage(officer, world.desk))).toEqual([]);
  expect(await world.database.read.select().from(handovers)).toMatchObject(
    left.map(() => ({ reason, passedBy: world.people.officer })),
  );
  expect(await world.events("work.passed_on")).toHaveLength(1);
  expect(await refused(world, () => passOnWork(officer, world.desk, judgeId, reason))).toBe("nothing-unfinished");

  await disableUser(officer, judgeId);
  for (const row of await liveOf(world)) if (row.id !== done?.id) await handIn(world, row.id, row.judgeId);
  await closeStage(await world.as(world.people.chair, whileJudging), world.desk);
  expect(await world.events("stage.closed")).toHaveLength(1);
});

test("only secretariat and chair pass work on, with a reason, while the stage is open", async () => {
  const world = await freshWorld();
  const { judgeId, officer } = await aJudgeWithWork(world);
  const as = async (id: string) => passOnWork(await world.as(id, whileJudging), world.desk, judgeId, reason);
  expect(await refused(world, () => passOnWork(officer, world.desk, judgeId, "pendek"))).toBe("note-too-short");
  expect(await refused(world, () => as(world.people.authority))).toBe("not-your-role");
  expect(await refused(world, () => as(world.people.innovator))).toBe("not-found");
  expect(await refused(world, () => as(world.people.judges[1] ?? ""))).toBe("not-found");
  await as(world.people.chair);
});

test("nobody is given more than the limit: what is left over shows as a gap", async () => {
  const world = await freshWorld();
  await anOpenStage(world, 4);
  const officer = await world.as(world.people.officer, whileJudging);
  let left = 0;
  for (const judgeId of world.people.judges.slice(0, 3)) {
    left += (await passOnWork(officer, world.desk, judgeId, reason)).left;
  }
  const rows = await liveOf(world);
  const loads = world.people.judges.map((id) => rows.filter(({ judgeId }) => judgeId === id).length);
  expect(Math.max(...loads)).toBeLessThanOrEqual(3);
  expect(left).toBeGreaterThan(0);
  const stage = await findAnyStage(officer, world.desk);
  expect((await listGaps(officer, stage)).reduce((sum, { missing }) => sum + missing, 0)).toBe(8 - rows.length);
});

test("once the time is over the authority gives more, for all, and later stages make way", async () => {
  const world = await freshWorld();
  await anOpenStage(world, 1);
  const [row] = await liveOf(world);
  const authority = await world.as(world.people.authority, late);
  const judge = await world.as(row?.judgeId ?? "", late);
  await acceptAssignment(judge, row?.id ?? "");
  const save = () => saveSheet(judge, row?.id ?? "", { version: 0, overallNote: "Alasan", scores: [] });
  expect(await refused(world, save)).toBe("stage-over");

  const before = await findAnyStage(authority, world.presentation);
  const far = new Date(before.opensAt.getTime() + 2 * 86_400_000);
  await extendStage(authority, world.desk, { until: far, reason });

  const [desk, presentation] = [
    await findAnyStage(authority, world.desk),
    await findAnyStage(authority, world.presentation),
  ];
  expect(desk.closesAt).toEqual(far);
  expect(presentation.opensAt).toEqual(far);
  const length = ({ opensAt, closesAt }: typeof before) => closesAt.getTime() - opensAt.getTime();
  expect(length(presentation)).toBe(length(before));
  await save();
  expect(await world.events("stage.extended")).toHaveLength(1);
  expect(await world.events("stage.moved")).toHaveLength(1);
  const log = (await findRunning(await world.as(world.people.chair, late), world.desk)).log;
  expect(log.extensions).toMatchObject([{ toAt: far, reason, by: "CONTOH penetap@contoh.example" }]);
});

test("an extension is the authority's, goes forward only, and not for a stage that has closed", async () => {
  const world = await freshWorld();
  await anOpenStage(world, 1);
  const extend = async (id: string, to = until, why = reason) =>
    extendStage(await world.as(id, late), world.desk, { until: to, reason: why });
  expect(await refused(world, () => extend(world.people.officer))).toBe("not-your-role");
  expect(await refused(world, () => extend(world.people.chair))).toBe("not-your-role");
  expect(await refused(world, () => extend(world.people.head))).toBe("not-found");
  expect(await refused(world, () => extend(world.people.authority, whileJudging))).toBe("deadline-not-later");
  expect(await refused(world, () => extend(world.people.authority, late))).toBe("deadline-not-later");
  expect(await refused(world, () => extend(world.people.authority, until, "pendek"))).toBe("note-too-short");
  await world.database.write((db) => db.update(stages).set({ status: "closed" }).where(eq(stages.id, world.desk)));
  expect(await refused(world, () => extend(world.people.authority))).toBe("stage-closed-already");
});

test("the chair lets fewer readings be enough for named entries, and the stage closes on what is in", async () => {
  const world = await freshWorld();
  await anOpenStage(world, 2);
  const rows = await liveOf(world);
  const [entryId = ""] = [rows[0]?.entryId];
  const [idle] = rows.filter((row) => row.entryId === entryId);
  for (const row of rows) if (row.id !== idle?.id) await handIn(world, row.id, row.judgeId);
  const chair = await world.as(world.people.chair, whileJudging);
  const stage = await findAnyStage(chair, world.desk);
  expect([await countLacking(chair, stage), await refused(world, () => closeStage(chair, world.desk))]).toEqual([
    1,
    "sheets-missing",
  ]);

  await lowerReadings(chair, world.desk, { entryIds: [entryId], readings: 1, reason });

  expect(await countLacking(chair, stage)).toBe(0);
  await closeStage(chair, world.desk);
  const [released] = await world.database.read
    .select()
    .from(assignments)
    .where(eq(assignments.id, idle?.id ?? ""));
  expect(released?.status).toBe("released");
  expect(await listWaivers(chair, stage)).toMatchObject([{ readings: 1, reason, by: "CONTOH ketua@contoh.example" }]);
  expect(await world.events("readings.lowered")).toHaveLength(1);
});

test("fewer readings are the chair's to allow, never none, never more than the rule, and for entries of the stage", async () => {
  const world = await freshWorld();
  await anOpenStage(world, 1);
  const [row] = await liveOf(world);
  const entryIds = [row?.entryId ?? ""];
  const lower = async (id: string, change: Partial<Parameters<typeof lowerReadings>[2]> = {}) =>
    lowerReadings(await world.as(id, whileJudging), world.desk, { entryIds, readings: 1, reason, ...change });
  const { chair, officer } = world.people;
  expect(await refused(world, () => lower(officer))).toBe("not-your-role");
  expect(await refused(world, () => lower(world.people.otherHead))).toBe("not-found");
  for (const readings of [0, 3, 1.5, Number.NaN])
    expect(await refused(world, () => lower(chair, { readings }))).toBe("readings-out-of-range");
  expect(await refused(world, () => lower(chair, { reason: "" }))).toBe("note-too-short");
  expect(await refused(world, () => lower(chair, { entryIds: [] }))).toBe("not-found");
  expect(await refused(world, () => lower(chair, { entryIds: ["bukan-peserta"] }))).toBe("not-found");
  await lower(chair);
  await lower(chair, { readings: 2 });
  expect(await countLacking(await world.as(chair), await findAnyStage(await world.as(chair), world.desk))).toBe(1);
});

test("the chair gives a sheet back with a reason; its judge alone changes it, and what it said is kept", async () => {
  const world = await freshWorld();
  await anOpenStage(world, 1);
  const [row] = await liveOf(world);
  const judgeId = row?.judgeId ?? "";
  await handIn(world, row?.id ?? "", judgeId);
  const [sheet] = await world.database.read.select().from(sheets).where(eq(sheets.judgeId, judgeId));
  const chair = await world.as(world.people.chair, whileJudging);
  const judge = await world.as(judgeId, whileJudging);
  const save = (version: number) =>
    saveSheet(judge, row?.id ?? "", { version, overallNote: "Alasan baru", scores: [] });
  expect(await refused(world, () => save(1))).toBe("sheet-handed-in");

  await reopenSheet(chair, sheet?.id ?? "", reason);

  const { log } = await findRunning(chair, world.desk);
  expect(log.reopenings).toMatchObject([{ sheetId: sheet?.id, reason, by: "CONTOH ketua@contoh.example" }]);
  const [told] = await world.events("sheet.reopened");
  const { details } = JSON.parse(told?.body ?? "{}");
  expect(details).toEqual({
    contentSha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    entry: row?.entryId,
    judge: judgeId,
  });
  await save(2);
  await handInSheet(judge, row?.id ?? "");
  expect((await findJudgeAtWork(chair, world.desk, judgeId)).readings).toMatchObject([{ state: "handed_in" }]);
});

test("a sheet is reopened by nobody else, not before it is in, and not once the time is over", async () => {
  const world = await freshWorld();
  await anOpenStage(world, 1);
  const [row] = await liveOf(world);
  const judge = await world.as(row?.judgeId ?? "", whileJudging);
  await acceptAssignment(judge, row?.id ?? "");
  await saveSheet(judge, row?.id ?? "", { version: 0, overallNote: "Alasan", scores: [] });
  const [sheet] = await world.database.read.select().from(sheets);
  const reopen = async (id: string, now = whileJudging) =>
    reopenSheet(await world.as(id, now), sheet?.id ?? "", reason);
  expect(await refused(world, () => reopen(world.people.chair))).toBe("sheet-not-handed-in");
  for (const id of [world.people.officer, world.people.authority])
    expect(await refused(world, () => reopen(id))).toBe("not-your-role");
  expect(await refused(world, () => reopen(world.people.innovator))).toBe("not-found");
  await world.database.write((db) => db.update(sheets).set({ status: "handed_in", handedInAt: whileJudging }));
  expect(await refused(world, () => reopen(world.people.chair, late))).toBe("stage-over");
});

test("a judge who comes to an open stage fills the gaps first, then takes a fair share of what nobody has begun", async () => {
  const world = await freshWorld();
  await anOpenStage(world, 6);
  const officer = await world.as(world.people.officer, whileJudging);
  const newcomer = await world.addPerson("juri5@contoh.example");
  const seat = { role: "judge" as const, decree: "SK-3/CONTOH" };

  const given = await appointToPanel(officer, world.desk, { ...seat, email: "juri5@contoh.example" });

  expect(given).toBe(2);
  const rows = await liveOf(world);
  const loads = [...world.people.judges, newcomer].map((id) => rows.filter(({ judgeId }) => judgeId === id).length);
  expect(loads.reduce((sum, load) => sum + load, 0)).toBe(12);
  expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(1);
  expect(await listOwnAssignments(await world.as(newcomer, whileJudging))).toHaveLength(2);

  const near = await world.addPerson("dekat@contoh.example");
  expect(
    await appointToPanel(officer, world.desk, {
      ...seat,
      email: "dekat@contoh.example",
      unitId: world.units.kartini,
    }),
  ).toBeLessThanOrEqual(3);
  const own = await assignmentsOf(world, world.desk, near);
  const conflicted = own.filter(({ proposalId }) => proposalId === rows[0]?.proposalId);
  expect(conflicted.length).toBeLessThanOrEqual(1);
});

test("a closed stage opens once more for named entries: old standings stay, motions are withdrawn, sheets go back", async () => {
  const world = await freshWorld();
  const ids = await aClosedDesk(world, [80, 70, 60]);
  const authority = await world.as(world.people.authority, whileJudging);
  const rows = await assignmentsOf(world, world.desk);
  const entryId = rows.find(({ proposalId }) => proposalId === ids[2])?.entryId ?? "";
  const wanted = { entryIds: [entryId], until, reason };
  expect(await refused(world, () => reopenStage(authority, world.desk, { ...wanted, entryIds: [] }))).toBe(
    "nothing-to-reopen",
  );
  for (const id of [world.people.officer, world.people.chair])
    expect(await refused(world, async () => reopenStage(await world.as(id, whileJudging), world.desk, wanted))).toBe(
      "not-your-role",
    );

  await reopenStage(authority, world.desk, wanted);

  const sheetsNow = await world.database.read.select().from(sheets);
  expect(sheetsNow.filter(({ status }) => status === "reopened")).toHaveLength(2);
  expect(sheetsNow.filter(({ status }) => status === "locked")).toHaveLength(4);
  for (const { assignmentId, judgeId } of sheetsNow.filter(({ status }) => status === "reopened")) {
    await handInSheet(await world.as(judgeId, whileJudging), assignmentId);
  }
  await closeStage(await world.as(world.people.chair, whileJudging), world.desk);
  expect(await world.events("stage.closed")).toHaveLength(2);
  expect(await world.events("stage.reopened")).toHaveLength(1);
});

test("an office in the unit that is judged takes the work away at once: the sheet is annulled and kept, another reads", async () => {
  const world = await freshWorld();
  await anOpenStage(world, 1);
  const [row, other] = await liveOf(world);
  const judgeId = row?.judgeId ?? "";
  await handIn(world, row?.id ?? "", judgeId);
  const asOperator = contextOf(world.database, operator, whileJudging);

  await grantRole(asOperator, judgeId, { role: "innovator", unitId: world.units.kartini });

  const [kept] = await world.database.read.select().from(sheets).where(eq(sheets.judgeId, judgeId));
  expect(kept?.status).toBe("annulled");
  expect(await world.database.read.select().from(conflicts)).toMatchObject([{ judgeId, kind: "same_unit" }]);
  expect(await world.events("conflict.found")).toHaveLength(1);
  const live = await liveOf(world);
  expect(live.map(({ judgeId }) => judgeId)).toHaveLength(2);
  expect(live.map(({ judgeId }) => judgeId)).not.toContain(judgeId);
  expect(live.map(({ id }) => id)).toContain(other?.id);
});

test("a judge who notices a conflict after handing in says so, and the sheet no longer counts", async () => {
  const world = await freshWorld();
  await anOpenStage(world, 1);
  await everySheetIn(world, world.desk, () => 70);
  const [row] = await liveOf(world);
  await declareConflict(await world.as(row?.judgeId ?? "", whileJudging), row?.id ?? "", reason);
  const [kept] = await world.database.read
    .select()
    .from(sheets)
    .where(and(eq(sheets.assignmentId, row?.id ?? ""), inArray(sheets.status, ["annulled"])));
  expect(kept).toBeDefined();
});
