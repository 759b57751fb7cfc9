import { endorsements } from "db/schema";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { findProposal } from "~/domain/proposals/finding.server";
import { delegateSubmission, listUnitAdmins } from "~/domain/submission/delegating.server";
import { endorseProposal, returnProposal } from "~/domain/submission/endorsing.server";
import { forwardProposal } from "~/domain/submission/forwarding.server";
import { afterDeadline } from "../support/blueprint";
import { anEndorsedProposal, aReadyDraft, aSubmittedProposal, refused } from "../support/steps";
import { freshWorld } from "../support/world";

async function aUnitWithAdmin() {
  const world = await freshWorld();
  const adminId = await world.addPerson("adminunit@contoh.example", {
    role: "unit_admin",
    unitId: world.units.kartini,
  });
  return { world, adminId, head: await world.as(world.people.head) };
}

test("the head lets an admin submit, takes it back, and both are events", async () => {
  const { world, adminId, head } = await aUnitWithAdmin();
  const id = await anEndorsedProposal(world);

  await delegateSubmission(head, id, adminId);
  expect(await findProposal(head, id)).toMatchObject({ delegatedTo: adminId });
  await delegateSubmission(head, id, undefined);
  expect(await findProposal(head, id)).toMatchObject({ delegatedTo: null });

  const bodies = (await world.events("submission.delegated")).map(({ body }) => JSON.parse(body).details);
  expect(bodies).toEqual([{ to: adminId }, { to: null }]);
});

test("the head endorses and delegates in one act; where the admin is none, nothing happens", async () => {
  const { world, adminId, head } = await aUnitWithAdmin();
  const id = await aReadyDraft(world);
  await forwardProposal(await world.as(world.people.innovator), id);

  expect(await refused(world, () => endorseProposal(head, id, { delegatedTo: world.people.innovator }))).toBe(
    "not-found",
  );
  await endorseProposal(head, id, { delegatedTo: adminId });

  const rows = await world.database.read.select().from(endorsements).where(eq(endorsements.proposalId, id));
  expect(rows).toMatchObject([{ endorsedBy: world.people.head, delegatedTo: adminId }]);
});

test("only the head delegates, only to an admin of the unit, only what is endorsed, only in time", async () => {
  const { world, adminId, head } = await aUnitWithAdmin();
  const endorsed = await anEndorsedProposal(world);
  const elsewhere = await world.addPerson("admin2@contoh.example", {
    role: "unit_admin",
    unitId: world.units.alyatama,
  });
  const former = await world.addPerson("admin3@contoh.example", {
    role: "unit_admin",
    unitId: world.units.kartini,
    until: new Date("2026-03-05T00:00:00Z"),
  });

  for (const nobody of [elsewhere, former, world.people.innovator, "tidak-ada"])
    expect(await refused(world, () => delegateSubmission(head, endorsed, nobody))).toBe("not-found");
  expect(await refused(world, async () => delegateSubmission(await world.as(adminId), endorsed, adminId))).toBe(
    "not-your-role",
  );
  const late = await world.as(world.people.head, afterDeadline);
  expect(await refused(world, () => delegateSubmission(late, endorsed, adminId))).toBe("deadline-passed");
  for (const [id, reason] of [
    [await aReadyDraft(world), "with-writers"],
    [await aSubmittedProposal(world), "submitted-already"],
  ] as const)
    expect(await refused(world, () => delegateSubmission(head, id, adminId))).toBe(reason);
  expect((await listUnitAdmins(head, world.units.kartini)).map(({ id }) => id)).toEqual([adminId]);
});

test("what is returned is nobody's to submit, whomever the head had let", async () => {
  const { world, adminId, head } = await aUnitWithAdmin();
  const id = await anEndorsedProposal(world);
  await delegateSubmission(head, id, adminId);

  await returnProposal(head, id, "Perlu diperbaiki dahulu");

  expect(await findProposal(head, id)).toMatchObject({ status: "returned", delegatedTo: null });
});
