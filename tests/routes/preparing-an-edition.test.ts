import { expect, test } from "vitest";
import {
  findEdition,
  listCategories,
  listEditionsInCharge,
  listSections,
  listTracks,
} from "~/domain/editions/finding.server";
import { addCategory } from "~/domain/preparing/changing-lists.server";
import { exportBlueprint } from "~/domain/preparing/copying.server";
import { establishEdition } from "~/domain/preparing/establishing.server";
import { readRules } from "~/domain/preparing/reading.server";
import { done } from "~/site/deeds";
import { paths } from "~/site/paths";
import type { Answer } from "~/web/acting.server";
import { wordsFor } from "~/words/words";
import { errorsIn, typedIn } from "../support/answers";
import { aBlueprint } from "../support/blueprint";
import { everyRow } from "../support/steps";
import { type Form, serveWorld } from "../support/web";
import { freshWorld } from "../support/world";

const { editions, reasons } = wordsFor("id");

async function aPreparation() {
  const world = await freshWorld();
  const context = await world.as(world.people.officer);
  const id = await establishEdition(context, aBlueprint({ slug: "baru-2026" }));
  const officer = await serveWorld(world).signedIn(world.people.officer);
  return { world, context, id, officer };
}

const identity = {
  name: "Lomba Baru",
  year: "2026",
  slug: "baru-2026",
  theme: "Tema",
  decreeNo: "SK-1",
  opensAtDay: "1",
  opensAtMonth: "3",
  opensAtYear: "2026",
  opensAtTime: "08.00",
  closesAtDay: "31",
  closesAtMonth: "3",
  closesAtYear: "2026",
  closesAtTime: "23.59",
  ageCountedOnDay: "31",
  ageCountedOnMonth: "3",
  ageCountedOnYear: "2026",
  version: "1",
};

test("dates are typed in western Indonesian time, and 23.59 lasts to its end", async () => {
  const { context, id, officer } = await aPreparation();
  const { location } = await officer.send(paths.editionIdentity(id), identity);
  expect(location).toBe(done(paths.preparedEdition(id), "edition-changed"));
  expect(await findEdition(context, id)).toMatchObject({
    opensAt: new Date("2026-03-01T08:00:00+07:00"),
    closesAt: new Date("2026-03-31T23:59:59+07:00"),
    ageCountedOn: "2026-03-31",
    isExample: false,
    version: 2,
  });
});

test.each([
  ["name", { name: " " }, editions.create.nameMissing],
  ["slug", { slug: "Dua Kata" }, editions.create.slugMissing],
  ["opensAt", { opensAtDay: "32" }, editions.badMoment],
  ["closesAt", { closesAtTime: "25.00" }, editions.badMoment],
  ["closesAt", { closesAtMonth: "1" }, reasons["opens-after-closing"]],
  ["ageCountedOn", { ageCountedOnDay: "" }, editions.badDay],
])("a wrong %s is told at its field, and all that was typed comes back", async (name, change, text) => {
  const { world, id, officer } = await aPreparation();
  const before = await everyRow(world);
  const { status, data } = await officer.send(paths.editionIdentity(id), { ...identity, ...change });
  expect([status, errorsIn({ data })]).toEqual([400, { [name]: [text] }]);
  expect(typedIn({ data })).toMatchObject({ theme: "Tema", closesAtYear: "2026" });
  expect(await everyRow(world)).toEqual(before);
});

test("a form that is older than somebody else's change shows both, and is taken the second time", async () => {
  const { world, context, id, officer } = await aPreparation();
  await addCategory(await world.as(world.people.colleague), { editionId: id, version: 1 }, "Tata kelola");

  const { status, data } = await officer.send(paths.editionIdentity(id), identity);
  expect([status, (data as Answer).refusal, typedIn({ data }).name, errorsIn({ data })]).toEqual([
    409,
    "stale-version",
    "Lomba Baru",
    { "": [editions.stale] },
  ]);
  const shown = (await officer.open(paths.editionIdentity(id))).data as { edition: { version: number; name: string } };
  expect(shown.edition).toMatchObject({ version: 2, name: "Lomba Contoh 2026" });
  await officer.send(paths.editionIdentity(id), { ...identity, version: "2" });
  expect(await findEdition(context, id)).toMatchObject({ name: "Lomba Baru", version: 3 });
});

