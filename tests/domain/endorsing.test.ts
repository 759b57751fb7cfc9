import { endorsements, returns } from "db/schema";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { grantRole } from "~/domain/accounts/adding.server";
import type { Context } from "~/domain/kernel/context";
import { findLastReturn, findProposal } from "~/domain/proposals/finding.server";
import { endorseProposal, returnProposal } from "~/domain/submission/endorsing.server";
import { forwardProposal } from "~/domain/submission/forwarding.server";
import { endorseAndSubmit, submitProposal } from "~/domain/submission/submitting.server";
import { describeProposal } from "~/domain/writing/describing.server";
import { findLastStep } from "~/domain/writing/history.server";
import { afterDeadline, deadline } from "../support/blueprint";
import {
  aDraft,
  anEndorsedProposal,
  anIdentity,
  aReadyDraft,
  aSubmittedProposal,
  refused,
  statusOf,
} from "../support/steps";
import { freshWorld, type World } from "../support/world";

async function aForwardedProposal(world: World, where: Parameters<typeof aReadyDraft>[1] = {}) {
  const id = await aReadyDraft(world, where);
  await forwardProposal(await world.as(world.people.innovator), id);
  return id;
}

async function lastStepOf(context: Context, id: string) {
  return (await findLastStep(context, await findProposal(context, id)))?.seq;
}

test("a finished draft goes to the head, once", async () => {
  const world = await freshWorld();
  const id = await aForwardedProposal(world);

  expect(await statusOf(world, id)).toBe("with_head");
  expect(await world.events("proposal.forwarded")).toMatchObject([{ subject: id, actorId: world.people.innovator }]);
  expect(await refused(world, async () => forwardProposal(await world.as(world.people.innovator), id))).toBe(
    "with-head-now",
  );
});

test("an empty draft, or a late one, does not go to the head", async () => {
  const world = await freshWorld();
  const empty = await aDraft(world);
  const ready = await aReadyDraft(world);

  expect(await refused(world, async () => forwardProposal(await world.as(world.people.innovator), empty))).toBe(
    "not-ready",
  );
  expect(
    await refused(world, async () => forwardProposal(await world.as(world.people.innovator, afterDeadline), ready)),
  ).toBe("deadline-passed");
  expect(await refused(world, async () => forwardProposal(await world.as(world.people.head), ready))).toBe(
    "not-your-role",
  );
  expect(await world.events("proposal.forwarded")).toEqual([]);
});

test("the head endorses what was forwarded: who and when is a row and an event", async () => {
  const world = await freshWorld();
  const id = await aForwardedProposal(world);

  await endorseProposal(await world.as(world.people.head), id);

  expect(await statusOf(world, id)).toBe("endorsed");
  const rows = await world.database.read.select().from(endorsements).where(eq(endorsements.proposalId, id));
  expect(rows).toMatchObject([{ endorsedBy: world.people.head, revokedAt: null }]);
  expect(await world.events("proposal.endorsed")).toMatchObject([{ subject: id, actorId: world.people.head }]);
});

test("only the head endorses, only what was forwarded, only in time", async () => {
  const world = await freshWorld();
  const admin = await world.addPerson("adminunit@contoh.example", { role: "unit_admin", unitId: world.units.kartini });
  const draft = await aReadyDraft(world);
  expect(await refused(world, async () => endorseProposal(await world.as(world.people.head), draft))).toBe(
    "with-writers",
  );
  await forwardProposal(await world.as(world.people.innovator), draft);

  expect(await refused(world, async () => endorseProposal(await world.as(admin), draft))).toBe("not-your-role");
  expect(await refused(world, async () => endorseProposal(await world.as(world.people.innovator), draft))).toBe(
    "not-your-role",
  );
  expect(
    await refused(world, async () => endorseProposal(await world.as(world.people.head, afterDeadline), draft)),
  ).toBe("deadline-passed");
  expect(await world.events("proposal.endorsed")).toEqual([]);
  await endorseProposal(await world.as(world.people.head, deadline), draft);
  expect(await refused(world, async () => endorseProposal(await world.as(world.people.head), draft))).toBe(
    "endorsed-already",
  );
});

test("a head whose quota is used up endorses no more", async () => {
  const world = await freshWorld();
  const ready = () => aForwardedProposal(world, { trackId: world.replikasi });
  const [first, second] = [await ready(), await ready()];
  const head = await world.as(world.people.head);
  await endorseProposal(head, first);
  await submitProposal(head, first);

  expect(await refused(world, () => endorseProposal(head, second))).toBe("over-quota");
  expect(await statusOf(world, second)).toBe("with_head");
});

test("a return needs a note that says something", async () => {
  const world = await freshWorld();
  const id = await aForwardedProposal(world);
  const head = await world.as(world.people.head);

  for (const note of ["", "   ", "123456789", "   123456789   "]) {
    expect(await refused(world, () => returnProposal(head, id, note))).toBe("note-too-short");
  }
  expect(await world.events("proposal.returned")).toEqual([]);

  await returnProposal(head, id, "  1234567890 ");
  expect(await statusOf(world, id)).toBe("returned");
  expect(await findLastReturn(head, id)).toMatchObject({ note: "1234567890", returnedBy: world.people.head });
  expect(await world.events("proposal.returned")).toMatchObject([{ subject: id }]);
});

