import { entries, repairItems, repairs, snapshots } from "db/schema";
import { asc, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { assignJudges } from "~/domain/assignment/assigning.server";
import { acceptAssignment } from "~/domain/assignment/declaring.server";
import { openStage } from "~/domain/assignment/opening.server";
import { listAttachments } from "~/domain/attachments/finding.server";
import { checkInvariants } from "~/domain/audit/invariants/checking.server";
import { listChecklist } from "~/domain/editions/finding.server";
import { attachFile, declarePrivacy, removeAttachment } from "~/domain/evidence/attaching.server";
import { findAttachment } from "~/domain/evidence/reading.server";
import { contextOf } from "~/domain/kernel/atomically.server";
import { sha256 } from "~/domain/ledger/chain.server";
import { nobody } from "~/domain/people/actor";
import { findProposal, findReceipt } from "~/domain/proposals/finding.server";
import { findLatestSnapshot } from "~/domain/proposals/finding-snapshot.server";
import { maySubmit, mayWrite } from "~/domain/proposals/policy";
import { readSnapshot } from "~/domain/proposals/snapshot";
import { approveScreening } from "~/domain/screening/approving.server";
import { checkProposal } from "~/domain/screening/checking.server";
import { findRepair, findScreening, listAskedPlaces } from "~/domain/screening/finding.server";
import { lapseRepairs } from "~/domain/screening/lapsing.server";
import { mayRepair } from "~/domain/screening/policy";
import { completeRepair, requestRepair } from "~/domain/screening/repairing.server";
import { prepareStage } from "~/domain/stages/preparing.server";
import { endorseProposal } from "~/domain/submission/endorsing.server";
import { forwardProposal } from "~/domain/submission/forwarding.server";
import { findPrintable, findReceiptSheet } from "~/domain/submission/printing.server";
import { submitProposal } from "~/domain/submission/submitting.server";
import { verifyReceipt } from "~/domain/submission/verifying.server";
import { findLastStep } from "~/domain/writing/history.server";
import { saveAnswer } from "~/domain/writing/writing.server";
import { afterDeadline, whileJudging, whileOpen } from "../support/blueprint";
import { aCollaborator } from "../support/collaborators";
import { file, withStatement } from "../support/filing";
import {
  anEligibleProposal,
  aReadyDraft,
  aSubmittedProposal,
  assignmentsOf,
  reasonOf,
  refused,
  statusOf,
} from "../support/steps";
import { freshWorld } from "../support/world";

/** A Wednesday; three working days later is Monday. */
const requestedAt = new Date("2026-04-01T10:00:00+07:00");
const inTime = new Date("2026-04-06T23:59:59.900+07:00");
const tooLate = new Date("2026-04-07T00:00:00+07:00");

const asked = { note: "", items: [{ place: "pernyataan", note: "Tanda tangan pimpinan tidak terbaca." }] };

async function aScreenedProposal() {
  const world = await freshWorld(withStatement());
  const id = await aSubmittedProposal(world);
  const officer = await world.as(world.people.officer, requestedAt);
  const copies = () =>
    world.database.read.select().from(snapshots).where(eq(snapshots.proposalId, id)).orderBy(asc(snapshots.revision));
  const innovator = (now: Date) => world.as(world.people.innovator, now);
  const clock = (now: Date) => contextOf(world.database, nobody, now);
  return { world, id, officer, copies, innovator, clock };
}

async function aRepair() {
  const scene = await aScreenedProposal();
  await requestRepair(scene.officer, scene.id, asked);
  return scene;
}

test("an officer asks for named documents, and the unit knows what, why and until when", async () => {
  const { world, id, innovator } = await aRepair();

  expect(await statusOf(world, id)).toBe("in_repair");
  const context = await innovator(requestedAt);
  const proposal = await findProposal(context, id);
  const repair = await findRepair(context, id);
  expect(repair).toMatchObject({ dueAt: new Date("2026-04-06T23:59:59+07:00"), completedAt: null });
  expect(repair && (await listAskedPlaces(context, proposal, repair))).toEqual([
    { ...asked.items[0], title: "Berkas pernyataan", files: ["pernyataan.pdf"], mended: false },
  ]);
  expect(await findLastStep(context, proposal)).toMatchObject({ at: requestedAt, dueAt: repair?.dueAt });
  expect(await world.events("repair.requested")).toMatchObject([{ subject: id, actorId: world.people.officer }]);
});

test("a request names documents of the form, each with what is wrong with it", async () => {
  const { world, id, officer } = await aScreenedProposal();
  const ask = (items: typeof asked.items) => refused(world, () => requestRepair(officer, id, { note: "", items }));
  const note = "Tanda tangan tidak terbaca.";

  expect(await ask([])).toBe("repair-empty");
  expect(await ask([{ place: "ringkasan", note }])).toBe("repair-empty");
  expect(
    await ask([
      { place: "pernyataan", note },
      { place: "ringkasan", note },
    ]),
  ).toBe("repair-empty");
  expect(await ask([{ place: "pernyataan", note: " buram " }])).toBe("note-too-short");
});

test("only an officer who screens the proposal asks for repair, and not over a colleague's check", async () => {
  const { world, id, officer } = await aScreenedProposal();
  const { head, auditor, colleague, authority } = world.people;
  for (const person of [head, auditor, authority]) {
    const context = await world.as(person, requestedAt);
    expect(await refused(world, () => requestRepair(context, id, asked))).toBe("not-found");
  }
  const items = await listChecklist(officer, world.editionId);
  await checkProposal(
    await world.as(colleague, requestedAt),
    id,
    items.map((item) => ({ itemId: item.id, result: "met" as const })),
  );
  expect(await refused(world, () => requestRepair(officer, id, asked))).toBe("checked-by-colleague");
  await requestRepair(await world.as(colleague, requestedAt), id, asked);
  expect(await findScreening(officer, id)).toBeUndefined();
});

test("while documents are repaired nobody screens, and the answers stay locked", async () => {
  const { world, id, officer, innovator } = await aRepair();
  const context = await innovator(requestedAt);
  const items = await listChecklist(officer, world.editionId);
  const met = items.map((item) => ({ itemId: item.id, result: "met" as const }));

  expect(await refused(world, () => checkProposal(officer, id, met))).toBe("in-repair-now");
  expect(mayWrite(context.actor, await findProposal(context, id), requestedAt)).toBe("in-repair-now");
  const head = await world.as(world.people.head, whileOpen);
  expect(maySubmit(head.actor, await findProposal(head, id), whileOpen)).toBe("in-repair-now");
  expect(await refused(world, () => saveAnswer(context, id, "ringkasan", { text: "Baru", version: 1 }))).toBe(
    "in-repair-now",
  );
});

test("only what was asked for is open, to its writers and to nobody else", async () => {
  const { world, id, innovator } = await aRepair();
  const { head, otherInnovator, officer, auditor } = world.people;
  const proposal = await findProposal(await innovator(requestedAt), id);
  const round = { dueAt: new Date("2026-04-06T23:59:59+07:00"), places: ["pernyataan"] };
  const ask = async (person: string, place: string) =>
    mayRepair((await world.as(person, requestedAt)).actor, proposal, round, place, requestedAt);

  expect(await ask(world.people.innovator, "pernyataan")).toBeUndefined();
  expect(await ask(head, "pernyataan")).toBe("not-your-role");
  expect(await ask(world.people.innovator, "foto")).toBe("repair-not-asked");
  expect(await ask(world.people.innovator, "identity")).toBe("repair-not-asked");
  expect(await ask(otherInnovator, "pernyataan")).toBe("not-found");
  expect(await ask(officer, "pernyataan")).toBe("not-your-role");
  expect(await ask(auditor, "pernyataan")).toBe("not-your-role");
  const writer = { ...proposal, writers: [otherInnovator] };
  const { actor } = await world.as(otherInnovator, requestedAt);
  expect(mayRepair(actor, writer, round, "pernyataan", inTime)).toBeUndefined();
  expect(mayRepair(actor, writer, round, "pernyataan", tooLate)).toBe("repair-over");
  expect(mayRepair(actor, { ...writer, status: "submitted" }, round, "pernyataan", inTime)).toBe("not-in-repair");
});

test("the repair is sent once everything is mended: a new copy, the old one and the receipt as they were", async () => {
  const { world, id, officer, copies, innovator } = await aRepair();
  const before = await findReceipt(officer, id);
  const context = await innovator(inTime);
  expect(await refused(world, () => completeRepair(context, id))).toBe("repair-unfinished");
  await file(world, id, "pernyataan", { now: inTime, name: "pernyataan-baru.pdf" });

  await completeRepair(context, id);

  expect(await statusOf(world, id)).toBe("submitted");
  const [first, second, ...more] = await copies();
  expect(more).toEqual([]);
  expect([first?.revision, second?.revision]).toEqual([1, 2]);
  expect(await findReceipt(officer, id)).toEqual(before);
  expect(first?.sha256).toBe(before?.sha256);
  const [old, latest] = [readSnapshot(first?.content ?? ""), readSnapshot(second?.content ?? "")];
  expect(latest.attachments.map(({ name }) => name)).toEqual(["pernyataan-baru.pdf"]);
  expect({ ...latest, attachments: old.attachments }).toEqual(old);
  expect((await findLatestSnapshot(officer, id))?.id).toBe(second?.id);
  expect((await findPrintable(context, id)).content).toEqual(latest);
  expect((await findReceiptSheet(context, id)).content).toEqual(old);
  expect(await world.events("repair.completed")).toMatchObject([
    { subject: id, actorId: world.people.innovator, body: expect.stringContaining(second?.sha256 ?? "-") },
  ]);
  expect(await verifyReceipt(officer, before?.code ?? "")).toMatchObject({
    sha256: first?.sha256,
    matches: true,
    repaired: { at: inTime, sha256: second?.sha256 },
  });
});

test("every repaired copy is vouched for by the ledger, and one that is not is found", async () => {
  const { world, id, copies, innovator } = await aRepair();
  await file(world, id, "pernyataan", { now: inTime });
  await completeRepair(await innovator(inTime), id);
  const broken = async () =>
    (await checkInvariants(world.database.read, new Date())).filter(({ violations }) => violations.length > 0);
  expect(await broken()).toEqual([]);

  const [first] = await copies();
  if (!first) throw new Error("no copy");
  const content = first.content.replace("Temanggung", "Tempat lain");
  const forged = { ...first, id: "palsu", revision: 3, content, sha256: sha256(content) };
  await world.database.write(async (db) => {
    await db.insert(snapshots).values(forged);
  });
  expect(await broken()).toMatchObject([{ code: "INV-05", violations: [id] }]);
});

test("judges read the repaired copy", async () => {
  const { world, id, officer, copies, innovator } = await aRepair();
  await file(world, id, "pernyataan", { now: inTime });
  await completeRepair(await innovator(inTime), id);
  const items = await listChecklist(officer, world.editionId);
  await checkProposal(
    officer,
    id,
    items.map((item) => ({ itemId: item.id, result: "met" as const })),
  );
  await approveScreening(await world.as(world.people.colleague, inTime), id);
  const judging = await world.as(world.people.officer, whileJudging);
  await prepareStage(judging, world.desk);
  const [entry] = await world.database.read.select().from(entries).where(eq(entries.proposalId, id));
  expect(entry?.snapshotId).toBe((await copies())[1]?.id);
});

const aFile = (name: string) => ({
  name,
  bytes: 10,
  sha256: sha256(name),
  mediaType: "application/pdf",
  pages: 1,
  thumbnailSha256: null,
  scan: "clean" as const,
});

/** What an officer asked for of a proposal on which somebody writes along. */
async function aSharedRepair() {
  const world = await freshWorld(withStatement());
  const id = await aReadyDraft(world);
  const helper = await aCollaborator(world, id);
  await forwardProposal(await world.as(world.people.innovator), id);
  await endorseProposal(await world.as(world.people.head), id);
  await submitProposal(await world.as(world.people.head), id);
  await requestRepair(await world.as(world.people.officer, requestedAt), id, asked);
  const [old] = await listAttachments(await world.as(world.people.officer, requestedAt), id);
  if (!old) throw new Error("nothing was attached");
  return { world, id, helper, old };
}

test("whoever writes along replaces the named file and touches no other, until the time is over", async () => {
  const { world, id, helper, old } = await aSharedRepair();
  const context = await world.as(helper, inTime);
  const attach = (person: typeof context, kind: string) =>
    refused(world, () => attachFile(person, id, kind, aFile(`${kind}.pdf`)));

  expect(await attach(context, "foto")).toBe("repair-not-asked");
  expect(await attach(await world.as(helper, tooLate), "pernyataan")).toBe("repair-over");
  expect(await attach(await world.as(world.people.head, inTime), "pernyataan")).toBe("not-your-role");
  expect(await attach(await world.as(world.people.otherInnovator, inTime), "pernyataan")).toBe("not-found");
  expect(await refused(world, async () => removeAttachment(await world.as(helper, tooLate), old.id))).toBe(
    "repair-over",
  );
  expect(await refused(world, () => completeRepair(context, id))).toBe("not-your-role");

  await removeAttachment(context, old.id);
  const replaced = await attachFile(context, id, "pernyataan", aFile("pernyataan-baru.pdf"));
  await declarePrivacy(context, replaced, { privacy: "no_people", consentBasis: null });
  expect((await listAttachments(context, id)).map((it) => [it.id, it.uploadedBy])).toEqual([[replaced, helper]]);
});

test("a replaced file goes from the writer through the unit and the officer to the judge", async () => {
  const { world, id, helper, old } = await aSharedRepair();
  const context = await world.as(helper, inTime);
  await removeAttachment(context, old.id);
  const replaced = await attachFile(context, id, "pernyataan", aFile("pernyataan-baru.pdf"));
  await declarePrivacy(context, replaced, { privacy: "no_people", consentBasis: null });
  await completeRepair(await world.as(world.people.head, inTime), id);

  const officer = await world.as(world.people.officer, inTime);
  const latest = await findLatestSnapshot(officer, id);
  expect(readSnapshot(latest?.content ?? "").attachments.map((it) => it.id)).toEqual([replaced]);
  const items = await listChecklist(officer, world.editionId);
  await checkProposal(
    officer,
    id,
    items.map((item) => ({ itemId: item.id, result: "met" as const })),
  );
  await approveScreening(await world.as(world.people.colleague, inTime), id);
  await anEligibleProposal(world);
  const judging = await world.as(world.people.officer, whileJudging);
  await prepareStage(judging, world.desk);
  await assignJudges(judging, world.desk, { seed: "benih" });
  await openStage(judging, world.desk);

  const [assignment] = (await assignmentsOf(world, world.desk)).filter((it) => it.proposalId === id);
  const judge = await world.as(assignment?.judgeId ?? "", whileJudging);
  await acceptAssignment(judge, assignment?.id ?? "");
  expect((await findAttachment(judge, replaced)).name).toBe("pernyataan-baru.pdf");
  expect(await reasonOf(() => findAttachment(judge, old.id))).toBe("not-found");
});

test("there is one round of repair, and no second", async () => {
  const { world, id, officer, innovator } = await aRepair();
  expect(await refused(world, () => requestRepair(officer, id, asked))).toBe("in-repair-now");
  await file(world, id, "pernyataan", { now: inTime });
  await completeRepair(await innovator(inTime), id);
  expect(await refused(world, () => requestRepair(officer, id, asked))).toBe("repair-used");
  expect(await refused(world, async () => completeRepair(await innovator(inTime), id))).toBe("not-in-repair");
});

test("the author, the unit's admin and its head send a repair; nobody else does", async () => {
  const { world, id } = await aRepair();
  await file(world, id, "pernyataan", { now: inTime });
  const { otherInnovator, otherHead, officer, auditor, admin, head } = world.people;
  const as = (person: string) => world.as(person, inTime);
  for (const [person, reason] of [
    [otherInnovator, "not-found"],
    [otherHead, "not-found"],
    [admin, "not-found"],
    [officer, "not-your-role"],
    [auditor, "not-your-role"],
  ] as const) {
    expect([person, await refused(world, async () => completeRepair(await as(person), id))]).toEqual([person, reason]);
  }
  await completeRepair(await as(head), id);
  expect(await statusOf(world, id)).toBe("submitted");
});

test("a repair in its last second is in time, one after it too late, and without a request there is none", async () => {
  const { world, id, innovator } = await aRepair();
  await file(world, id, "pernyataan", { now: inTime });
  expect(await refused(world, async () => completeRepair(await innovator(tooLate), id))).toBe("repair-over");
  const other = await aSubmittedProposal(world);
  expect(await refused(world, async () => completeRepair(await innovator(inTime), other))).toBe("not-found");
  await completeRepair(await innovator(inTime), id);
});

test("when the time is over the clock ends the repair with the documents at hand, once", async () => {
  const { world, id, clock, copies } = await aRepair();
  await file(world, id, "pernyataan", { now: inTime, name: "sempat-diganti.pdf" });

  expect(await lapseRepairs(clock(inTime))).toEqual({ ended: 0, waiting: 0 });
  expect(await statusOf(world, id)).toBe("in_repair");
  expect(await lapseRepairs(clock(tooLate))).toEqual({ ended: 1, waiting: 0 });
  expect(await lapseRepairs(clock(tooLate))).toEqual({ ended: 0, waiting: 0 });

  expect(await statusOf(world, id)).toBe("submitted");
  expect((await copies()).map(({ revision }) => revision)).toEqual([1, 2]);
  expect(readSnapshot((await copies())[1]?.content ?? "").attachments[0]?.name).toBe("sempat-diganti.pdf");
  expect(await findRepair(clock(tooLate), id)).toMatchObject({ completedBy: null, completedAt: tooLate });
  expect(await world.events("repair.lapsed")).toMatchObject([{ subject: id, actorId: null }]);
});

test("what a clock in doubt holds back waits, and is counted", async () => {
  const { world, id, clock } = await aRepair();
  expect(await lapseRepairs(clock(tooLate), tooLate)).toEqual({ ended: 0, waiting: 1 });
  expect(await statusOf(world, id)).toBe("in_repair");
});

test("two officers who ask at once ask once, and the clock and the unit end a repair once", async () => {
  const { world, id, officer, copies, innovator, clock } = await aScreenedProposal();
  const colleague = await world.as(world.people.colleague, requestedAt);
  const requests = await Promise.allSettled([requestRepair(officer, id, asked), requestRepair(colleague, id, asked)]);
  expect(requests.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(await world.database.read.select().from(repairs)).toHaveLength(1);
  expect(await world.database.read.select().from(repairItems)).toHaveLength(1);

  await file(world, id, "pernyataan", { now: inTime });
  await Promise.allSettled([completeRepair(await innovator(inTime), id), lapseRepairs(clock(tooLate))]);
  expect(await copies()).toHaveLength(2);
  expect((await world.events("repair.completed")).length + (await world.events("repair.lapsed")).length).toBe(1);
});

test("an officer of the unit asks for no repair", async () => {
  const { world, id } = await aScreenedProposal();
  const insider = await world.addPerson(
    "petugas-unit@contoh.example",
    { role: "secretariat" },
    { role: "innovator", unitId: world.units.kartini },
  );
  const context = await world.as(insider, afterDeadline);
  expect(await refused(world, () => requestRepair(context, id, asked))).toBe("own-unit");
});
