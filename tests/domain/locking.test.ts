import { sectionLocks } from "db/schema";
import fc from "fast-check";
import { expect, test } from "vitest";
import { removeCollaborator } from "~/domain/collaboration/leaving.server";
import { isHeldByAnother, type Lock, leaseMs, renewed } from "~/domain/collaboration/lock";
import { findHolder, leavePlace, openPlace, takeOverPlace } from "~/domain/collaboration/locking.server";
import { findProposal, findWrittenSection } from "~/domain/proposals/finding.server";
import { forwardProposal } from "~/domain/submission/forwarding.server";
import { saveAnswer } from "~/domain/writing/writing.server";
import { afterDeadline, whileOpen } from "../support/blueprint";
import { aCollaborator } from "../support/collaborators";
import { aDraft, aReadyDraft, reasonOf, refused } from "../support/steps";
import { freshWorld } from "../support/world";

const later = (ms: number) => new Date(whileOpen.getTime() + ms);

async function twoWriters(begin = aDraft) {
  const world = await freshWorld();
  const id = await begin(world);
  const { innovator } = world.people;
  return { world, id, innovator, rekan: await aCollaborator(world, id) };
}

async function textOf({ world, id, innovator }: Awaited<ReturnType<typeof twoWriters>>) {
  const context = await world.as(innovator);
  return (await findWrittenSection(context, await findProposal(context, id), "ringkasan")).text;
}

test("whoever opens a section first holds it; another writer hears who writes since when", async () => {
  const { world, id, innovator, rekan } = await twoWriters();

  expect(await openPlace(await world.as(rekan), id, "ringkasan")).toBeUndefined();
  expect(await openPlace(await world.as(innovator, later(60_000)), id, "ringkasan")).toEqual({
    name: "CONTOH rekanpenulis@contoh.example",
    since: whileOpen,
  });
  expect(await openPlace(await world.as(innovator), id, "signifikansi")).toBeUndefined();
});

test("what another writer saves meanwhile is refused and leaves no trace", async () => {
  const scene = await twoWriters();
  const { world, id, innovator, rekan } = scene;
  await saveAnswer(await world.as(rekan), id, "ringkasan", { text: "Dari rekan", version: 0 });

  const attempt = async () => saveAnswer(await world.as(innovator), id, "ringkasan", { text: "Dari saya", version: 1 });
  expect(await refused(world, attempt)).toBe("held-by-another");
  expect(await textOf(scene)).toBe("Dari rekan");
});

test("a lock lapses three minutes after the last sign of writing, and each save is one", async () => {
  const { world, id, innovator, rekan } = await twoWriters();
  await openPlace(await world.as(rekan), id, "ringkasan");
  await saveAnswer(await world.as(rekan, later(leaseMs - 1)), id, "ringkasan", { text: "Masih menulis", version: 0 });

  const at = async (moment: Date) => findHolder(await world.as(innovator, moment), id, "ringkasan");
  expect(await at(later(2 * leaseMs - 2))).toMatchObject({ since: whileOpen });
  expect(await at(later(2 * leaseMs - 1))).toBeUndefined();
  expect(await openPlace(await world.as(innovator, later(2 * leaseMs)), id, "ringkasan")).toBeUndefined();
});

test("after a take-over the earlier holder's next save is refused, and so is a stale one once the lock is gone", async () => {
  const scene = await twoWriters();
  const { world, id, innovator, rekan } = scene;
  await saveAnswer(await world.as(rekan), id, "ringkasan", { text: "Dari rekan", version: 0 });
  await takeOverPlace(await world.as(innovator, later(1000)), id, "ringkasan");
  await saveAnswer(await world.as(innovator, later(2000)), id, "ringkasan", { text: "Dari saya", version: 1 });

  const again = (moment: Date) => async () =>
    saveAnswer(await world.as(rekan, moment), id, "ringkasan", { text: "Dari rekan lagi", version: 1 });
  expect(await refused(world, again(later(3000)))).toBe("held-by-another");
  expect(await refused(world, again(later(2 * leaseMs)))).toBe("stale-version");
  expect(await textOf(scene)).toBe("Dari saya");

  const [event, ...others] = await world.events("section.taken_over");
  expect(others).toEqual([]);
  expect(event).toMatchObject({ subject: id, actorId: innovator });
  expect(JSON.parse(event?.body ?? "")).toMatchObject({ details: { place: "ringkasan", from: rekan } });
});