test("what was returned is written again and goes the whole way", async () => {
  const world = await freshWorld();
  const id = await aForwardedProposal(world);
  const [innovator, head] = [await world.as(world.people.innovator), await world.as(world.people.head)];
  await returnProposal(head, id, "Tambahkan angka dampak");

  await describeProposal(innovator, id, await anIdentity(world), 2);
  await forwardProposal(innovator, id);
  await endorseProposal(head, id);
  await submitProposal(head, id);

  expect(await statusOf(world, id)).toBe("submitted");
  expect(await world.database.read.select().from(returns)).toHaveLength(1);
});

test("returning an endorsed proposal revokes the endorsement without erasing it", async () => {
  const world = await freshWorld();
  const id = await anEndorsedProposal(world);
  const head = await world.as(world.people.head);

  await returnProposal(head, id, "Ternyata belum lengkap");

  const rows = await world.database.read.select().from(endorsements).where(eq(endorsements.proposalId, id));
  expect(rows).toMatchObject([{ endorsedBy: world.people.head, revokedAt: head.now }]);
  expect(await refused(world, () => submitProposal(head, id))).toBe("with-writers");
});

test("the unit's admin returns what the head has not endorsed, and nobody what is submitted", async () => {
  const world = await freshWorld();
  const admin = await world.as(
    await world.addPerson("adminunit@contoh.example", { role: "unit_admin", unitId: world.units.kartini }),
  );
  const note = "Mohon dilengkapi dahulu";
  const endorsed = await anEndorsedProposal(world);
  expect(await refused(world, () => returnProposal(admin, endorsed, note))).toBe("endorsed-already");
  await returnProposal(admin, await aForwardedProposal(world), note);

  const submitted = await aSubmittedProposal(world);
  const draft = await aReadyDraft(world);
  for (const [id, reason] of [
    [submitted, "submitted-already"],
    [draft, "with-writers"],
  ] as const) {
    expect(await refused(world, async () => returnProposal(await world.as(world.people.head), id, note))).toBe(reason);
  }
  expect(
    await refused(world, async () => returnProposal(await world.as(world.people.head, afterDeadline), endorsed, note)),
  ).toBe("deadline-passed");
  expect(await refused(world, async () => returnProposal(await world.as(world.people.innovator), endorsed, note))).toBe(
    "not-your-role",
  );
});

test("the head decides on the text that was read, not on one that was rewritten and forwarded since", async () => {
  const world = await freshWorld();
  const head = await world.as(world.people.head);
  const writer = await world.as(world.people.innovator);
  const id = await aForwardedProposal(world);
  const seen = await lastStepOf(head, id);
  await returnProposal(head, id, "Tambahkan angka dampak", seen);
  await forwardProposal(writer, id);

  expect(await refused(world, () => endorseProposal(head, id, { seen }))).toBe("changed-since");
  expect(await refused(world, () => endorseAndSubmit(head, id, seen))).toBe("changed-since");
  expect(await refused(world, () => returnProposal(head, id, "Tambahkan angka dampak", seen))).toBe("changed-since");
  expect(await refused(world, () => endorseProposal(head, id, { seen: Number.NaN }))).toBe("changed-since");

  await endorseProposal(head, id, { seen: await lastStepOf(head, id) });
  expect(await statusOf(world, id)).toBe("endorsed");
});

test("what was endorsed anew since it was read is not submitted; a second click has its receipt nevertheless", async () => {
  const world = await freshWorld();
  const head = await world.as(world.people.head);
  const id = await anEndorsedProposal(world);
  const seen = await lastStepOf(head, id);
  await returnProposal(head, id, "Tambahkan angka dampak");
  await forwardProposal(await world.as(world.people.innovator), id);
  await endorseProposal(head, id);

  expect(await refused(world, () => submitProposal(head, id, seen))).toBe("changed-since");
  expect(await refused(world, () => endorseAndSubmit(head, id, seen))).toBe("changed-since");

  const now = await lastStepOf(head, id);
  const receipt = await submitProposal(head, id, now);
  expect(await submitProposal(head, id, now)).toMatchObject(receipt);
  expect(await endorseAndSubmit(head, id, now)).toMatchObject(receipt);
});

test("nobody endorses for the unit what he or she wrote, alone or along with others, but may hand it back", async () => {
  const world = await freshWorld();
  const officer = await world.as(world.people.officer);
  await grantRole(officer, world.people.innovator, { role: "unit_head", unitId: world.units.kartini });
  const id = await aReadyDraft(world);
  const both = await world.as(world.people.innovator);
  await forwardProposal(both, id);
  expect(await refused(world, () => endorseProposal(both, id))).toBe("own-work");
  await endorseProposal(await world.as(world.people.head), id);
});
