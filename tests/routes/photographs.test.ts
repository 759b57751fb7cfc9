import { attachments } from "db/schema";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { releaseAttachment, revokeRelease } from "~/domain/evidence/releasing.server";
import { publicEvents } from "~/domain/ledger/event-types";
import { done } from "~/site/deeds";
import { paths } from "~/site/paths";
import { wordsFor } from "~/words/words";
import { afterJudging } from "../support/blueprint";
import { aHandedInPicture, freshFiles, withAttachments } from "../support/files";
import { aPastInnovation, aWinner, everyRow, reasonOf } from "../support/steps";
import { serveWorld, valuesIn } from "../support/web";
import { freshWorld, type World } from "../support/world";

const { photographs: says, reasons } = wordsFor("id");

async function aShownWinner() {
  freshFiles();
  const world = await freshWorld(withAttachments());
  const winner = await aWinner(world);
  const portal = serveWorld(world, afterJudging);
  const officer = await portal.signedIn(world.people.officer);
  const shown = async () => (await portal.stranger.open(paths.innovation(winner.slug))).data;
  return { world, ...winner, portal, officer, shown, address: paths.photographs(winner.innovationId) };
}

async function release(world: World, id: string) {
  await releaseAttachment(await world.as(world.people.officer, afterJudging), id);
}

test("an officer shows a photograph to the public and takes it back, each after a confirmation", async () => {
  const { world, proposalId, portal, officer, shown, address } = await aShownWinner();
  const id = await aHandedInPicture(world, proposalId);
  const before = await everyRow(world);
  const unsure = await officer.send(address, { photograph: id, intent: "release" });
  expect(unsure).toMatchObject({ status: 400, data: { errors: [{ href: `#sure-${id}`, text: says.sureMissing }] } });
  expect(await everyRow(world)).toEqual(before);
  expect(await shown()).toMatchObject({ photographs: [] });

  const sent = await officer.send(address, { photograph: id, intent: "release", sure: "on" });
  expect(sent.location).toBe(done(address, "photograph-released"));
  expect(await shown()).toMatchObject({ photographs: [{ id, kind: "Jenis foto" }] });
  expect((await portal.stranger.file(paths.releasedThumbnail(id))).headers.get("Content-Type")).toBe("image/webp");
  expect((await portal.stranger.file(paths.releasedFile(id))).bytes.toString()).toMatch(/^CONTOH/);

  const closed = await officer.send(address, { photograph: id, intent: "close", sure: "on" });
  expect(closed.location).toBe(done(address, "photograph-closed"));
  expect(await shown()).toMatchObject({ photographs: [] });
  for (const gone of [paths.releasedThumbnail(id), paths.releasedFile(id)])
    expect((await portal.stranger.open(gone)).status).toBe(404);
  const events = ["attachment.released", "release.revoked"] as const;
  for (const type of events)
    expect([type, (await world.events(type)).length, publicEvents.has(type)]).toEqual([type, 1, true]);
});

test("what nobody declared cannot be shown, and the page says why", async () => {
  const { world, proposalId, officer, address } = await aShownWinner();
  const undeclared = await aHandedInPicture(world, proposalId, { privacy: null });
  const groundless = await aHandedInPicture(world, proposalId, { privacy: "consented" });
  const hindrance = "privacy-undeclared";
  expect((await officer.open(address)).data).toMatchObject({ photographs: [{ hindrance }, { hindrance }] });
  const before = await everyRow(world);
  for (const id of [undeclared, groundless]) {
    const refused = await officer.send(address, { photograph: id, intent: "release", sure: "on" });
    expect(refused).toMatchObject({ status: 409, data: { errors: [{ text: reasons[hindrance] }] } });
  }
  expect(await everyRow(world)).toEqual(before);
});

test("nothing of a photograph that is not released is in what the public page knows, nor whom a released one shows", async () => {
  const { world, proposalId, loserId, portal, shown } = await aShownWinner();
  const consentBasis = "Surat RAHASIA 7";
  const consented = { name: "nama-rahasia.jpg", privacy: "guardian_consented" as const, consentBasis };
  const [open, unreleased, undeclared, revoked, spoiled, removed] = [
    await aHandedInPicture(world, proposalId, consented),
    await aHandedInPicture(world, proposalId, consented),
    await aHandedInPicture(world, proposalId, { ...consented, privacy: null }),
    await aHandedInPicture(world, proposalId, consented),
    await aHandedInPicture(world, proposalId, consented),
    await aHandedInPicture(world, proposalId, consented),
  ];
  const paper = await aHandedInPicture(world, proposalId, { ...consented, mediaType: "application/pdf" });
  const losers = await aHandedInPicture(world, loserId ?? "", consented);
  for (const id of [open, revoked, spoiled, removed, paper, losers]) await release(world, id);
  await revokeRelease(await world.as(world.people.officer, afterJudging), revoked);
  const changed = (id: string, change: Partial<typeof attachments.$inferInsert>) =>
    world.database.write(async (db) => void (await db.update(attachments).set(change).where(eq(attachments.id, id))));
  await changed(spoiled, { consentBasis: null });
  await changed(removed, { removedAt: afterJudging, removedBy: world.people.innovator });

  const data = await shown();
  expect(data).toMatchObject({ photographs: [{ id: open, kind: "Jenis foto" }] });
  const secret = [unreleased, undeclared, revoked, spoiled, removed, paper, losers];
  expect(valuesIn(data).filter((value) => secret.includes(String(value)) || /rahasia/i.test(String(value)))).toEqual(
    [],
  );
  for (const id of [unreleased, undeclared, revoked, spoiled, removed])
    expect((await portal.stranger.open(paths.releasedThumbnail(id))).status).toBe(404);
});

test("only photographs of a published winner are chosen, and only on its own page", async () => {
  const { world, loserId, officer, address } = await aShownWinner();
  const past = await aPastInnovation(world, world.units.kartini);
  expect((await officer.open(paths.photographs(past))).status).toBe(404);
  const foreign = await aHandedInPicture(world, loserId ?? "");
  const sent = await officer.send(address, { photograph: foreign, intent: "release", sure: "on" });
  expect(sent.status).toBe(404);
  expect(await reasonOf(() => release(world, foreign))).toBeUndefined();
});
