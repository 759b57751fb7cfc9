import { trackInvitations } from "db/schema";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { listOpenTracks } from "~/domain/editions/finding.server";
import { forwardProposal } from "~/domain/submission/forwarding.server";
import { beginProposal } from "~/domain/writing/beginning.server";
import { aBlueprint, whileOpen } from "../support/blueprint";
import { aReadyDraft, reasonOf, refused } from "../support/steps";
import { freshWorld, type World } from "../support/world";

/** A world whose general track is for invited units only. */
function onInvitation() {
  return freshWorld({
    tracks: aBlueprint().tracks.map((track) => ({ ...track, invitationOnly: track.code === "umum" })),
  });
}

async function invite(world: World, unitId: string) {
  const invitation = { trackId: world.umum, unitId, invitedBy: world.people.officer, invitedAt: whileOpen };
  await world.database.write(async (db) => {
    await db.insert(trackInvitations).values(invitation);
  });
}

async function uninvite(world: World) {
  await world.database.write(async (db) => {
    await db.delete(trackInvitations).where(eq(trackInvitations.trackId, world.umum));
  });
}

test("a track by invitation is offered and open to invited units alone", async () => {
  const world = await onInvitation();
  await invite(world, world.units.alyatama);
  const [writer, invited] = [await world.as(world.people.innovator), await world.as(world.people.otherInnovator)];
  const begin = { trackId: world.umum, title: "CONTOH Undangan" };

  expect((await listOpenTracks(writer)).map(({ id }) => id)).toEqual([world.replikasi]);
  expect((await listOpenTracks(invited)).map(({ id }) => id)).toEqual([world.umum, world.replikasi]);
  expect(await refused(world, () => beginProposal(writer, { unitId: world.units.kartini, ...begin }))).toBe(
    "not-invited",
  );
  expect(await reasonOf(() => beginProposal(invited, { unitId: world.units.alyatama, ...begin }))).toBeUndefined();
});

test("without an invitation a draft that was begun before goes no further", async () => {
  const world = await onInvitation();
  await invite(world, world.units.kartini);
  const id = await aReadyDraft(world);
  await uninvite(world);
  const writer = await world.as(world.people.innovator);

  expect(await refused(world, () => forwardProposal(writer, id))).toBe("not-ready");
  await invite(world, world.units.kartini);
  expect(await reasonOf(() => forwardProposal(writer, id))).toBeUndefined();
});
