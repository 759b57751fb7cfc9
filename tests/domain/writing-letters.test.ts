import { letters, repairs, users } from "db/schema";
import { asc, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { contextOf } from "~/domain/kernel/atomically.server";
import { dueReminder } from "~/domain/notifications/reminder";
import type { Bookmarks } from "~/domain/notifications/telling.server";
import { nobody } from "~/domain/people/actor";
import { closeRegistration } from "~/domain/submission/closing.server";
import { delegateSubmission } from "~/domain/submission/delegating.server";
import { endorseProposal, returnProposal } from "~/domain/submission/endorsing.server";
import { forwardProposal } from "~/domain/submission/forwarding.server";
import { endorseAndSubmit } from "~/domain/submission/submitting.server";
import { writeDueLetters } from "~/jobs/writing-letters.server";
import { afterDeadline, deadline, registrationOpens, whileOpen } from "../support/blueprint";
import { aDraft, anEligibleProposal, anEndorsedProposal, aReadyDraft } from "../support/steps";
import { freshWorld, type World } from "../support/world";

const daysBefore = (days: number) => new Date(deadline.getTime() - days * 86_400_000);
const anew: Bookmarks = new Map();

const write = (world: World, now: Date, bookmarks = anew) => writeDueLetters(world.database, bookmarks, now);

async function postOf(world: World) {
  const rows = await world.database.read.select().from(letters).orderBy(asc(letters.writtenAt), asc(letters.email));
  return rows.map(({ kind, email }) => `${kind} ${email.replace("@contoh.example", "")}`).sort();
}

async function aForwarded(world: World, now = whileOpen) {
  const id = await aReadyDraft(world, { now });
  await forwardProposal(await world.as(world.people.innovator, now), id);
  return id;
}

test("who wrote a proposal is told by name of its return, once, with a link and without the note", async () => {
  const world = await freshWorld();
  const id = await aForwarded(world);
  await returnProposal(await world.as(world.people.head), id, "Rahasia: data klien kurang lengkap");

  const read = await write(world, whileOpen);
  await write(world, whileOpen, read);
  await write(world, whileOpen);

  const [letter, ...more] = await world.database.read.select().from(letters);
  expect(more).toEqual([]);
  expect(letter).toMatchObject({ kind: "returned", email: "inovator@contoh.example", status: "queued" });
  expect(letter?.body).toContain("Yth. CONTOH inovator @ contoh . example,");
  expect(letter?.body).toMatch(new RegExp(`^https?://\\S+/proposal/${id}$`, "m"));
  expect(`${letter?.subject}${letter?.body}`).not.toContain("Rahasia");
});

test("an endorsement is told to the writer, a delegation to the admin, a submission to writer and head", async () => {
  const world = await freshWorld();
  const adminId = await world.addPerson("admin-unit@contoh.example", {
    role: "unit_admin",
    unitId: world.units.kartini,
  });
  const head = await world.as(world.people.head);
  const id = await aForwarded(world);
  await endorseProposal(head, id);
  await delegateSubmission(head, id, adminId);
  await write(world, whileOpen);
  expect(await postOf(world)).toEqual(["endorsed admin-unit", "endorsed inovator"]);

  await endorseAndSubmit(await world.as(world.people.head, new Date(whileOpen.getTime() + 1000)), id);
  await write(world, whileOpen);
  expect(await postOf(world)).toEqual([
    "endorsed admin-unit",
    "endorsed inovator",
    "receipt inovator",
    "receipt kepala",
  ]);
});

test("endorsed and submitted in one act is one letter, and a delegation that was taken back is none", async () => {
  const world = await freshWorld();
  const adminId = await world.addPerson("admin-unit@contoh.example", {
    role: "unit_admin",
    unitId: world.units.kartini,
  });
  const head = await world.as(world.people.head);
  await endorseAndSubmit(head, await aForwarded(world));
  const other = await anEndorsedProposal(world);
  await delegateSubmission(head, other, adminId);
  await delegateSubmission(head, other, undefined);

  await write(world, whileOpen);

  expect(await postOf(world)).toEqual(["endorsed inovator", "receipt inovator", "receipt kepala"]);
});

test("when registration has closed, each person gets one letter for all that was left", async () => {
  const world = await freshWorld();
  const left = [await aDraft(world), await aForwarded(world)];
  await closeRegistration(contextOf(world.database, nobody, afterDeadline), world.editionId);

  await write(world, afterDeadline);

  expect(await postOf(world)).toEqual(["not_submitted inovator", "not_submitted kepala"]);
  for (const { body } of await world.database.read.select().from(letters))
    for (const id of left) expect(body).toContain(id);
});

test("the result of the screening and a wish for better documents are told", async () => {
  const world = await freshWorld();
  const id = await anEligibleProposal(world);
  await world.database.write(async (db) => {
    await db.insert(repairs).values({
      proposalId: id,
      note: "CONTOH",
      requestedBy: world.people.officer,
      requestedAt: afterDeadline,
      dueAt: new Date(afterDeadline.getTime() + 3 * 86_400_000),
    });
  });

  await write(world, afterDeadline);
  await write(world, afterDeadline);

  expect(await postOf(world)).toEqual([
    "repair_requested inovator",
    "repair_requested kepala",
    "screened inovator",
    "screened kepala",
  ]);
});

test("what happened long before the portal started is no news", async () => {
  const world = await freshWorld();
  const id = await aForwarded(world);
  await returnProposal(await world.as(world.people.head), id, "Perlu angka dampak");

  await write(world, new Date(whileOpen.getTime() + 15 * 86_400_000), new Map());

  expect((await postOf(world)).filter((line) => line.startsWith("returned"))).toEqual([]);
});

test("whoever holds an unsubmitted proposal is reminded 14, 7, 3 and 1 days before closing, each time once", async () => {
  const world = await freshWorld();
  await aDraft(world, { now: registrationOpens });
  await aForwarded(world, registrationOpens);
  await anEndorsedProposal(world, { now: registrationOpens });

  const counts: number[] = [];
  for (const days of [15, 14, 13, 7, 7, 3, 2, 1]) {
    await write(world, daysBefore(days));
    await write(world, new Date(daysBefore(days).getTime() + 60_000));
    counts.push((await postOf(world)).filter((line) => line.startsWith("reminder")).length);
  }

  expect(counts).toEqual([0, 3, 3, 6, 6, 9, 9, 12]);
  const each = (await postOf(world)).filter((line) => line.startsWith("reminder"));
  expect([
    each.filter((line) => line.endsWith("inovator")).length,
    each.filter((line) => line.endsWith("kepala")).length,
  ]).toEqual([4, 8]);
});

test("after days without a running portal only the nearest reminder is written", async () => {
  const world = await freshWorld();
  await aDraft(world, { now: registrationOpens });
  await write(world, daysBefore(2));
  expect(await postOf(world)).toEqual(["reminder inovator"]);
  const [letter] = await world.database.read.select().from(letters);
  expect(letter?.subject).toContain("Pendaftaran ditutup 31 Maret 2026, 23.59 WIB");
});

test("who has just begun is not reminded, the head who has just got it is, and the delegate instead of the head", async () => {
  const world = await freshWorld();
  const adminId = await world.addPerson("admin-unit@contoh.example", {
    role: "unit_admin",
    unitId: world.units.kartini,
  });
  const now = daysBefore(6);
  await aDraft(world, { now });
  const id = await aForwarded(world, now);
  await write(world, now);
  expect(await postOf(world)).toEqual(["reminder kepala"]);

  await endorseProposal(await world.as(world.people.head, now), id, { delegatedTo: adminId });
  await write(world, daysBefore(3));
  expect((await postOf(world)).filter((line) => line.startsWith("reminder"))).toEqual([
    "reminder admin-unit",
    "reminder inovator",
    "reminder kepala",
  ]);
});

test("a start with all letters written opens no transaction, and one with many to write opens a few", async () => {
  const world = await freshWorld();
  const now = daysBefore(7);
  const title = (place: number) => `CONTOH Inovasi ke-${place}`;
  const every5Minutes = (place: number) => new Date(registrationOpens.getTime() + place * 300_000);
  for (let place = 0; place < 120; place++) await aDraft(world, { now: every5Minutes(place), title: title(place) });
  let transactions = 0;
  const database: World["database"] = {
    ...world.database,
    write(work) {
      transactions += 1;
      return world.database.write(work);
    },
  };

  await writeDueLetters(database, anew, now);
  expect(await postOf(world)).toHaveLength(120);
  expect(transactions).toBe(2);

  await writeDueLetters(database, anew, now);
  expect(transactions).toBe(2);
});

test("a start in the midst of writing writes what is missing", async () => {
  const world = await freshWorld();
  for (let place = 0; place < 3; place++) await aForwarded(world, registrationOpens);
  await write(world, daysBefore(7));
  const [lost] = await world.database.read.select().from(letters);
  await world.database.write(async (db) => {
    await db.delete(letters).where(eq(letters.id, lost?.id ?? ""));
  });

  await write(world, daysBefore(7));

  expect(await postOf(world)).toEqual(["reminder kepala", "reminder kepala", "reminder kepala"]);
});

test("the head is reminded where the admin whom he or she lets submit is none any more", async () => {
  const world = await freshWorld();
  const admin = await world.addPerson("admin-unit@contoh.example", {
    role: "unit_admin",
    unitId: world.units.kartini,
  });
  const id = await anEndorsedProposal(world, { now: registrationOpens });
  await delegateSubmission(await world.as(world.people.head, registrationOpens), id, admin);
  await world.database.write(async (db) => {
    await db.update(users).set({ disabledAt: registrationOpens }).where(eq(users.id, admin));
  });

  await write(world, daysBefore(3));

  expect((await postOf(world)).filter((line) => line.startsWith("reminder"))).toEqual(["reminder kepala"]);
});

test("a reminder is due from its moment to the last second, and none after", () => {
  expect(dueReminder(deadline, new Date(daysBefore(14).getTime() - 1))).toBeUndefined();
  expect(dueReminder(deadline, daysBefore(14))?.days).toBe(14);
  expect(dueReminder(deadline, new Date(daysBefore(7).getTime() - 1))?.days).toBe(14);
  expect(dueReminder(deadline, daysBefore(1))?.days).toBe(1);
  expect(dueReminder(deadline, deadline)?.days).toBe(1);
  expect(dueReminder(deadline, afterDeadline)).toBeUndefined();
});
