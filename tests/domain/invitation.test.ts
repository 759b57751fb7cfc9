import { trackInvitations, tracks } from "db/schema";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { listOpenTracks } from "~/domain/editions/finding.server";
import { beginProposal } from "~/domain/proposals/beginning.server";
import { forwardProposal } from "~/domain/proposals/forwarding.server";
import { whileOpen } from "../support/blueprint";
import { aReadyDraft, reasonOf, refused } from "../support/steps";
import { freshWorld, type World } from "../support/world";

/** From now on the world's general track is for invited units only. */
async function onInvitation(world: World) {
  await world.database.write(async (db) => {
    await db.update(tracks).set({ invitationOnly: true }).where(eq(tracks.id, world.umum));
  });
}

async function invite(world: World, unitId: string) {
  const invitation = { trackId: world.umum, unitId, invitedBy: world.people.officer, invitedAt: whileOpen };
  await world.database.write(async (db) => {
    await db.insert(trackInvitations).values(invitation);
  });
}

test("a track by invitation is offered and open to invited units alone", async () => {
  const world = await freshWorld();
  await onInvitation(world);
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
  const world = await freshWorld();
  const id = await aReadyDraft(world);
  await onInvitation(world);
  const writer = await world.as(world.people.innovator);

  expect(await refused(world, () => forwardProposal(writer, id))).toBe("not-ready");
  await invite(world, world.units.kartini);
  expect(await reasonOf(() => forwardProposal(writer, id))).toBeUndefined();
});
