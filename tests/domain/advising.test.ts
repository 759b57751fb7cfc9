import { adviceRows, advices, standingRows, standings } from "db/schema";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { findDifferences } from "~/domain/ledger/comparing.server";
import { type AdviceAsked, adviseOn, isInBand } from "~/domain/ranking/advice";
import { findSureness } from "~/domain/ranking/advised.server";
import { applyAdvice, askForAdvice, stateAdvice } from "~/domain/ranking/advising.server";
import { closeStage } from "~/domain/ranking/closing.server";
import { listStandings } from "~/domain/ranking/listing.server";
import { reopenStage } from "~/domain/ranking/reopening.server";
import { performJobs } from "~/jobs/performing.server";
import { afterJudging, whileJudging } from "../support/blueprint";
import { aClosedDesk, anOpenStage, everySheetIn, refused } from "../support/steps";
import { freshWorld, type World } from "../support/world";

const complain = (error: unknown) => {
  throw error;
};

/** Ten entries, each read by three of five judges, of whom the first gives everybody ten points more. */
function aList(change: Partial<AdviceAsked> = {}): AdviceAsked {
  const sheets = Array.from({ length: 10 }, (_, entry) =>
    [0, 1, 2].map((turn) => {
      const judge = (entry + turn) % 5;
      const total = 60 + entry * 3 + (judge === 0 ? 10 : 0) + ((entry * 7 + judge * 3) % 5);
      return { entry: `e${entry}`, judge: `j${judge}`, sum: BigInt(total * 100), total };
    }),
  ).flat();
  const strata = new Map(sheets.map(({ entry }) => [entry, ""]));
  return { cutTrackId: null, places: 4, passingGrade: null, seed: "benih", sheets, strata, atCeiling: 0, ...change };
}

test("who is lenient is told with how sure that is, and the same input gives the same advice in any order", () => {
  const [advice] = adviseOn([aList()]);
  const lenient = advice?.summary.judges.reduce((most, one) => (one.leniency > most.leniency ? one : most));
  expect(lenient?.judge).toBe("j0");
  expect(Number.isInteger(lenient?.leniency) && (lenient?.error ?? 0) > 0).toBe(true);
  expect(advice?.rows).toHaveLength(10);
  expect(adviseOn([aList({ sheets: [...aList().sheets].reverse() })])).toEqual([advice]);
  const [other] = adviseOn([aList({ seed: "lain" })]);
  expect(other?.rows.map(({ adjusted }) => adjusted).sort()).toEqual(
    advice?.rows.map(({ adjusted }) => adjusted).sort(),
  );
});

test("nothing is corrected where no sheet connects the judges, or too little was read, and the reason is said", () => {
  const parted = aList().sheets.map((sheet) => ({
    ...sheet,
    judge: Number(sheet.entry.slice(1)) < 5 ? `a${sheet.judge}` : `b${sheet.judge}`,
  }));
  const [apart] = adviseOn([aList({ sheets: parted })]);
  expect(apart).toMatchObject({
    rows: [],
    summary: { components: 2, variance: null, judges: [] },
  });
  expect(apart?.summary.warnings).toContain("judges-not-connected");
  const [few] = adviseOn([aList({ sheets: aList().sheets.slice(0, 3) })]);
  expect(few).toMatchObject({ rows: [], summary: { warnings: ["too-few-sheets"] } });
  const [high] = adviseOn([aList({ atCeiling: 6 })]);
  expect(high?.summary.warnings).toContain("marks-at-ceiling");
});

test("where all say the same nothing is told, and one such list takes no other along", () => {
  const alike = aList().sheets.map((sheet) => ({ ...sheet, sum: 8000n, total: 80 }));
  const [none, told] = adviseOn([aList({ sheets: alike }), aList()]);
  expect(none).toMatchObject({ rows: [], summary: { variance: null } });
  expect(none?.summary.warnings).toContain("too-few-sheets");
  expect(told?.rows).toHaveLength(10);
});

test("nobody has a chance to be above who is below the passing grade, however many places there are", () => {
  const [free] = adviseOn([aList({ places: 10 })]);
  expect(free?.rows.every(({ chance }) => chance === 10_000)).toBe(true);
  const [held] = adviseOn([aList({ places: 10, passingGrade: 75 })]);
  const [best, worst] = ["e9", "e0"].map((id) => held?.rows.find(({ entryId }) => entryId === id)?.chance ?? -1);
  expect(best).toBeGreaterThan(9500);
  expect(worst).toBeLessThan(500);
});

test("two judges are too few to tell who of them is severe", () => {
  const ofTwo = aList().sheets.filter(({ judge }) => judge === "j0" || judge === "j1");
  const [advice] = adviseOn([aList({ sheets: ofTwo })]);
  expect(advice).toMatchObject({ rows: [], summary: { judges: [] } });
});

