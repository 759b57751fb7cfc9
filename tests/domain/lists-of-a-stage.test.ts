import { cuts, outcomes, stages, standingRows } from "db/schema";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { checkInvariants } from "~/domain/audit/invariants/checking.server";
import type { EditionBlueprint } from "~/domain/editions/blueprint";
import { findEdition, listTracks } from "~/domain/editions/finding.server";
import { announceStage } from "~/domain/plenary/announcing.server";
import { confirmStage } from "~/domain/plenary/confirming.server";
import { listAnnounced } from "~/domain/plenary/finding.server";
import { chooseTied } from "~/domain/plenary/moving.server";
import { listOutcomes } from "~/domain/plenary/outcome.server";
import { changeStage } from "~/domain/preparing/changing-stages.server";
import { removeTrack } from "~/domain/preparing/changing-tracks.server";
import { establishEdition } from "~/domain/preparing/establishing.server";
import { readRules, toBlueprint } from "~/domain/preparing/reading.server";
import { closeStage } from "~/domain/ranking/closing.server";
import { findStandings } from "~/domain/ranking/finding.server";
import { listStandings } from "~/domain/ranking/listing.server";
import { listStagesWithCuts } from "~/domain/stages/cuts.server";
import { listStages } from "~/domain/stages/finding.server";
import { aBlueprint, whileJudging } from "../support/blueprint";
import { anOpenStage, everySheetIn, refused } from "../support/steps";
import { freshWorld, type World } from "../support/world";

type StageInput = EditionBlueprint["stages"][number];
const carried = { reason: "Dampaknya lebih luas", votesFor: 3, votesAgainst: 1, abstentions: 0 };

/** The small edition whose desk stage ranks replications apart: two pass of the others, one of them. */
function withOwnList(change: Partial<StageInput> = {}): EditionBlueprint {
  const plain = aBlueprint();
  const [desk, presentation] = plain.stages as [StageInput, StageInput];
  const own = { track: "replikasi", label: "Top 1 Replikasi", size: 1, passingGrade: null };
  return {
    ...plain,
    tracks: plain.tracks.map((track) => ({ ...track, quotaPerUnit: 9 })),
    stages: [{ ...desk, cuts: [own], ...change }, presentation],
  };
}

/** Its desk stage closed: first the marks of the general track, then those of the replications. */
async function aClosedPair(general: readonly number[], replications: readonly number[], change?: Partial<StageInput>) {
  const world = await freshWorld(withOwnList(change));
  const values = [...general, ...replications];
  const tracks = [...general.map(() => world.umum), ...replications.map(() => world.replikasi)];
  const ids = await anOpenStage(world, values.length, tracks);
  await everySheetIn(world, world.desk, (id) => values[ids.indexOf(id)] ?? 0);
  const chair = await world.as(world.people.chair, whileJudging);
  await closeStage(chair, world.desk);
  const { rows } = await findStandings(chair, world.desk);
  return { world, chair, ids, rows };
}

async function brokenIn(world: World) {
  const reports = await checkInvariants(world.database.read, new Date());
  return reports.filter(({ violations }) => violations.length > 0).map(({ code }) => code);
}

test("a track with its own list competes with its own kind alone", async () => {
  const { world, chair, ids, rows } = await aClosedPair([90, 80, 70], [60, 50]);
  const places = new Map(rows.map(({ entryId, rank, side, cutTrackId }) => [entryId, { rank, side, cutTrackId }]));
  const listed = await listStandings(chair, world.desk, { sort: "rank", page: 1, list: world.replikasi });
  expect(listed.rows.map(({ rank, side }) => [rank, side])).toEqual([
    [1, "above"],
    [2, "below"],
  ]);
  expect(listed.lists.map(({ label, tracks, sides }) => [label, tracks, sides.above])).toEqual([
    ["Top 2", ["Umum"], 2],
    ["Top 1 Replikasi", ["Replikasi"], 1],
  ]);
  expect(places.size).toBe(5);

  await confirmStage(chair, world.desk);

  expect(await world.database.read.select().from(outcomes).where(eq(outcomes.outcome, "advanced"))).toHaveLength(3);
  const officer = await world.as(world.people.officer, whileJudging);
  await announceStage(officer, world.desk, "PENG-1/CONTOH");
  const announced = await listAnnounced(officer, world.editionId);
  expect(announced.map(({ label, entries }) => [label, entries.map(({ proposalId }) => proposalId).sort()])).toEqual([
    ["Top 2", [ids[0], ids[1]].sort()],
    ["Top 1 Replikasi", [ids[3]]],
  ]);
  expect((await listOutcomes(officer, ids[3] ?? "")).map(({ label, outcome }) => [label, outcome])).toEqual([
    ["Top 1 Replikasi", "advanced"],
  ]);
  expect((await listOutcomes(officer, ids[2] ?? "")).map(({ label, outcome }) => [label, outcome])).toEqual([
    ["Top 2", "stopped"],
  ]);
  expect(await brokenIn(world)).toEqual([]);
});

test("each list has its own tie, its own motions and its own places", async () => {
  const { world, chair, rows } = await aClosedPair([90, 70, 70], [60, 60]);
  const tiedIn = (trackId: string | null) =>
    rows.filter(({ side, cutTrackId }) => side === "contested" && cutTrackId === trackId).map(({ entryId }) => entryId);
  const [general = "", otherGeneral = ""] = tiedIn(null);
  const [replication = "", otherReplication = ""] = tiedIn(world.replikasi);
  const move = (entryId: string) => chooseTied(chair, world.desk, { ...carried, entryId });

  await move(general);
  expect(await refused(world, () => move(otherGeneral))).toBe("too-many-chosen");
  expect(await refused(world, () => confirmStage(chair, world.desk))).toBe("tie-unresolved");
  await move(replication);
  expect(await refused(world, () => move(otherReplication))).toBe("too-many-chosen");
  await confirmStage(chair, world.desk);
  expect(await brokenIn(world)).toEqual([]);
});

