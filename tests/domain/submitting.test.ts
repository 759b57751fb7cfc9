import { proposals, snapshots } from "db/schema";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { findReceipt } from "~/domain/proposals/finding.server";
import { readSnapshot } from "~/domain/proposals/snapshot";
import { delegateSubmission } from "~/domain/submission/delegating.server";
import { forwardProposal } from "~/domain/submission/forwarding.server";
import { endorseAndSubmit, submitProposal, withdrawProposal } from "~/domain/submission/submitting.server";
import { describeProposal } from "~/domain/writing/describing.server";
import { afterDeadline, deadline, whileOpen } from "../support/blueprint";
import {
  aDraft,
  anEligibleProposal,
  anEndorsedProposal,
  anIdentity,
  aReadyDraft,
  aSubmittedProposal,
  refused,
  statusOf,
} from "../support/steps";
import { freshWorld } from "../support/world";

test("a submitted proposal gets a receipt with number, time and the hash of what was handed in", async () => {
  const world = await freshWorld();
  const id = await anEndorsedProposal(world, { title: "CONTOH Rumah Aman" });
  const head = await world.as(world.people.head);

  const receipt = await submitProposal(head, id);

  expect(receipt).toMatchObject({ number: "SYB-CONTOH-2026-0001", submittedAt: whileOpen });
  expect(receipt.sha256).toMatch(/^[0-9a-f]{64}$/);
  expect(await statusOf(world, id)).toBe("submitted");
  expect(readSnapshot((await findReceipt(head, id))?.content ?? "")).toMatchObject({
    title: "CONTOH Rumah Aman",
    unit: { name: "Sentra Kartini" },
    answers: [
      { code: "ringkasan", text: "Teks ringkasan yang cukup.", words: 4, wordLimit: 20 },
      { code: "signifikansi" },
    ],
  });
  const [event, ...more] = await world.events("proposal.submitted");
  expect(event).toMatchObject({ subject: id, actorId: world.people.head });
  expect(event?.body).toContain(receipt.sha256);
  expect(event?.body).not.toContain("Rumah Aman");
  expect(more).toEqual([]);
});

test("receipts of an edition are numbered without a gap", async () => {
  const world = await freshWorld();
  const head = await world.as(world.people.head);
  const ids = [await anEndorsedProposal(world), await anEndorsedProposal(world), await anEndorsedProposal(world)];

  const receipts = await Promise.all(ids.map((id) => submitProposal(head, id)));

  expect(receipts.map(({ number }) => number.slice(-4)).sort()).toEqual(["0001", "0002", "0003"]);
  expect(new Set(receipts.map(({ code }) => code)).size).toBe(3);
});

test("at the very last second a submission is accepted", async () => {
  const world = await freshWorld();
  const id = await anEndorsedProposal(world);
  const lastMoment = new Date(deadline.getTime() + 999);

  expect(await submitProposal(await world.as(world.people.head, lastMoment), id)).toMatchObject({
    submittedAt: lastMoment,
  });
});

test("a late submission is refused and leaves no trace", async () => {
  const world = await freshWorld();
  const id = await anEndorsedProposal(world);

  expect(await refused(world, async () => submitProposal(await world.as(world.people.head, afterDeadline), id))).toBe(
    "deadline-passed",
  );

  expect(await statusOf(world, id)).toBe("endorsed");
  expect(await world.events("proposal.submitted")).toEqual([]);
  expect(await world.database.read.select().from(snapshots)).toEqual([]);
});

test("a second submission returns the first one's receipt, after the deadline too", async () => {
  const world = await freshWorld();
  const id = await anEndorsedProposal(world);
  const first = await submitProposal(await world.as(world.people.head), id);

  expect(await submitProposal(await world.as(world.people.head), id)).toMatchObject(first);
  expect(await submitProposal(await world.as(world.people.head, afterDeadline), id)).toMatchObject(first);

  expect(await world.events("proposal.submitted")).toHaveLength(1);
  expect(await world.database.read.select().from(snapshots)).toHaveLength(1);
});

test("two clicks at once are one submission", async () => {
  const world = await freshWorld();
  const id = await anEndorsedProposal(world);
  const head = await world.as(world.people.head);

  const [left, right] = await Promise.all([submitProposal(head, id), submitProposal(head, id)]);

  expect(left.number).toBe(right.number);
  expect(left.code).toBe(right.code);
  expect(await world.events("proposal.submitted")).toHaveLength(1);
  expect(await world.database.read.select().from(snapshots)).toHaveLength(1);
});

test("only the head submits, or the admin whom the head lets", async () => {
  const world = await freshWorld();
  const inUnit = { role: "unit_admin" as const, unitId: world.units.kartini };
  const adminId = await world.addPerson("adminunit@contoh.example", inUnit);
  const [admin, other] = [
    await world.as(adminId),
    await world.as(await world.addPerson("admin2@contoh.example", inUnit)),
  ];
  const head = await world.as(world.people.head);
  const draft = await aReadyDraft(world);
  const endorsed = await anEndorsedProposal(world);

  expect(await refused(world, () => submitProposal(head, draft))).toBe("with-writers");
  expect(await refused(world, () => submitProposal(admin, draft))).toBe("not-delegated");
  expect(await refused(world, () => submitProposal(admin, endorsed))).toBe("not-delegated");
  expect(await refused(world, async () => submitProposal(await world.as(world.people.innovator), endorsed))).toBe(
    "not-your-role",
  );
  await delegateSubmission(head, endorsed, adminId);
  expect(await refused(world, () => submitProposal(other, endorsed))).toBe("not-delegated");
  expect(await world.events("proposal.submitted")).toEqual([]);
  expect(await submitProposal(admin, endorsed)).toMatchObject({ submittedAt: whileOpen });
});

