import { assignments, attachmentKinds, attachments, entries, releases, snapshots } from "db/schema";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { acceptAssignment } from "~/domain/assignment/declaring.server";
import { removeAttachment } from "~/domain/evidence/attaching.server";
import { findAttachment, findReleased } from "~/domain/evidence/reading.server";
import { releaseAttachment, revokeRelease } from "~/domain/evidence/releasing.server";
import { nobody } from "~/domain/people/actor";
import { readSnapshot } from "~/domain/proposals/snapshot";
import { endorseProposal } from "~/domain/submission/endorsing.server";
import { forwardProposal } from "~/domain/submission/forwarding.server";
import { submitProposal } from "~/domain/submission/submitting.server";
import { afterJudging, whileJudging } from "../support/blueprint";
import { anAttachment, freshFiles, withAttachments } from "../support/files";
import { aDeterminedEdition, anOpenStage, aReadyDraft, assignmentsOf, reasonOf, refused } from "../support/steps";
import { freshWorld, type World } from "../support/world";

async function aWorld() {
  freshFiles();
  return freshWorld(withAttachments());
}

async function hears(world: World, person: string, attachmentId: string, now?: Date) {
  return reasonOf(async () => findAttachment(await world.as(person, now), attachmentId));
}

test("a draft's file is its unit's own; once handed in, organisers and auditors read it; nobody else ever does", async () => {
  const world = await aWorld();
  const { innovator, head, otherInnovator, otherHead, officer, auditor, authority, admin, judges } = world.people;
  const unitAdmin = await world.addPerson("admin-unit@contoh.example", {
    role: "unit_admin",
    unitId: world.units.kartini,
  });
  const draft = await aReadyDraft(world);
  const file = await anAttachment(world, draft);
  const strangers = [otherInnovator, otherHead, authority, admin, ...judges];

  for (const person of [innovator, head, unitAdmin]) expect(await hears(world, person, file)).toBeUndefined();
  for (const person of [officer, auditor, ...strangers]) expect(await hears(world, person, file)).toBe("not-found");

  await forwardProposal(await world.as(innovator), draft);
  await endorseProposal(await world.as(head), draft);
  await submitProposal(await world.as(head), draft);
  for (const person of [innovator, head, unitAdmin, officer, auditor])
    expect(await hears(world, person, file)).toBeUndefined();
  for (const person of strangers) expect(await hears(world, person, file)).toBe("not-found");
});

test("a removed file is gone for all, unless a handed-in copy names it", async () => {
  const world = await aWorld();
  const draft = await aReadyDraft(world);
  const [kept, dropped] = [await anAttachment(world, draft), await anAttachment(world, draft)];
  await removeAttachment(await world.as(world.people.innovator), dropped);
  expect(await hears(world, world.people.innovator, dropped)).toBe("not-found");

  await forwardProposal(await world.as(world.people.innovator), draft);
  await endorseProposal(await world.as(world.people.head), draft);
  await submitProposal(await world.as(world.people.head), draft);
  const [copy] = await world.database.read.select().from(snapshots).where(eq(snapshots.proposalId, draft));
  expect(readSnapshot(copy?.content ?? "").attachments.map(({ id }) => id)).toEqual([kept]);

  await markRemoved(world, kept);
  expect(await hears(world, world.people.officer, kept)).toBeUndefined();
});

test("a judge reads the files of the copy that was assigned, after declaring, and no others", async () => {
  const world = await aWorld();
  const [proposalId = ""] = await anOpenStage(world, 2);
  const named = await aFileInCopy(world, proposalId);
  const unnamed = await aFileBesideCopy(world, proposalId, "lain");
  const [assignment] = (await assignmentsOf(world, world.desk)).filter((it) => it.proposalId === proposalId);
  const judge = assignment?.judgeId ?? "";

  expect(await hears(world, judge, named, whileJudging)).toBe("not-found");
  await acceptAssignment(await world.as(judge, whileJudging), assignment?.id ?? "");
  expect(await hears(world, judge, named, whileJudging)).toBeUndefined();
  expect(await hears(world, judge, unnamed, whileJudging)).toBe("not-found");
  await markRemoved(world, named);
  expect(await hears(world, judge, named, whileJudging)).toBeUndefined();

  const assigned = (await assignmentsOf(world, world.desk)).filter((it) => it.proposalId === proposalId);
  const others = world.people.judges.filter((it) => !assigned.some(({ judgeId }) => judgeId === it));
  expect(others.length).toBeGreaterThan(0);
  for (const other of others) expect(await hears(world, other, named, whileJudging)).toBe("not-found");
  await world.database.write(async (db) => void (await db.update(assignments).set({ status: "declined_conflict" })));
  expect(await hears(world, judge, named, whileJudging)).toBe("not-found");
});