test("two who take a section over at once both get it, one after the other, and exactly one holds it", async () => {
  const { world, id, innovator, rekan } = await twoWriters();
  const admin = await world.addPerson("adminunit@contoh.example", { role: "unit_admin", unitId: world.units.kartini });
  await openPlace(await world.as(rekan), id, "ringkasan");

  const contexts = [await world.as(innovator), await world.as(admin)];
  await Promise.all(contexts.map((context) => takeOverPlace(context, id, "ringkasan")));

  const [lock, ...others] = await world.database.read.select().from(sectionLocks);
  expect(others).toEqual([]);
  expect([innovator, admin]).toContain(lock?.heldBy);
  expect(await world.events("section.taken_over")).toHaveLength(2);
});

test("of two writers who save a free section at once one is saved and the other refused", async () => {
  const scene = await twoWriters();
  const { world, id, innovator, rekan } = scene;
  const contexts = [await world.as(innovator), await world.as(rekan)];

  const reasons = await Promise.all(
    contexts.map((context, place) =>
      reasonOf(() => saveAnswer(context, id, "ringkasan", { text: `Tulisan ${place}`, version: 0 })),
    ),
  );

  expect(reasons.filter((reason) => reason === undefined)).toHaveLength(1);
  expect(reasons).toContain("held-by-another");
  expect(await textOf(scene)).toBe(`Tulisan ${reasons.indexOf(undefined)}`);
});

test("leaving gives only one's own lock up", async () => {
  const { world, id, innovator, rekan } = await twoWriters();
  await openPlace(await world.as(rekan), id, "ringkasan");
  await leavePlace(await world.as(innovator), id, "ringkasan");
  expect(await findHolder(await world.as(innovator), id, "ringkasan")).toBeDefined();
  await leavePlace(await world.as(rekan), id, "ringkasan");
  expect(await findHolder(await world.as(innovator), id, "ringkasan")).toBeUndefined();
});

test("somebody who is taken off a proposal leaves no lock behind", async () => {
  const { world, id, innovator, rekan } = await twoWriters();
  await openPlace(await world.as(rekan), id, "identity");
  await removeCollaborator(await world.as(innovator), id, rekan);
  expect(await world.database.read.select().from(sectionLocks)).toEqual([]);
});

test("where nobody may write, nothing is locked: strangers, a place that is not there, too late, with the head", async () => {
  const { world, id, innovator } = await twoWriters(aReadyDraft);
  const { otherInnovator, head } = world.people;
  for (const act of [openPlace, takeOverPlace]) {
    const tried = (userId: string, place: string, now = whileOpen) =>
      refused(world, async () => act(await world.as(userId, now), id, place));
    expect(await tried(otherInnovator, "ringkasan")).toBe("not-found");
    expect(await tried(innovator, "rahasia")).toBe("not-found");
    expect(await tried(head, "ringkasan")).toBe("not-your-role");
    expect(await tried(innovator, "ringkasan", afterDeadline)).toBe("deadline-passed");
  }
  await forwardProposal(await world.as(innovator), id);
  expect(await refused(world, async () => openPlace(await world.as(innovator), id, "ringkasan"))).toBe("with-head-now");
});

test("at no moment do two people hold one lock, whoever gives a sign when", () => {
  const signs = fc.array(fc.record({ who: fc.constantFrom("a", "b", "c"), after: fc.nat(leaseMs) }));
  fc.assert(
    fc.property(signs, (signs) => {
      let lock: Lock | undefined;
      let now = whileOpen.getTime();
      for (const { who, after } of signs) {
        now += after;
        const moment = new Date(now);
        if (isHeldByAnother(lock, who, moment)) continue;
        lock = renewed(lock, who, moment) ?? lock;
        expect(lock?.heldBy).toBe(who);
        expect(lock && +lock.expiresAt - now).toBeGreaterThan(leaseMs / 2);
        expect(isHeldByAnother(lock, "d", moment)).toBe(true);
      }
    }),
  );
});