test("two heads click in the last second: one submission, one receipt, and a second later it is too late", async () => {
  const world = await freshWorld();
  const id = await anEndorsedProposal(world);
  const second = await world.addPerson("kepala3@contoh.example", { role: "unit_head", unitId: world.units.kartini });
  const lastMoment = new Date(deadline.getTime() + 999);
  const heads = [await world.as(world.people.head, lastMoment), await world.as(second, lastMoment)];
  const late = await anEndorsedProposal(world);

  const receipts = await Promise.all(heads.map((head) => submitProposal(head, id)));
  const tooLate = new Date(deadline.getTime() + 1000);

  expect(new Set(receipts.map(({ code }) => code)).size).toBe(1);
  expect(await world.events("proposal.submitted")).toHaveLength(1);
  expect(await refused(world, async () => submitProposal(await world.as(world.people.head, tooLate), late))).toBe(
    "deadline-passed",
  );
});

test("endorsing and submitting at once happens whole or not at all, and a second click gets the same receipt", async () => {
  const world = await freshWorld();
  const head = await world.as(world.people.head);
  const [first, second] = [await aReadyDraft(world), await aReadyDraft(world)];
  for (const id of [first, second]) {
    await describeProposal(
      await world.as(world.people.innovator),
      id,
      await anIdentity(world, { title: "CONTOH Sama" }),
      2,
    );
    await forwardProposal(await world.as(world.people.innovator), id);
  }
  expect(await refused(world, async () => endorseAndSubmit(await world.as(world.people.innovator), first))).toBe(
    "not-your-role",
  );

  const receipt = await endorseAndSubmit(head, first);
  expect(await endorseAndSubmit(head, first)).toMatchObject(receipt);
  expect(await world.events("proposal.endorsed")).toHaveLength(1);
  expect(await world.events("proposal.submitted")).toHaveLength(1);

  expect(await refused(world, () => endorseAndSubmit(head, second))).toBe("duplicate-title");
  expect(await statusOf(world, second)).toBe("with_head");
});

test("a title that another unit has submitted is refused, however it is spelt; a draft with it may stand", async () => {
  const world = await freshWorld();
  const other = { innovator: world.people.otherInnovator, head: world.people.otherHead, unitId: world.units.alyatama };
  const first = await anEndorsedProposal(world, { title: "CONTOH Rumah Aman" });
  const second = await anEndorsedProposal(world, { title: "contoh  rumah-AMAN!", ...other });
  await submitProposal(await world.as(world.people.head), first);

  expect(await refused(world, async () => submitProposal(await world.as(world.people.otherHead), second))).toBe(
    "duplicate-title",
  );
  expect(await statusOf(world, second)).toBe("endorsed");
  expect(await aDraft(world, { title: "CONTOH Rumah Aman", ...other })).toBeTruthy();

  await withdrawProposal(await world.as(world.people.head), first);
  await submitProposal(await world.as(world.people.otherHead), second);
  expect(await statusOf(world, second)).toBe("submitted");
});

test("every check is made again at submission, however it stood at endorsement", async () => {
  const world = await freshWorld();
  const id = await anEndorsedProposal(world);
  await world.database.write(async (db) => {
    await db.update(proposals).set({ startedOn: "2025-01-01" }).where(eq(proposals.id, id));
  });

  expect(await refused(world, async () => submitProposal(await world.as(world.people.head), id))).toBe("not-ready");
});

test("the head withdraws while registration is open, and only then", async () => {
  const world = await freshWorld();
  const [head, late] = [await world.as(world.people.head), await world.as(world.people.head, afterDeadline)];
  const id = await aSubmittedProposal(world);
  const admin = await world.as(
    await world.addPerson("adminunit@contoh.example", { role: "unit_admin", unitId: world.units.kartini }),
  );

  expect(await refused(world, () => withdrawProposal(late, id))).toBe("deadline-passed");
  expect(await refused(world, () => withdrawProposal(admin, id))).toBe("not-your-role");
  expect(await refused(world, async () => withdrawProposal(await world.as(world.people.officer), id))).toBe(
    "not-your-role",
  );
  await withdrawProposal(head, id);

  expect(await statusOf(world, id)).toBe("withdrawn");
  expect(await world.events("proposal.withdrawn")).toMatchObject([{ subject: id, actorId: world.people.head }]);
  expect(await refused(world, () => withdrawProposal(head, id))).toBe("withdrawn-already");
  expect(await refused(world, () => submitProposal(head, id))).toBe("withdrawn-already");
  const screened = await anEligibleProposal(world);
  expect(await refused(world, () => withdrawProposal(head, screened))).toBe("already-screened");
});