test("sections are put in order and taken out by buttons; a removal is asked about first", async () => {
  const { context, id, officer } = await aPreparation();
  const [track] = await listTracks(context, id);
  const address = paths.editionTrack(id, track?.id ?? "");
  const [first, second] = await listSections(context, track?.id ?? "");
  await officer.send(address, { intent: "down", list: "sections", id: first?.id, version: "1" });
  expect((await listSections(context, track?.id ?? ""))[0]?.id).toBe(second?.id);

  const asked = (await officer.open(`${address}?hapus=${first?.id}&dari=sections`)).data as { removing: object };
  expect(asked.removing).toMatchObject({ list: "sections", id: first?.id });
  expect((await listSections(context, track?.id ?? "")).length).toBe(2);
  const late = await officer.send(address, { intent: "remove", list: "sections", id: first?.id, version: "1" });
  expect([late.status, errorsIn(late)]).toEqual([409, { "": [editions.staleList] }]);
  await officer.send(address, { intent: "remove", list: "sections", id: first?.id, version: "2" });
  expect((await listSections(context, track?.id ?? "")).map(({ id }) => id)).toEqual([second?.id]);
});

test("a category that is there already and an address that is taken are told at their fields", async () => {
  const { id, officer } = await aPreparation();
  const twice = await officer.send(paths.editionCategories(id), { text: "inklusi sosial", version: "1" });
  expect([twice.status, errorsIn(twice)]).toEqual([409, { text: [reasons["name-taken"]] }]);
  const taken = await officer.send(paths.editionIdentity(id), { ...identity, slug: "contoh-2026" });
  expect([taken.status, errorsIn(taken)]).toEqual([409, { slug: [reasons["slug-taken"]] }]);
});

test("a track's page does not put another list in order", async () => {
  const { context, id, officer } = await aPreparation();
  const [track] = await listTracks(context, id);
  const [category] = await listCategories(context, id);
  const form = { intent: "remove", list: "categories", id: category?.id ?? "", version: "1" };
  expect((await officer.send(paths.editionTrack(id, track?.id ?? ""), form)).status).toBe(400);
});

const scale = {
  title: "Rubrik baru",
  scaleMin: "0",
  scaleMax: "10",
  scaleStep: "1",
  noteAtOrBelow: "",
  noteAtOrAbove: "",
};