test("below the passing grade nobody passes, even where places are left", async () => {
  const { world, chair, rows } = await aClosedPair([90, 84], [85, 40], {
    passingGrade: 85,
    cuts: [{ track: "replikasi", label: "Top 5 Replikasi", size: 5, passingGrade: 85 }],
  });
  expect(rows.map(({ side }) => side).sort()).toEqual(["above", "above", "below", "below"]);
  await confirmStage(chair, world.desk);
  const officer = await world.as(world.people.officer, whileJudging);
  await announceStage(officer, world.desk, "PENG-1/CONTOH");
  expect((await listAnnounced(officer, world.editionId)).map(({ entries }) => entries.length)).toEqual([1, 1]);
  expect(await brokenIn(world)).toEqual([]);
});

test("more on a list than its cut is noticed", async () => {
  const { world, chair } = await aClosedPair([90, 80], [60, 50]);
  await confirmStage(chair, world.desk);
  // As if all had stood above the line: what is left to notice is how many passed on one list.
  await world.database.write(async (db) => {
    await db.update(standingRows).set({ side: "above" });
    await db.update(outcomes).set({ outcome: "advanced" });
  });
  expect(await brokenIn(world)).toContain("INV-13");
});

test("a blueprint with lists goes round whole, and broken ones are refused", async () => {
  const world = await freshWorld();
  const officer = await world.as(world.people.officer);
  const id = await establishEdition(officer, { ...withOwnList({ passingGrade: 60 }), slug: "daftar-2026" });
  const blueprint = toBlueprint(await readRules(officer, await findEdition(officer, id)));
  expect(blueprint.stages[0]).toMatchObject({
    passingGrade: 60,
    cuts: [{ track: "replikasi", label: "Top 1 Replikasi", size: 1, passingGrade: null }],
  });
  const own = { track: "replikasi", label: "Top 1", size: 1 };
  for (const broken of [
    { cuts: [{ ...own, track: "tak-dikenal" }] },
    { cuts: [own, own] },
    { cuts: [{ ...own, passingGrade: 101 }] },
    { passingGrade: -1 },
  ]) {
    const attempt = () => establishEdition(officer, { ...withOwnList(broken), slug: "rusak-2026" });
    expect(await refused(world, attempt)).toBe("blueprint-invalid");
  }
});

test("lists are given, changed and taken while the edition is a draft, and frozen with it", async () => {
  const world = await freshWorld();
  const officer = await world.as(world.people.officer);
  const editionId = await establishEdition(officer, aBlueprint({ slug: "daftar-2026" }));
  const draft = async () => ({ editionId, version: (await findEdition(officer, editionId)).version });
  const stage = async () =>
    (await listStages(officer, editionId))[0] ?? { id: "", cutLabel: "", cutSize: 0, passingGrade: null };
  const tracks = await listTracks(officer, editionId);
  const replikasi = tracks.find(({ code }) => code === "replikasi")?.id ?? "";
  const [desk] = await listStages(officer, editionId);
  const rules = {
    name: "Desk",
    kind: "desk" as const,
    rubricId: desk?.rubricId ?? "",
    isBlind: false,
    peerVisibility: "after_close" as const,
    combination: "mean" as const,
    thirdReadingGap: null,
    judgesPerEntry: 2,
    opensAt: new Date("2026-04-05T00:00:00Z"),
    closesAt: new Date("2026-04-20T00:00:00Z"),
    cutSize: 40,
    cutLabel: "Top 40",
    passingGrade: 70,
  };
  const own = { trackId: replikasi, label: "Top 5", size: 5, passingGrade: null };
  const change = async (cuts: Array<typeof own | (Omit<typeof own, "passingGrade"> & { passingGrade: number })>) =>
    changeStage(officer, await draft(), (await stage()).id, { ...rules, cuts });
  const shown = async () => (await listStagesWithCuts(officer, editionId))[0]?.cuts;

  await change([own]);
  expect(await shown()).toMatchObject([
    { label: "Top 40", passingGrade: 70, tracks: ["Umum"] },
    { label: "Top 5", tracks: ["Replikasi"] },
  ]);
  expect(await refused(world, () => change([{ ...own, passingGrade: 101 }]))).toBe("grade-off-scale");
  expect(await refused(world, () => change([{ ...own, trackId: world.umum }]))).toBe("not-found");
  await change([]);
  expect(await shown()).toMatchObject([{ label: "Top 40", tracks: ["Umum", "Replikasi"] }]);
  await change([own]);
  await removeTrack(officer, await draft(), replikasi);
  expect(await world.database.read.select().from(cuts)).toEqual([]);

  const frozen = { stageId: world.desk, trackId: world.umum, label: "Top 1", size: 1, passingGrade: null };
  const late = () => world.database.write(async (db) => void (await db.insert(cuts).values(frozen)));
  await expect(late()).rejects.toThrow();
  const lowered = () =>
    world.database.write(
      async (db) => void (await db.update(stages).set({ passingGrade: 1 }).where(eq(stages.id, world.desk))),
    );
  await expect(lowered()).rejects.toThrow();
});
