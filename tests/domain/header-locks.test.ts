import { sectionLocks } from "db/schema";
import { expect, test } from "vitest";
import { leaseMs } from "~/domain/collaboration/lock";
import { findHolder, openPlace, takeOverPlace } from "~/domain/collaboration/locking.server";
import { findProposal } from "~/domain/proposals/finding.server";
import { describeProposal } from "~/domain/writing/describing.server";
import { restoreHeader } from "~/domain/writing/header-history.server";
import { saveIndicators } from "~/domain/writing/saving-indicators.server";
import { whileOpen } from "../support/blueprint";
import { aCollaborator } from "../support/collaborators";
import { aMeasuredDraft, anIdentity, anIndicator, reasonOf, refused } from "../support/steps";
import { freshWorld } from "../support/world";

const later = (ms: number) => new Date(whileOpen.getTime() + ms);

/** When what the draft was begun with has lapsed. */
const free = later(leaseMs);

/** A proposal whose identity and indicators were each saved once, at versions 2 and 3, and nobody writes in it. */
async function twoWriters() {
  const world = await freshWorld();
  const id = await aMeasuredDraft(world);
  const rekan = await world.as(await aCollaborator(world, id), free);
  const writer = (now = free) => world.as(world.people.innovator, now);
  const identity = await anIdentity(world, { title: "CONTOH Judul saya" });
  const holders = async () => ({
    identity: await findHolder(rekan, id, "identity"),
    indicators: await findHolder(rekan, id, "indicators"),
  });
  return { world, id, rekan, writer, identity, holders };
}

test("while somebody else has the identity open it is not saved, and leaves no trace; the indicators are", async () => {
  const { world, id, rekan, writer, identity } = await twoWriters();
  await openPlace(rekan, id, "identity");

  const mine = await writer();
  expect(await refused(world, () => describeProposal(mine, id, identity, 3))).toBe("held-by-another");
  expect(await saveIndicators(mine, id, [], 3)).toEqual({ version: 4 });
});

test("while somebody else has the indicators open they are not saved, and leave no trace; the identity is", async () => {
  const { world, id, rekan, writer, identity } = await twoWriters();
  await openPlace(rekan, id, "indicators");

  const mine = await writer();
  expect(await refused(world, () => saveIndicators(mine, id, [], 3))).toBe("held-by-another");
  expect(await describeProposal(mine, id, identity, 3)).toEqual({ version: 4 });
});

test("saving holds the place for its writer alone, and a refused save holds nothing", async () => {
  const { world, id, writer, identity, holders } = await twoWriters();
  const mine = await writer();
  expect(await refused(world, () => describeProposal(mine, id, identity, 1))).toBe("stale-version");
  expect(await holders()).toEqual({ identity: undefined, indicators: undefined });

  await describeProposal(mine, id, identity, 3);
  const me = { name: "CONTOH inovator@contoh.example", since: free };
  expect(await holders()).toEqual({ identity: me, indicators: undefined });
  await saveIndicators(mine, id, [anIndicator, anIndicator], 4);
  expect(await holders()).toEqual({ identity: me, indicators: me });
});

test("whoever takes the identity over may save; the earlier holder is refused and, the lock gone, still not too late", async () => {
  const { world, id, rekan, writer, identity } = await twoWriters();
  await openPlace(rekan, id, "identity");
  const mine = await writer(new Date(free.getTime() + 1000));
  await takeOverPlace(mine, id, "identity");
  await describeProposal(mine, id, identity, 3);

  const theirs = await anIdentity(world, { title: "CONTOH Judul rekan" });
  const again = (now: Date) => refused(world, () => describeProposal({ ...rekan, now }, id, theirs, 3));
  expect(await again(new Date(free.getTime() + 2000))).toBe("held-by-another");
  expect(await again(new Date(free.getTime() + 2 * leaseMs))).toBe("stale-version");
  expect(await findProposal(rekan, id)).toMatchObject({ title: "CONTOH Judul saya", version: 4 });
  expect(await world.events("section.taken_over")).toHaveLength(1);
});

test("an earlier header comes back only where nobody else writes in what it would change", async () => {
  const { world, id, rekan, writer, identity } = await twoWriters();
  const mine = await writer();
  await openPlace(rekan, id, "identity");
  expect(await restoreHeader(mine, id, 2, 3)).toEqual({ version: 4 });

  await describeProposal(rekan, id, identity, 4);
  expect(await refused(world, () => restoreHeader(mine, id, 3, 5))).toBe("held-by-another");
  await takeOverPlace(mine, id, "identity");
  await takeOverPlace(rekan, id, "indicators");
  expect(await refused(world, () => restoreHeader(mine, id, 3, 5))).toBe("held-by-another");
  await takeOverPlace(mine, id, "indicators");
  expect(await restoreHeader(mine, id, 3, 5)).toEqual({ version: 6 });
});

test("of two writers who save a free identity at once one is saved and the other refused", async () => {
  const { world, id, rekan, writer, identity } = await twoWriters();
  const other = { ...identity, title: "CONTOH Judul rekan" };
  const saves = [
    describeProposal(await writer(), id, identity, 3).then(() => undefined),
    describeProposal(rekan, id, other, 3).then(() => undefined),
  ];

  const reasons = await Promise.all(saves.map((save) => reasonOf(() => save)));

  expect(reasons.filter((reason) => reason === undefined)).toHaveLength(1);
  expect(reasons).toContain("held-by-another");
  const locks = await world.database.read.select({ place: sectionLocks.place }).from(sectionLocks);
  expect(locks.filter(({ place }) => place === "identity")).toHaveLength(1);
});