test("a rubric and a stage that is judged by it are made on pages, from nothing", async () => {
  const { context, id, officer } = await aPreparation();
  const version = async () => String((await findEdition(context, id)).version);
  const blank = { "title-baru-2": " ", "description-baru-2": "", "weight-baru-2": "" };
  const criterion = {
    "title-baru-1": "Manfaat",
    "description-baru-1": "Terasa",
    "weight-baru-1": "100",
    "tie-baru-1": "1",
  };
  const filled = { ...scale, ...criterion, ...blank, anchors: "0-4 Kurang\n\n5 Cukup\n6–10 Baik sekali" };
  const send = async (form: Form) =>
    officer.send(paths.editionRubric(id, "baru"), { ...form, version: await version() });

  expect(errorsIn(await send({ ...filled, anchors: "0-4 Kurang\nbaik" }))).toEqual({
    anchors: [editions.rubric.anchorsBad(2)],
  });
  expect(errorsIn(await send({ ...filled, "weight-baru-2": "10" }))).toEqual({
    "title-baru-2": [editions.rubric.nameMissing],
    "description-baru-2": [editions.rubric.descriptionMissing],
  });
  expect(errorsIn(await send({ ...filled, anchors: "0-11 Terlalu lebar" }))).toEqual({
    anchors: [reasons["anchors-unusable"]],
  });
  expect((await send(filled)).status).toBe(302);
  const made = (await readRules(context, await findEdition(context, id))).rubrics.find(
    ({ code }) => code === "rubrik-baru",
  );
  expect(made).toMatchObject({
    scaleMax: 10,
    anchors: [
      { fromValue: 0, toValue: 4, meaning: "Kurang" },
      { fromValue: 5, toValue: 5, meaning: "Cukup" },
      { fromValue: 6, toValue: 10, meaning: "Baik sekali" },
    ],
    criteria: [{ title: "Manfaat", weight: 100, tieOrder: 1 }],
  });

  const opens = { opensAtDay: "1", opensAtMonth: "6", opensAtYear: "2026", opensAtTime: "08.00" };
  const closes = { closesAtDay: "9", closesAtMonth: "6", closesAtYear: "2026", closesAtTime: "16.00" };
  const chosen = { kind: "field_visit", rubricId: made?.id ?? "", peerVisibility: "never", combination: "mean" };
  const stage = {
    name: "Kunjungan",
    ...chosen,
    ...opens,
    ...closes,
    judgesPerEntry: "2",
    cutLabel: "Top 5",
    cutSize: "5",
  };
  const add = async (form: Form) =>
    officer.send(paths.editionStage(id, "baru"), { ...stage, ...form, version: await version() });
  expect(errorsIn(await add({ passingGrade: "85" }))).toEqual({
    passingGrade: [editions.stage.passingGradeBad(0, 10)],
  });
  expect(errorsIn(await add({ rubricId: "another" }))).toEqual({ rubricId: [editions.stage.rubricMissing] });
  expect(errorsIn(await add({ isBlind: "on", kind: "desk" }))).toEqual({ isBlind: [reasons["blind-after-first"]] });
  expect(errorsIn(await add({ judgesPerEntry: "1" }))).toEqual({ judgesPerEntry: [reasons["visit-unusable"]] });
  expect((await add({ passingGrade: "8" })).status).toBe(302);
  const { stages } = await readRules(context, await findEdition(context, id));
  expect(stages.at(-1)).toMatchObject({ name: "Kunjungan", kind: "field_visit", isBlind: false, passingGrade: 8 });

  const remove = async (list: string, removed: string | undefined) =>
    officer.send(paths.preparedEdition(id), { intent: "remove", list, id: removed ?? "", version: await version() });
  expect(errorsIn(await remove("rubrics", made?.id))).toEqual({ "": [reasons["rubric-in-use"]] });
  expect((await remove("stages", stages.at(-1)?.id)).status).toBe(302);
  expect((await remove("rubrics", made?.id)).status).toBe(302);
  const up = { intent: "up", list: "stages", id: stages[0]?.id ?? "", version: await version() };
  expect((await officer.send(paths.preparedEdition(id), up)).status).toBe(404);
});

test("criteria stand in the order of the places that were typed, what has none last", async () => {
  const { context, id, officer } = await aPreparation();
  const desk = async () =>
    (await readRules(context, await findEdition(context, id))).rubrics.find(({ code }) => code === "desk");
  const before = await desk();
  const criteria = before?.criteria ?? [];
  const last = criteria.length - 1;
  const placed = criteria.flatMap((criterion, place) => [
    [`title-${criterion.id}`, criterion.title],
    [`description-${criterion.id}`, criterion.description],
    [`weight-${criterion.id}`, String(criterion.weight)],
    [`place-${criterion.id}`, place === last ? "1" : place === 0 ? "" : String(place + 1)],
  ]);
  const form = { ...scale, scaleMax: "100", ...Object.fromEntries(placed), version: "1" };
  expect((await officer.send(paths.editionRubric(id, before?.id ?? ""), form)).status).toBe(302);
  const [first, ...others] = criteria.map(({ code }) => code);
  expect((await desk())?.criteria.map(({ code }) => code)).toEqual([others.at(-1), ...others.slice(0, -1), first]);
});