/** A closed stage of six entries on which its judges differ: enough to tell their severity. */
async function aDisputedDesk(world: World) {
  const ids = await anOpenStage(world, 6);
  const { judges } = world.people;
  await everySheetIn(world, world.desk, (proposalId, judgeId) => {
    const [entry, judge] = [ids.indexOf(proposalId), judges.indexOf(judgeId)];
    return 60 + 2 * entry + 3 * judge + ((entry * 5 + judge * 7) % 6);
  });
  await closeStage(await world.as(world.people.chair, whileJudging), world.desk);
}

test("closing asks for it; it is kept beside the standings, sealed, and changes none of them", async () => {
  const world = await freshWorld();
  await aDisputedDesk(world);
  const { database } = world;
  const before = await database.read.select().from(standings);
  await performJobs(database, complain, { clock: () => whileJudging });
  const chair = await world.as(world.people.chair, whileJudging);
  const told = await findSureness(chair, world.desk, null);
  expect(told.job).toMatchObject({ status: "done", result: { lists: 1 } });
  const [advice] = await database.read.select().from(advices);
  expect(advice).toMatchObject({ standingId: before[0]?.id, method: "severity-1", draws: 4000 });
  expect(await database.read.select().from(standings)).toEqual(before);
  expect(await world.events("standings.advised")).toHaveLength(1);
  for await (const difference of findDifferences(database.read)) expect(difference).toBeUndefined();

  const { rows } = await listStandings(chair, world.desk, { sort: "rank", page: 1 });
  expect(told.advice?.summary.variance).not.toBeNull();
  expect(rows).toHaveLength(6);
  const kept = await database.read.select().from(adviceRows);
  for (const { entryId, adjusted, chance } of rows)
    expect([adjusted, chance]).toEqual([
      kept.find((row) => row.entryId === entryId)?.adjusted,
      kept.find((row) => row.entryId === entryId)?.chance,
    ]);
  // Whoever of them it is: two places go to two entries.
  expect(Math.abs(kept.reduce((sum, { chance }) => sum + chance, 0) - 20_000)).toBeLessThan(10);
});

test("the band holds whoever may be above and may be below, in the list as in the picture", async () => {
  const world = await freshWorld();
  await aDisputedDesk(world);
  const { database } = world;
  await performJobs(database, complain, { clock: () => whileJudging });
  const [unsure] = await database.read.select().from(adviceRows);
  const one = eq(adviceRows.entryId, unsure?.entryId ?? "");
  await database.write(async (db) => {
    await db.update(adviceRows).set({ chance: 0 });
    await db.update(adviceRows).set({ chance: 5000 }).where(one);
  });
  const chair = await world.as(world.people.chair, whileJudging);
  const band = await listStandings(chair, world.desk, { sort: "rank", page: 1, isBand: true });
  expect([band.total, band.rows.map(({ entryId }) => entryId)]).toEqual([1, [unsure?.entryId]]);
  const told = await findSureness(chair, world.desk, null);
  expect([told.band, told.drawn.filter(({ chance }) => isInBand(chance)).length]).toEqual([1, 1]);
});

test("judges are named with their severity to who decides or examines, and to nobody else", async () => {
  const world = await freshWorld();
  await aDisputedDesk(world);
  await performJobs(world.database, complain, { clock: () => whileJudging });
  const { chair, authority, auditor, officer, head } = world.people;
  const named = async (id: string) =>
    (await findSureness(await world.as(id, whileJudging), world.desk, null)).judges.length;
  const all = await named(chair);
  expect([await named(authority), await named(auditor), await named(officer)]).toEqual([4, 4, 0]);
  expect(all).toBe(4);
  expect(await refused(world, () => named(head))).toBe("not-found");
  const examiner = await world.as(auditor, whileJudging);
  expect(await refused(world, () => askForAdvice(examiner, world.desk))).toBe("not-your-role");
});

test("what was computed of older standings is not kept beside newer ones, and twice is once", async () => {
  const world = await freshWorld();
  await aClosedDesk(world, [90, 80, 70]);
  const { database } = world;
  const chair = await world.as(world.people.chair, whileJudging);
  const asked = await stateAdvice(chair, world.desk);
  const advice = adviseOn(asked);
  await applyAdvice(chair, world.desk, asked, advice);
  await applyAdvice(chair, world.desk, asked, advice);
  expect(await database.read.select().from(advices)).toHaveLength(1);
  const stale = asked.map((list) => ({ ...list, seed: "lama" }));
  expect(await refused(world, () => applyAdvice(chair, world.desk, stale, advice))).toBe("changed-since");

  const authority = await world.as(world.people.authority, whileJudging);
  const [entry] = await database.read.select().from(standingRows);
  const wanted = { reason: "Ada lembar yang perlu diperbaiki", until: afterJudging, entryIds: [entry?.entryId ?? ""] };
  await reopenStage(authority, world.desk, wanted);
  expect(await refused(world, () => askForAdvice(chair, world.desk))).toBe("standings-sealed");
});
