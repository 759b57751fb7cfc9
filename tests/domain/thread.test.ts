import { expect, test } from "vitest";
import { assignJudges } from "~/domain/assignment/assigning.server";
import { openStage } from "~/domain/assignment/opening.server";
import { checkInvariants } from "~/domain/audit/invariants/checking.server";
import { publishWinner } from "~/domain/gallery/publishing.server";
import { verifyChains } from "~/domain/ledger/verifying.server";
import { announceStage, determineResult } from "~/domain/plenary/announcing.server";
import { confirmStage } from "~/domain/plenary/confirming.server";
import { listAnnounced } from "~/domain/plenary/finding.server";
import { closeStage } from "~/domain/ranking/closing.server";
import { findStandings } from "~/domain/ranking/finding.server";
import { prepareStage } from "~/domain/stages/preparing.server";
import { afterJudging, whileJudging, whilePresenting } from "../support/blueprint";
import { anOpenStage, everySheetIn } from "../support/steps";
import { freshWorld } from "../support/world";

test("a proposal goes from a draft through two stages to the gallery, and the ledger and every invariant hold", async () => {
  const world = await freshWorld();
  const ids = await anOpenStage(world, 4);
  await everySheetIn(world, world.desk, (id) => 60 + ids.indexOf(id) * 5);

  await closeStage(await world.as(world.people.chair, whileJudging), world.desk);
  const { rows } = await findStandings(await world.as(world.people.chair, whileJudging), world.desk);
  expect(rows.map(({ rank, side }) => [rank, side])).toEqual([
    [1, "above"],
    [2, "above"],
    [3, "below"],
    [4, "below"],
  ]);
  await confirmStage(await world.as(world.people.chair, whileJudging), world.desk);
  await announceStage(await world.as(world.people.officer, whileJudging), world.desk, "PENG-1/CONTOH/2026");

  const officer = await world.as(world.people.officer, whilePresenting);
  expect(await prepareStage(officer, world.presentation)).toBe(2);
  await assignJudges(officer, world.presentation);
  await openStage(officer, world.presentation);
  await everySheetIn(world, world.presentation, (id) => (id === ids[3] ? 5 : 4), whilePresenting);
  await closeStage(await world.as(world.people.chair, whilePresenting), world.presentation);
  await confirmStage(await world.as(world.people.chair, whilePresenting), world.presentation);
  const decree = { decreeNo: "SK-9/CONTOH/2026", decreeOn: "2026-06-10" };
  await determineResult(await world.as(world.people.authority, afterJudging), world.presentation, decree);

  const secretariat = await world.as(world.people.officer, afterJudging);
  const lists = await listAnnounced(secretariat, world.editionId);
  expect(lists.map(({ label, entries }) => [label, entries.length])).toEqual([
    ["Top 2", 2],
    ["Top 1", 1],
  ]);
  const slug = await publishWinner(secretariat, ids[3] ?? "");
  expect(await publishWinner(secretariat, ids[3] ?? "")).toBe(slug);
  await expect(publishWinner(secretariat, ids[0] ?? "")).rejects.toThrow("not-a-winner");

  expect((await verifyChains(world.database.read)).flatMap(({ breaks }) => breaks)).toEqual([]);
  const reports = await checkInvariants(world.database.read, new Date());
  expect(reports.filter(({ violations }) => violations.length > 0)).toEqual([]);
  expect(reports.length).toBeGreaterThan(12);
});
