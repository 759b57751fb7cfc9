import { expect, test } from "vitest";
import { inviteCollaborator } from "~/domain/collaboration/inviting.server";
import { keepImport } from "~/domain/imports/reading.server";
import {
  hourMs,
  mostDraftsAnHour,
  mostListsAnHour,
  mostPapersAnHour,
  mostSavesAnHour,
  mostStrangersAnHour,
} from "~/domain/kernel/limit";
import { Refusal } from "~/domain/kernel/refusal";
import { beginProposal } from "~/domain/writing/beginning.server";
import { inPaperTurn, insistFewSaves } from "~/web/personal-limits.server";
import { whileOpen } from "../support/blueprint";
import { aDraft, reasonOf } from "../support/steps";
import { freshWorld } from "../support/world";

const anHourLater = new Date(whileOpen.getTime() + hourMs + 1);
const letter = () => ({ subject: "Undangan", body: "Isi" });

test("one person invites so many strangers an hour, over all proposals, and goes on afterwards", async () => {
  const world = await freshWorld();
  const drafts = [await aDraft(world), await aDraft(world), await aDraft(world)];
  const innovator = await world.as(world.people.innovator);
  const invite = (place: number, context = innovator) =>
    inviteCollaborator(
      context,
      drafts[place % drafts.length] ?? "",
      { name: "CONTOH Rekan", email: `asing${place}@contoh.example` },
      letter,
    );
  for (let place = 0; place < mostStrangersAnHour; place++) await invite(place);
  expect(await reasonOf(() => invite(mostStrangersAnHour))).toBe("too-many-strangers");
  await invite(mostStrangersAnHour, await world.as(world.people.innovator, anHourLater));
});

test("one person begins so many drafts an hour", async () => {
  const world = await freshWorld();
  const begin = async (place: number, now = whileOpen) =>
    beginProposal(await world.as(world.people.innovator, now), {
      unitId: world.units.kartini,
      trackId: world.umum,
      title: `CONTOH Draf ke-${place}`,
    });
  for (let place = 0; place < mostDraftsAnHour; place++) await begin(place);
  expect(await reasonOf(() => begin(mostDraftsAnHour))).toBe("too-many-drafts");
  await begin(mostDraftsAnHour, anHourLater);
});

test("one person reads in so many lists an hour", async () => {
  const world = await freshWorld();
  const list = { kind: "people", fileName: "daftar.csv", rows: [] } as const;
  const officer = await world.as(world.people.officer);
  for (let place = 0; place < mostListsAnHour; place++) await keepImport(officer, list);
  expect(await reasonOf(() => keepImport(officer, list))).toBe("too-many-lists");
  await keepImport(await world.as(world.people.colleague), list);
});

test("one person saves and prints so often an hour, and prints one paper after the other", async () => {
  for (let place = 0; place < mostSavesAnHour; place++) await insistFewSaves("penyimpan");
  expect(await reasonOf(() => insistFewSaves("penyimpan"))).toBe("too-many-saves");
  await insistFewSaves("orang lain");

  let atOnce = 0;
  const print = async () => {
    atOnce += 1;
    await new Promise((resolve) => setTimeout(resolve, 1));
    expect(atOnce).toBe(1);
    atOnce -= 1;
  };
  await Promise.all(Array.from({ length: mostPapersAnHour }, () => inPaperTurn("pencetak", print)));
  await expect(inPaperTurn("pencetak", print)).rejects.toThrow(new Refusal("too-many-papers"));
});