test("an officer opens a declared file of a determined edition to the public, and closes it again", async () => {
  const world = await aWorld();
  const [proposalId] = await aDeterminedEdition(world);
  const file = await aFileInCopy(world, proposalId);
  const officer = await world.as(world.people.officer, afterJudging);
  const public_ = { ...officer, actor: nobody };
  expect(await reasonOf(() => findReleased(public_, file))).toBe("not-found");

  expect(await refused(world, () => releaseAttachment(officer, file))).toBe("privacy-undeclared");
  await declared(world, file, "consented", null);
  expect(await refused(world, () => releaseAttachment(officer, file))).toBe("privacy-undeclared");
  await declared(world, file, "consented", "Surat 1");
  for (const person of ["innovator", "head", "auditor", "authority"] as const) {
    const other = await world.as(world.people[person], afterJudging);
    expect(await refused(world, () => releaseAttachment(other, file))).toBe("not-found");
  }

  await releaseAttachment(officer, file);
  await releaseAttachment(officer, file);
  expect((await findReleased(public_, file)).id).toBe(file);
  expect(await reasonOf(() => findAttachment(public_, file))).toBe("not-found");
  expect(await world.events("attachment.released")).toHaveLength(1);

  await revokeRelease(officer, file);
  expect(await reasonOf(() => findReleased(public_, file))).toBe("not-found");
  expect(await refused(world, () => revokeRelease(officer, file))).toBe("not-found");
  await releaseAttachment(officer, file);
  expect((await findReleased(public_, file)).id).toBe(file);
  expect(await world.database.read.select().from(releases)).toHaveLength(1);
});

test("before the result stands no file is opened to the public, and a removed one never", async () => {
  const world = await aWorld();
  const [proposalId = ""] = await anOpenStage(world, 2);
  const file = await aFileInCopy(world, proposalId);
  await declared(world, file, "no_people", null);
  const officer = await world.as(world.people.officer, whileJudging);
  expect(await refused(world, () => releaseAttachment(officer, file))).toBe("result-undetermined");
  await markRemoved(world, file);
  expect(await refused(world, () => releaseAttachment(officer, file))).toBe("not-found");
});

/** A file put to a proposal that is handed in already, for which no command has a way. */
async function aFileBesideCopy(world: World, proposalId: string, sign = "berkas"): Promise<string> {
  const id = `${sign}-${proposalId}`;
  await world.database.write(async (db) => {
    const [kind] = await db.select().from(attachmentKinds).where(eq(attachmentKinds.trackId, world.umum));
    const file = {
      name: "a.pdf",
      bytes: 1,
      sha256: "e".repeat(64),
      mediaType: "application/pdf",
      scan: "clean" as const,
    };
    const uploaded = { uploadedBy: world.people.innovator, uploadedAt: whileJudging };
    await db.insert(attachments).values({ id, proposalId, kindId: kind?.id ?? "", ...file, ...uploaded });
  });
  return id;
}

/** The same, and a second copy of the proposal names it, which is the one that its entries are judged by. */
async function aFileInCopy(world: World, proposalId: string): Promise<string> {
  const id = await aFileBesideCopy(world, proposalId);
  await world.database.write(async (db) => {
    const [copy] = await db.select().from(snapshots).where(eq(snapshots.proposalId, proposalId));
    if (!copy) throw new Error("it was not handed in");
    const file = { id, kind: "Bukti", section: null, name: "a.pdf", bytes: 1, sha256: "e".repeat(64) };
    const attached = [{ ...file, mediaType: "application/pdf", pages: 1 }];
    const content = JSON.stringify({ ...JSON.parse(copy.content), attachments: attached });
    await db.insert(snapshots).values({ ...copy, id: `${copy.id}-2`, revision: 2, content });
    await db
      .update(entries)
      .set({ snapshotId: `${copy.id}-2` })
      .where(eq(entries.proposalId, proposalId));
  });
  return id;
}

async function markRemoved(world: World, id: string) {
  const removal = { removedAt: whileJudging, removedBy: world.people.innovator };
  await world.database.write(
    async (db) => void (await db.update(attachments).set(removal).where(eq(attachments.id, id))),
  );
}

async function declared(world: World, id: string, privacy: "no_people" | "consented", consentBasis: string | null) {
  const said = { privacy, consentBasis };
  await world.database.write(async (db) => void (await db.update(attachments).set(said).where(eq(attachments.id, id))));
}
