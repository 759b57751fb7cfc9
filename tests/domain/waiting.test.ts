import { letters, users } from "db/schema";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { grantRole } from "~/domain/accounts/adding.server";
import { contextOf } from "~/domain/kernel/atomically.server";
import { queueLetters } from "~/domain/outbox/queueing.server";
import { listWaiting } from "~/domain/progress/waiting.server";
import { countScreeningQueue } from "~/domain/screening/queueing.server";
import { requestRepair } from "~/domain/screening/repairing.server";
import { delegateSubmission } from "~/domain/submission/delegating.server";
import { afterDeadline, whileOpen } from "../support/blueprint";
import { aCollaborator } from "../support/collaborators";
import { withStatement } from "../support/filing";
import { aDraft, anEndorsedProposal, aSubmittedProposal } from "../support/steps";
import { freshWorld, operator, type World } from "../support/world";

const asOperator = (world: World) => contextOf(world.database, operator, whileOpen);

async function aRepair(world: World) {
  const id = await aSubmittedProposal(world);
  const items = [{ place: "pernyataan", note: "Tanda tangan tidak terbaca." }];
  await requestRepair(await world.as(world.people.officer, afterDeadline), id, { note: "", items });
}

async function anAdmin(world: World) {
  return world.addPerson("admin-unit@contoh.example", { role: "unit_admin", unitId: world.units.kartini });
}

test("a draft waits for its author and for whoever was invited to write along", async () => {
  const world = await freshWorld();
  const collaborator = await aCollaborator(world, await aDraft(world));
  expect(await listWaiting(await world.as(world.people.innovator))).toEqual([{ kind: "drafts", count: 1 }]);
  expect(await listWaiting(await world.as(collaborator))).toEqual([{ kind: "drafts", count: 1 }]);
  expect(await listWaiting(await world.as(world.people.otherInnovator))).toEqual([]);
});

test("who administers another unit sees the repairs of his or her own proposals too, and an admin each once", async () => {
  const world = await freshWorld(withStatement());
  await aRepair(world);
  await grantRole(asOperator(world), world.people.innovator, { role: "unit_admin", unitId: world.units.alyatama });
  const waiting = async (id: string) => listWaiting(await world.as(id, afterDeadline));
  expect(await waiting(world.people.innovator)).toEqual([{ kind: "repairs", count: 1 }]);

  await grantRole(asOperator(world), world.people.innovator, { role: "unit_admin", unitId: world.units.kartini });
  expect(await waiting(world.people.innovator)).toEqual([{ kind: "repairs", count: 1 }]);
});

test("what the head has left to an admin waits for the admin, and for the head again when that account is closed", async () => {
  const world = await freshWorld();
  const admin = await anAdmin(world);
  await delegateSubmission(await world.as(world.people.head), await anEndorsedProposal(world), admin);
  expect(await listWaiting(await world.as(world.people.head))).toEqual([]);
  expect(await listWaiting(await world.as(admin))).toEqual([{ kind: "delegated", count: 1 }]);

  await world.database.write(async (db) => {
    await db.update(users).set({ disabledAt: whileOpen }).where(eq(users.id, admin));
  });
  expect(await listWaiting(await world.as(world.people.head))).toEqual([{ kind: "toSubmit", count: 1 }]);
});

test("a proposal of the officer's own unit does not wait for that officer, as in the queue", async () => {
  const world = await freshWorld();
  await aSubmittedProposal(world);
  await grantRole(asOperator(world), world.people.officer, { role: "unit_admin", unitId: world.units.kartini });
  const officer = await world.as(world.people.officer, afterDeadline);
  expect((await countScreeningQueue(officer, world.editionId)).forMe).toBe(0);
  expect(await listWaiting(officer)).toEqual([]);
  const colleague = await world.as(world.people.colleague, afterDeadline);
  expect(await listWaiting(colleague)).toMatchObject([{ kind: "toCheck", count: 1 }]);
});

test("a lost letter of no edition waits only for officers of the whole portal", async () => {
  const world = await freshWorld();
  const { editionId } = world;
  const ofEdition = await world.addPerson("lain@contoh.example", { role: "secretariat", editionId });
  const text = { email: "a@contoh.example", subject: "CONTOH", body: "CONTOH" };
  await queueLetters(asOperator(world), [
    { key: "contoh", kind: "activation", editionId: undefined, recipientId: undefined, ...text },
  ]);
  await world.database.write(async (db) => {
    await db.update(letters).set({ status: "abandoned" });
  });
  expect(await listWaiting(await world.as(ofEdition))).toEqual([]);
  expect(await listWaiting(await world.as(world.people.officer))).toEqual([{ kind: "lettersLost", count: 1 }]);
});
