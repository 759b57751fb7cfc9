import { expect, test } from "vitest";
import { findEdition, listTracks } from "~/domain/editions/finding.server";
import { establishEdition } from "~/domain/preparing/establishing.server";
import { closeStage } from "~/domain/ranking/closing.server";
import { listTrackCuts } from "~/domain/stages/cuts.server";
import { listStages } from "~/domain/stages/finding.server";
import { wordsFor } from "~/words/words";
import { aBlueprint, whileJudging } from "../support/blueprint";
import { anOpenStage, everySheetIn } from "../support/steps";
import { serveWorld } from "../support/web";
import { freshWorld } from "../support/world";

const { editions, plenary } = wordsFor("id");

/** The page of the first stage of a draft edition, as an officer opens it. */
async function aDraftStage() {
  const world = await freshWorld();
  const context = await world.as(world.people.officer);
  const editionId = await establishEdition(context, aBlueprint({ slug: "rancangan" }));
  const [stage] = await listStages(context, editionId);
  const stageId = stage?.id ?? "";
  const replikasi = (await listTracks(context, editionId)).find(({ code }) => code === "replikasi")?.id ?? "";
  const officer = await serveWorld(world).signedIn(world.people.officer);
  const fields = async (change: Record<string, string>) => ({
    version: String((await findEdition(context, editionId)).version),
    name: "Desk",
    kind: "desk",
    rubricId: stage?.rubricId ?? "",
    peerVisibility: "after_close",
    combination: "mean",
    judgesPerEntry: "2",
    cutLabel: "Top 2",
    cutSize: "2",
    passingGrade: "",
    ...momentOf("opensAt", "5"),
    ...momentOf("closesAt", "30"),
    ...change,
  });
  const address = `/sekretariat/edisi/${editionId}/tahap/${stageId}`;
  return {
    context,
    officer,
    address,
    replikasi,
    stageId,
    fields,
    cuts: () => listTrackCuts(context, [{ id: stageId }]),
  };
}

const momentOf = (name: string, day: string) => ({
  [`${name}Day`]: day,
  [`${name}Month`]: "4",
  [`${name}Year`]: "2026",
  [`${name}Time`]: "08.00",
});

test("a list that was begun is completed or left blank, and what was typed stays", async () => {
  const { officer, address, replikasi, fields, cuts } = await aDraftStage();
  const half = await officer.send(address, await fields({ [`cutLabel-${replikasi}`]: "Top 5 Replikasi" }));
  expect(half.status).toBe(400);
  expect(half.data).toMatchObject({
    errors: [{ href: `#cutSize-${replikasi}`, text: editions.stage.ownSizeMissing("Replikasi") }],
    typed: { [`cutLabel-${replikasi}`]: "Top 5 Replikasi" },
  });
  const offScale = await officer.send(address, await fields({ passingGrade: "101" }));
  expect(offScale.data).toMatchObject({
    errors: [{ href: "#passingGrade", text: editions.stage.passingGradeBad(0, 100) }],
  });
  expect(await cuts()).toEqual([]);
});

test("a list is given to a track and taken from it again", async () => {
  const { officer, address, replikasi, fields, cuts } = await aDraftStage();
  const own = { [`cutLabel-${replikasi}`]: "Top 5 Replikasi", [`cutSize-${replikasi}`]: "5" };
  const given = await officer.send(address, await fields({ ...own, [`passingGrade-${replikasi}`]: "75" }));
  expect(given.status).toBe(302);
  expect(await cuts()).toMatchObject([{ trackId: replikasi, label: "Top 5 Replikasi", size: 5, passingGrade: 75 }]);
  expect((await officer.open(address)).data).toMatchObject({ own: [{ size: 5 }] });
  await officer.send(address, await fields({ [`cutLabel-${replikasi}`]: "  ", [`passingGrade-${replikasi}`]: " " }));
  expect(await cuts()).toEqual([]);
});

type Shown = {
  decided: {
    shown: { label: string; tied: Array<{ entryId: string }> };
    lists: Array<{ label: string; isOpen: boolean }>;
    rows: Array<{ rank: number }>;
  };
};

