import { proposals } from "db/schema";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import type { Refusal } from "~/domain/kernel/refusal";
import { findProposal } from "~/domain/proposals/finding.server";
import { countByStatus } from "~/domain/proposals/listing.server";
import { delegateSubmission } from "~/domain/submission/delegating.server";
import { findProposalDraft } from "~/domain/submission/finding.server";
import { submitProposal, withdrawProposal } from "~/domain/submission/submitting.server";
import { aDraft, anEndorsedProposal, aSubmittedProposal, refused, statusOf } from "../support/steps";
import { freshWorld } from "../support/world";

test("of five submitted at once exactly the quota of three gets in, whoever is first", async () => {
  const world = await freshWorld();
  const head = await world.as(world.people.head);
  const ids: string[] = [];
  for (let place = 0; place < 5; place++) ids.push(await anEndorsedProposal(world));

  const submitted = await Promise.allSettled(ids.map((id) => submitProposal(head, id)));

  expect(submitted.filter(({ status }) => status === "fulfilled")).toHaveLength(3);
  const reasons = submitted.flatMap((it) => (it.status === "rejected" ? [(it.reason as Refusal).reason] : []));
  expect(reasons).toEqual(["over-quota", "over-quota"]);
  expect(await countByStatus(await world.as(world.people.officer), world.editionId)).toMatchObject({
    submitted: 3,
    endorsed: 2,
  });
  expect(await world.events("proposal.submitted")).toHaveLength(3);
});

test("head and delegated admin of a unit race for its last place, and one of them gets it", async () => {
  const world = await freshWorld();
  const adminId = await world.addPerson("adminunit@contoh.example", {
    role: "unit_admin",
    unitId: world.units.kartini,
  });
  const [admin, head] = [await world.as(adminId), await world.as(world.people.head)];
  const where = { trackId: world.replikasi };
  const [left, right] = [await anEndorsedProposal(world, where), await anEndorsedProposal(world, where)];
  await delegateSubmission(head, right, adminId);

  const submitted = await Promise.allSettled([submitProposal(head, left), submitProposal(admin, right)]);

  expect(submitted.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  const reasons = submitted.flatMap((it) => (it.status === "rejected" ? [(it.reason as Refusal).reason] : []));
  expect(reasons).toEqual(["over-quota"]);
  expect([await statusOf(world, left), await statusOf(world, right)].sort()).toEqual(["endorsed", "submitted"]);
  expect(await world.events("proposal.submitted")).toHaveLength(1);
});

test("a quota is counted for each unit and each track by itself", async () => {
  const world = await freshWorld();
  const other = { innovator: world.people.otherInnovator, head: world.people.otherHead, unitId: world.units.alyatama };
  await aSubmittedProposal(world, { trackId: world.replikasi });

  await aSubmittedProposal(world, { trackId: world.replikasi, ...other });
  for (let place = 0; place < 3; place++) await aSubmittedProposal(world);
  expect(await world.events("proposal.submitted")).toHaveLength(5);
});

test.each(["submitted", "in_repair", "eligible", "ineligible", "disqualified"] as const)(
  "a proposal that is %s keeps its place and its title",
  async (status) => {
    const world = await freshWorld();
    const head = await world.as(world.people.head);
    const where = { trackId: world.replikasi };
    const [first, second] = [await anEndorsedProposal(world, where), await anEndorsedProposal(world, where)];
    await submitProposal(head, first);
    const [{ title } = { title: "" }] = await world.database.read
      .select({ title: proposals.title })
      .from(proposals)
      .where(eq(proposals.id, first));
    await world.database.write(
      async (db) => void (await db.update(proposals).set({ status }).where(eq(proposals.id, first))),
    );
    expect(await refused(world, () => submitProposal(head, second))).toBe("over-quota");
    const context = await world.as(world.people.innovator);
    const namesake = await findProposal(context, await aDraft(world, { title }));
    expect((await findProposalDraft(context, namesake)).titleTaken).toBe(true);
  },
);

test("a withdrawn proposal frees its place", async () => {
  const world = await freshWorld();
  const head = await world.as(world.people.head);
  const where = { trackId: world.replikasi };
  const [first, second] = [await anEndorsedProposal(world, where), await anEndorsedProposal(world, where)];
  await submitProposal(head, first);
  expect(await refused(world, () => submitProposal(head, second))).toBe("over-quota");

  await withdrawProposal(head, first);
  await submitProposal(head, second);

  expect(await statusOf(world, second)).toBe("submitted");
});
