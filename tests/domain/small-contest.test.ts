import { expect, test } from "vitest";
import { assignJudges } from "~/domain/assignment/assigning.server";
import { openStage } from "~/domain/assignment/opening.server";
import { checkInvariants } from "~/domain/audit/invariants/checking.server";
import { smallContestBlueprint } from "~/domain/editions/templates/small-contest";
import { groupBy } from "~/domain/kernel/grouping";
import { verifyChains } from "~/domain/ledger/verifying.server";
import { announceStage, determineResult } from "~/domain/plenary/announcing.server";
import { confirmStage } from "~/domain/plenary/confirming.server";
import { listAnnounced } from "~/domain/plenary/finding.server";
import { chooseTied } from "~/domain/plenary/moving.server";
import { closeStage } from "~/domain/ranking/closing.server";
import { findStandings } from "~/domain/ranking/finding.server";
import { prepareStage } from "~/domain/stages/preparing.server";
import { afterJudging, deadline, registrationOpens, whileJudging, whilePresenting } from "../support/blueprint";
import { anEligibleProposal, assignmentsOf, decree, everySheetIn, refused } from "../support/steps";
import { freshWorld } from "../support/world";

const blueprint = smallContestBlueprint({
  ageCountedOn: "2026-03-31",
  opensAt: registrationOpens.toISOString(),
  closesAt: deadline.toISOString(),
  desk: { opensAt: "2026-04-05T00:00:00+07:00", closesAt: "2026-04-30T23:59:59+07:00" },
  presentation: { opensAt: "2026-05-05T00:00:00+07:00", closesAt: "2026-05-31T23:59:59+07:00" },
});

test("a contest with another form, another scale and a Top 10 and Top 3 runs from the same engine, by data alone", async () => {
  const world = await freshWorld(blueprint);
  const ids: string[] = [];
  for (let place = 0; place < 12; place++) ids.push(await anEligibleProposal(world));
  const officer = await world.as(world.people.officer, whileJudging);
  const chair = await world.as(world.people.chair, whileJudging);

  expect(await prepareStage(officer, world.desk)).toBe(12);
  await assignJudges(officer, world.desk, { seed: "benih" });
  await openStage(officer, world.desk);
  const loads = groupBy(await assignmentsOf(world, world.desk), ({ judgeId }) => judgeId);
  expect([...loads.values()].map((rows) => rows.length)).toEqual([6, 6, 6, 6]);
  // nine clear places, then three who share the tenth
  await everySheetIn(world, world.desk, (id) => (ids.indexOf(id) < 5 ? 5 : ids.indexOf(id) < 9 ? 4 : 3));
  await closeStage(chair, world.desk);

  const desk = await findStandings(chair, world.desk);
  expect(desk.rows.map(({ rank }) => rank)).toEqual([1, 1, 1, 1, 1, 6, 6, 6, 6, 10, 10, 10]);
  const tied = desk.rows.filter(({ side }) => side === "contested");
  expect(tied).toHaveLength(3);
  expect(await refused(world, () => confirmStage(chair, world.desk))).toBe("tie-unresolved");
  await chooseTied(chair, world.desk, {
    entryId: tied[1]?.entryId ?? "",
    reason: "Lebih mudah ditiru",
    votesFor: 4,
    votesAgainst: 0,
    abstentions: 0,
  });
  await confirmStage(chair, world.desk);
  await announceStage(officer, world.desk, "PENG-1/LIS");

  const later = await world.as(world.people.officer, whilePresenting);
  const plenary = await world.as(world.people.chair, whilePresenting);
  expect(await prepareStage(later, world.presentation)).toBe(10);
  expect(await assignJudges(later, world.presentation, { seed: "benih" })).toEqual({ pairings: 30 });
  await openStage(later, world.presentation);
  await everySheetIn(world, world.presentation, (id) => Math.max(1, 5 - ids.indexOf(id)), whilePresenting);
  await closeStage(plenary, world.presentation);
  await confirmStage(plenary, world.presentation);
  await determineResult(await world.as(world.people.authority, afterJudging), world.presentation, decree);

  const lists = await listAnnounced(officer, world.editionId);
  expect(lists.map(({ label, entries }) => [label, entries.length])).toEqual([
    ["Top 10", 10],
    ["Top 3", 3],
  ]);
  expect(lists[1]?.entries.map(({ proposalId }) => proposalId).sort()).toEqual(ids.slice(0, 3).sort());
  expect((await verifyChains(world.database.read)).flatMap(({ breaks }) => breaks)).toEqual([]);
  expect(
    (await checkInvariants(world.database.read, new Date())).filter(({ violations }) => violations.length > 0),
  ).toEqual([]);
}, 60_000);

test("its scale from 1 to 5 is a scale of its own: a 0 or a 6 is off it", async () => {
  const world = await freshWorld(blueprint);
  await anEligibleProposal(world);
  const officer = await world.as(world.people.officer, whileJudging);
  await prepareStage(officer, world.desk);
  await assignJudges(officer, world.desk);
  await openStage(officer, world.desk);

  for (const value of [0, 6])
    await expect(everySheetIn(world, world.desk, () => value)).rejects.toThrow("sheet-incomplete");
  expect(await world.events("sheet.handed_in")).toEqual([]);
});
