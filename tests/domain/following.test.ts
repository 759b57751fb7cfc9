import { grants } from "db/schema";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { contextOf } from "~/domain/kernel/atomically.server";
import { listUnitProgress } from "~/domain/progress/counting.server";
import { followUnitProposals } from "~/domain/progress/following.server";
import { closeRegistration } from "~/domain/submission/closing.server";
import { delegateSubmission } from "~/domain/submission/delegating.server";
import { recordSuccession } from "~/domain/units/registering.server";
import { afterDeadline, deadline, whileOpen } from "../support/blueprint";
import { aDraft, anEndorsedProposal } from "../support/steps";
import { freshWorld, operator } from "../support/world";

test("what was not handed in has stood so since registration closed", async () => {
  const world = await freshWorld();
  await aDraft(world);
  await closeRegistration(contextOf(world.database, operator, afterDeadline), world.editionId);
  const followed = await followUnitProposals(await world.as(world.people.head, afterDeadline));
  expect(followed.map(({ status, since }) => ({ status, since }))).toEqual([
    { status: "not_submitted", since: deadline },
  ]);
});

test("what was left to an admin who is none any more is in the head's hands again", async () => {
  const world = await freshWorld();
  const admin = await world.addPerson("admin-unit@contoh.example", {
    role: "unit_admin",
    unitId: world.units.kartini,
  });
  await delegateSubmission(await world.as(world.people.head), await anEndorsedProposal(world), admin);
  const follow = async () => followUnitProposals(await world.as(world.people.head));
  expect(await follow()).toMatchObject([{ holder: "delegate", waitsForMe: false }]);

  await world.database.write(async (db) => {
    await db.update(grants).set({ untilAt: whileOpen }).where(eq(grants.userId, admin));
  });
  expect(await follow()).toMatchObject([{ holder: "unit_head", waitsForMe: true }]);
});

test.each([
  ["split", 0],
  ["merged", 1],
  ["renamed", 1],
] as const)(
  "of units that others came out of, one that was %s counts by whether it still exists",
  async (kind, fewer) => {
    const world = await freshWorld();
    const officer = await world.as(world.people.officer);
    const list = () => listUnitProgress(officer, world.editionId, { sort: "name", onlyUnbegun: true });
    const before = (await list()).length;
    await recordSuccession(contextOf(world.database, operator, whileOpen), {
      unitId: world.units.alyatama,
      predecessorId: world.units.kartini,
      kind,
      onDate: "2022-03-03",
      basis: "CONTOH",
    });
    expect(await list()).toHaveLength(before - fewer);
  },
);
