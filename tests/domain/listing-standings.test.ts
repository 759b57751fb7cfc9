import { expect, test } from "vitest";
import { findStandings } from "~/domain/ranking/finding.server";
import { listStandings, type StandingsFilter } from "~/domain/ranking/listing.server";
import { whileJudging } from "../support/blueprint";
import { aClosedDesk, reasonOf } from "../support/steps";
import { freshWorld } from "../support/world";

/** Closed standings of the desk stage (Top 2), whole and as a list. */
async function aList(values: readonly number[]) {
  const world = await freshWorld();
  await aClosedDesk(world, values);
  const chair = await world.as(world.people.chair, whileJudging);
  const { rows } = await findStandings(chair, world.desk);
  const list = (filter: Partial<StandingsFilter> = {}) =>
    listStandings(chair, world.desk, { sort: "rank", page: 1, ...filter });
  return { world, chair, rows, list };
}

test("the list has the ranks, units and means of the whole, and counts its sides", async () => {
  const { rows, list } = await aList([90, 70, 70, 60]);
  const { total, shown, rows: listed } = await list();
  const { sides, tied } = shown;
  expect([total, sides]).toEqual([4, { above: 1, contested: 2, below: 1 }]);
  expect(listed.map(({ rank, entryId, mean }) => [rank, entryId, mean])).toEqual(
    rows.map(({ rank, entryId }, place) => [rank, entryId, ["90.00", "70.00", "70.00", "60.00"][place]]),
  );
  expect(listed.map(({ unit }) => unit)).toEqual(rows.map(({ unit }) => unit));
  expect(tied.map(({ side }) => side)).toEqual(["contested", "contested"]);
});

test("it is searched by title and number, filtered by side and sorted by title, and its facts stay those of the whole", async () => {
  const { rows, list } = await aList([90, 70, 70, 60]);
  const [best, ...others] = rows;
  const found = await list({ search: best?.number });
  expect([found.total, found.rows.map(({ entryId }) => entryId)]).toEqual([1, [best?.entryId]]);
  expect(found.shown.sides).toEqual({ above: 1, contested: 2, below: 1 });
  expect(found.shown.tied).toHaveLength(2);
  expect((await list({ search: others[2]?.title.toUpperCase() })).rows[0]?.entryId).toBe(others[2]?.entryId);
  expect((await list({ search: "tidak ada" })).rows).toEqual([]);
  expect((await list({ side: "below" })).rows.map(({ entryId }) => entryId)).toEqual([others[2]?.entryId]);
  const titles = (await list({ sort: "title" })).rows.map(({ title }) => title);
  expect(titles).toEqual([...titles].sort());
});

test("behind its end a page is empty, and tells how many there are", async () => {
  const { list } = await aList([90, 70]);
  expect(await list({ page: 2 })).toMatchObject({ total: 2, rows: [] });
});

test("who may not see the standings is told no, whatever is searched", async () => {
  const { world } = await aList([90, 70]);
  const officer = await world.as(world.people.innovator, whileJudging);
  expect(await reasonOf(() => listStandings(officer, world.desk, { sort: "rank", page: 1 }))).toBe("not-found");
});