test("the chair sees list by list, and a motion leads back to its list", async () => {
  const plain = aBlueprint();
  const cuts = [{ track: "replikasi", label: "Top 1 Replikasi", size: 1 }];
  const world = await freshWorld({ stages: plain.stages.map((stage) => ({ ...stage, cuts })) });
  const values = [90, 80, 70, 70];
  const ids = await anOpenStage(world, 4, [world.umum, world.umum, world.replikasi, world.replikasi]);
  await everySheetIn(world, world.desk, (id) => values[ids.indexOf(id)] ?? 0);
  await closeStage(await world.as(world.people.chair, whileJudging), world.desk);
  const chair = await serveWorld(world, whileJudging).signedIn(world.people.chair);
  const [first, own] = [`/pleno/${world.desk}`, `/pleno/${world.desk}?daftar=${world.replikasi}`];
  const shown = async (address: string) => ((await chair.open(address)).data as Shown).decided;

  const before = await shown(first);
  expect([before.shown.label, before.shown.tied, before.rows.length]).toEqual(["Top 2", [], 2]);
  expect(before.lists.map(({ label, isOpen }) => [label, isOpen])).toEqual([
    ["Top 2", false],
    ["Top 1 Replikasi", true],
  ]);
  expect((await shown(`${first}?daftar=tiada`)).shown.label).toBe("Top 2");
  const [tied] = (await shown(own)).shown.tied;
  const votes = { votesFor: "3", votesAgainst: "1", abstentions: "0" };
  const reason = "Dampaknya lebih luas";
  const moved = await chair.send(own, { intent: "move", entryId: tied?.entryId ?? "", reason, ...votes });
  expect(moved.headers.get("Location")).toBe(`${own}&selesai=motion-carried`);
  expect((await shown(own)).lists.map(({ isOpen }) => isOpen)).toEqual([false, false]);
});

test("the common list is opened too where the first track is ranked apart, and each row of the file says who passed", async () => {
  const plain = aBlueprint();
  const cuts = [{ track: "umum", label: "Top 1 Umum", size: 1 }];
  const world = await freshWorld({
    tracks: plain.tracks.map((track) => ({ ...track, quotaPerUnit: 9 })),
    stages: plain.stages.map((stage) => ({ ...stage, cuts })),
  });
  const values = [90, 90, 80, 70, 70];
  const { umum, replikasi } = world;
  const ids = await anOpenStage(world, 5, [umum, umum, replikasi, replikasi, replikasi]);
  await everySheetIn(world, world.desk, (id) => values[ids.indexOf(id)] ?? 0);
  await closeStage(await world.as(world.people.chair, whileJudging), world.desk);
  const chair = await serveWorld(world, whileJudging).signedIn(world.people.chair);
  const address = `/pleno/${world.desk}`;
  const shown = async (query = "") => ((await chair.open(`${address}${query}`)).data as Shown).decided.shown;

  expect(await shown()).toMatchObject({ label: "Top 2", tied: [{ side: "contested" }, { side: "contested" }] });
  expect((await shown("?daftar=tiada")).label).toBe("Top 2");
  const [tied] = (await shown()).tied;
  const votes = { votesFor: "3", votesAgainst: "1", abstentions: "0" };
  await chair.send(address, { intent: "move", entryId: tied?.entryId ?? "", reason: "Dampaknya lebih luas", ...votes });
  const file = (await chair.file(`${address}/unduh`)).bytes.toString("utf8");
  const lines = file
    .trim()
    .split("\n")
    .slice(1)
    .map((line) => line.split(","));
  expect(lines.map((cells) => [cells[0], cells[1], cells.at(-2)])).toEqual([
    ["Top 1 Umum", "1", plenary.standings.sides.contested],
    ["Top 1 Umum", "1", plenary.standings.sides.contested],
    ["Top 2", "1", plenary.standings.sides.above],
    ["Top 2", "2", expect.stringMatching(/mosi/)],
    ["Top 2", "2", expect.stringMatching(/mosi/)],
  ]);
});