test("weights that do not add up to 100 are told at the first of them", async () => {
  const { world, context, id, officer } = await aPreparation();
  const { rubrics } = await readRules(context, await findEdition(context, id));
  const desk = rubrics.find(({ code }) => code === "desk");
  const form = {
    ...scale,
    ...Object.fromEntries(
      (desk?.criteria ?? []).flatMap(({ id, title, description }) => [
        [`title-${id}`, title],
        [`description-${id}`, description],
        [`weight-${id}`, "49"],
      ]),
    ),
  };
  const before = await everyRow(world);
  const { status, data } = await officer.send(paths.editionRubric(id, desk?.id ?? ""), { ...form, version: "1" });
  const first = `weight-${desk?.criteria[0]?.id}`;
  expect([status, errorsIn({ data })]).toEqual([400, { [first]: [reasons["weights-not-100"]] }]);
  expect(await everyRow(world)).toEqual(before);
});

test("an edition is copied under a new address, and an address that is taken is told at its field", async () => {
  const { world, context, officer } = await aPreparation();
  const copy = { intent: "copy", sourceId: world.editionId, name: "Lomba 2027", year: "2027", slug: "contoh-2026" };
  const taken = await officer.send(paths.newEdition, copy);
  expect([taken.status, errorsIn(taken)]).toEqual([409, { slug: [reasons["slug-taken"]] }]);
  const { location } = await officer.send(paths.newEdition, { ...copy, slug: "lomba-2027" });
  const made = (await listEditionsInCharge(context)).find(({ slug }) => slug === "lomba-2027");
  expect(location).toBe(done(paths.preparedEdition(made?.id ?? ""), "edition-established"));
});

test("what one portal exports another imports; a broken file is told what is wrong where, and comes back", async () => {
  const { context, id, officer } = await aPreparation();
  const { status, headers } = await officer.open(paths.editionBlueprint(id));
  expect([status, headers.get("Content-Disposition")]).toEqual([200, 'attachment; filename="baru-2026.json"']);
  const exported = { ...(await exportBlueprint(context, id)), slug: "salinan-2026" };

  const broken = JSON.stringify({ ...exported, stages: [{ ...exported.stages[0], cutSize: 0 }] });
  const refused = await officer.send(paths.newEdition, { intent: "import", text: broken });
  const trouble = editions.create.trouble("stages[0].cutSize", editions.troubles["too-small"]);
  expect([refused.status, typedIn(refused).text, errorsIn(refused)]).toEqual([400, broken, { text: [trouble] }]);
  for (const [text, error] of [
    ["", editions.create.nothing],
    ["{", editions.create.notJson],
  ] as const) {
    const answer = await officer.send(paths.newEdition, { intent: "import", text });
    expect([typedIn(answer).text, errorsIn(answer)]).toEqual([text, { text: [error] }]);
  }
  expect((await officer.send(paths.newEdition, { intent: "import", text: JSON.stringify(exported) })).status).toBe(302);
});

test("a draft that is not ready is not proposed, and its page says what is missing", async () => {
  const world = await freshWorld();
  const context = await world.as(world.people.officer);
  const id = await establishEdition(context, aBlueprint({ slug: "baru-2026", decreeNo: "" }));
  const officer = await serveWorld(world).signedIn(world.people.officer);
  const { checks } = (await officer.open(paths.preparedEdition(id))).data as {
    checks: Array<{ code: string; met: boolean }>;
  };
  expect(checks.filter(({ met }) => !met).map(({ code }) => code)).toEqual(["decree"]);
  const { status, data } = await officer.send(paths.preparedEdition(id), { intent: "propose" });
  expect([status, errorsIn({ data })]).toEqual([409, { "": [reasons["edition-not-ready"]] }]);
});
