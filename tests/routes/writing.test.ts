import { expect, test } from "vitest";
import { forwardProposal } from "~/domain/submission/forwarding.server";
import { paths } from "~/site/paths";
import { wordsFor } from "~/words/words";
import { errorsIn, typedIn } from "../support/answers";
import { afterDeadline } from "../support/blueprint";
import { aDraft, aReadyDraft, everyRow } from "../support/steps";
import { serveWorld, valuesIn } from "../support/web";
import { freshWorld } from "../support/world";

type Section = { section: { text: string; words: number; wordLimit: number; version: number }; writable: boolean };

const words = wordsFor("id");
const many = (count: number) => Array.from({ length: count }, (_, place) => `kata${place}`).join(" ");

async function aWriter(begin = aDraft) {
  const world = await freshWorld();
  const id = await begin(world);
  const portal = serveWorld(world);
  return {
    world,
    id,
    portal,
    address: paths.section(id, "ringkasan"),
    saving: paths.sectionSaving(id, "ringkasan"),
    writer: await portal.signedIn(world.people.innovator),
  };
}

test("an answer over the limit is saved whole and marked as too long", async () => {
  const { address, writer } = await aWriter();
  const saved = await writer.send(address, { text: many(25), version: "0" });
  expect(saved).toMatchObject({ status: 200, data: { refusal: undefined, text: many(25) } });
  expect(saved.headers.get("X-Saved-Version")).toBe("1");

  const { section } = (await writer.open(address)).data as Section;
  expect(section).toMatchObject({ text: many(25), words: 25, wordLimit: 20, version: 1 });
});

test("an answer that somebody changed meanwhile is not overwritten: both texts are there to be compared", async () => {
  const { address, writer } = await aWriter();
  await writer.send(address, { text: "Tulisan dari jendela lain", version: "0" });
  const stale = await writer.send(address, { text: "Tulisan saya", version: "0" });
  expect(stale).toMatchObject({
    status: 409,
    data: { refusal: "stale-version", text: "Tulisan saya", savedAt: undefined },
  });

  const { section } = (await writer.open(address)).data as Section;
  expect(section.text).toBe("Tulisan dari jendela lain");
  expect((await writer.send(address, { text: "Tulisan saya", version: String(section.version) })).status).toBe(200);
});

test("saving twice the same changes nothing, and going on leads to the next section and then back", async () => {
  const { world, id, address, writer } = await aWriter();
  await writer.send(address, { text: "Sama", version: "0" });
  const before = await everyRow(world);
  expect((await writer.send(address, { text: "Sama", version: "0", next: "1" })).location).toBe(
    paths.section(id, "signifikansi"),
  );
  expect({ ...(await everyRow(world)), sectionLocks: [] }).toEqual({ ...before, sectionLocks: [] });
  expect(
    (await writer.send(paths.section(id, "signifikansi"), { text: "Akhir", version: "0", next: "1" })).location,
  ).toBe(paths.proposal(id));
});

test("what is saved by itself is answered with its version and no page", async () => {
  const { address, saving, writer } = await aWriter();
  const saved = await writer.send(saving, { text: many(25), version: "0", next: "1" });
  expect([saved.status, saved.location, saved.headers.get("X-Saved-Version")]).toEqual([204, undefined, "1"]);
  expect(saved.headers.get("X-Saved-At")).toMatch(/^\d\d\.\d\d\.\d\d$/);
  expect(((await writer.open(address)).data as Section).section).toMatchObject({ text: many(25), version: 1 });
});

test("what cannot be saved by itself is told why, and nothing is written", async () => {
  const { world, address, saving, writer, portal } = await aWriter();
  const officer = await portal.signedIn(world.people.officer);
  await writer.send(address, { text: "Tulisan dari jendela lain", version: "0" });
  const before = await everyRow(world);
  const stale = await writer.send(saving, { text: "Tulisan lama", version: "0" });
  expect([stale.status, stale.headers.get("X-Refusal"), stale.headers.get("Content-Type")]).toEqual([
    409,
    "stale-version",
    "application/problem+json",
  ]);
  expect((await officer.send(saving, { text: "Tulisan orang lain", version: "1" })).status).toBe(404);
  expect((await portal.stranger.send(saving, { text: "Tulisan siapa", version: "1" })).status).toBe(401);
  portal.atTime(afterDeadline);
  const late = await writer.send(saving, { text: "Terlambat", version: "1" });
  expect([late.status, late.headers.get("X-Refusal")]).toEqual([409, "deadline-passed"]);
  expect(await everyRow(world)).toEqual(before);
});

test("after the deadline nothing is saved, and the text comes back with the reason", async () => {
  const { world, portal, address, writer } = await aWriter();
  const before = await everyRow(world);
  portal.atTime(afterDeadline);
  expect(await writer.send(address, { text: "Terlambat", version: "0" })).toMatchObject({
    status: 409,
    data: { refusal: "deadline-passed", text: "Terlambat" },
  });
  expect(((await writer.open(address)).data as Section).writable).toBe(false);
  expect(await everyRow(world)).toEqual(before);
});

test("while the head reads nothing is saved, and the text comes back with the reason", async () => {
  const { world, id, address, writer } = await aWriter(aReadyDraft);
  await forwardProposal(await world.as(world.people.innovator), id);
  const before = await everyRow(world);
  expect(await writer.send(address, { text: "Menyusul", version: "1" })).toMatchObject({
    status: 409,
    data: { refusal: "with-head-now", text: "Menyusul" },
  });
  expect(await everyRow(world)).toEqual(before);
});

test("a section that the form does not have is not there", async () => {
  const { id, writer } = await aWriter();
  expect((await writer.open(paths.section(id, "rahasia"))).status).toBe(404);
  expect((await writer.send(paths.section(id, "rahasia"), { text: "x", version: "0" })).status).toBe(404);
});

test("beginning without a title creates nothing and keeps what was chosen; beginning late says why", async () => {
  const { world, portal, writer } = await aWriter();
  const before = await everyRow(world);
  const chosen = { unitId: world.units.kartini, trackId: world.umum };
  const nameless = await writer.send(paths.newProposal, { ...chosen, title: " " });
  expect(nameless.status).toBe(400);
  expect(errorsIn(nameless)).toEqual({ title: [words.proposals.begin.nameMissing] });
  expect(typedIn(nameless)).toMatchObject(chosen);

  portal.atTime(afterDeadline);
  const late = await writer.send(paths.newProposal, { ...chosen, title: "CONTOH Terlambat" });
  expect(late.status).toBe(409);
  expect(valuesIn(late.data)).toEqual(expect.arrayContaining(["CONTOH Terlambat", words.reasons["deadline-passed"]]));
  expect((await writer.open(paths.newProposal)).data).toMatchObject({ tracks: [] });
  expect(await everyRow(world)).toEqual(before);
});

test("a draft that is not ready is not forwarded, and the page says what is missing", async () => {
  const { world, id, writer } = await aWriter();
  const before = await everyRow(world);
  expect(await writer.send(paths.checkAnswers(id))).toMatchObject({ status: 409, data: { refusal: "not-ready" } });
  expect(await everyRow(world)).toEqual(before);
  const { checks } = (await writer.open(paths.checkAnswers(id))).data as {
    checks: Array<{ code: string; met: boolean }>;
  };
  expect(checks.filter(({ met }) => !met).map(({ code }) => code)).toContain("category");
});
