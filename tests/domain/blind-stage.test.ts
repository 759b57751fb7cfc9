import { readFile } from "node:fs/promises";
import { PDFDict, PDFDocument, PDFName, PDFRawStream } from "@cantoo/pdf-lib";
import { attachments, fileChecks, hiddenWords } from "db/schema";
import { eq } from "drizzle-orm";
import sharp from "sharp";
import { expect, test } from "vitest";
import { storedPath } from "~/adapters/file-store.server";
import { grantRole } from "~/domain/accounts/adding.server";
import { acceptAssignment } from "~/domain/assignment/declaring.server";
import { listOwnAssignments } from "~/domain/assignment/finding.server";
import { findFacts, readDossier } from "~/domain/assignment/reading.server";
import { closeToJudges, hideWords, openToJudges, showWords } from "~/domain/blind/deciding.server";
import { countUnchecked, findCopy, listCopies } from "~/domain/blind/preparing.server";
import { findAttachment } from "~/domain/evidence/reading.server";
import { contextOf } from "~/domain/kernel/atomically.server";
import { appointToPanel } from "~/domain/panels/appointing.server";
import { listWaiting } from "~/domain/progress/waiting.server";
import { closeStage } from "~/domain/ranking/closing.server";
import { findStage, listEntries } from "~/domain/stages/finding.server";
import { bareCopyOf } from "~/web/intake/nameless.server";
import { aBlindWorld, aTellingEntry, secrets } from "../support/blind";
import { afterDeadline, whileJudging } from "../support/blueprint";
import { freshFiles } from "../support/files";
import { anOpenStage, everySheetIn, reasonOf, refused } from "../support/steps";
import { freshWorld, operator, type World } from "../support/world";

async function aBlindEntry() {
  freshFiles();
  const world = await aBlindWorld();
  const entry = await aTellingEntry(world);
  const judge = await world.as(entry.assignment.judgeId, whileJudging);
  return { world, judge, ...entry, place: { stageId: world.desk, entryId: entry.assignment.entryId } };
}

/** A stored PDF with all its objects in the open, as somebody who digs would see them. */
async function plainPdf(sha256: string): Promise<string> {
  const document = await PDFDocument.load(await readFile(storedPath(sha256)), { updateMetadata: false });
  return Buffer.from(await document.save({ useObjectStreams: false })).toString("latin1");
}

const leaksIn = (known: unknown) => secrets.filter((secret) => JSON.stringify(known).includes(secret));
const files = { sha256: "a".repeat(64), bytes: 3 };

test("before and after the declaration nothing that a judge gets tells whose it is, once an officer hid the rest", async () => {
  const { world, judge, officer, assignment, place } = await aBlindEntry();
  await hideWords(officer, place.stageId, place.entryId, "gedung kenanga");

  expect(leaksIn([await findFacts(judge, assignment.id), await listOwnAssignments(judge)])).toEqual([]);
  expect(await findFacts(judge, assignment.id)).toMatchObject({
    title: "CONTOH Layanan [unit] Peduli",
    unit: undefined,
    team: [],
  });
  await acceptAssignment(judge, assignment.id);
  const dossier = await readDossier(judge, assignment.id);
  expect(leaksIn(dossier)).toEqual([]);
  expect(dossier).toMatchObject({ withheld: 2, unit: undefined });
  expect(dossier.content.answers.map(({ text }) => text)).toEqual([
    "[unit]” bersama [nama] dan Bu [nama], surel [kontak], [kontak].",
    "Lihat [kontak] dan [kontak], NIP [kontak], di [disamarkan].",
  ]);
  expect(await world.events("words.hidden")).toHaveLength(1);
});

test("the same entry in a stage that is not blind tells it all, so the test above holds something", async () => {
  freshFiles();
  const world = await freshWorld((await import("../support/files")).withAttachments());
  const { assignment } = await aTellingEntry(world);
  const judge = await world.as(assignment.judgeId, whileJudging);
  await acceptAssignment(judge, assignment.id);
  const known = [await findFacts(judge, assignment.id), await readDossier(judge, assignment.id)];
  expect(leaksIn(known)).toEqual(secrets);
});

test("a judge gets no file that nobody looked at, and then one without name and hidden details", async () => {
  const { world, judge, officer, assignment, pdf, picture, place } = await aBlindEntry();
  await acceptAssignment(judge, assignment.id);
  for (const id of [pdf, picture]) expect(await reasonOf(() => findAttachment(judge, id))).toBe("not-found");
  expect(await countUnchecked(officer, { id: world.desk })).toBe(1);
  const waiting = async () => (await listWaiting(officer)).filter(({ kind }) => kind === "toCheckFiles").length;
  expect(await waiting()).toBe(1);

  const original = await findAttachment(officer, pdf);
  const copy = await bareCopyOf(original, world.people.officer);
  await openToJudges(officer, place, pdf, copy);
  await closeToJudges(officer, place, [picture]);
  expect(await waiting()).toBe(0);

  const given = await findAttachment(judge, pdf);
  expect(given).toMatchObject({ name: "berkas-1.pdf", sha256: copy.sha256, bytes: copy.bytes });
  expect(await reasonOf(() => findAttachment(judge, picture))).toBe("not-found");
  const told = /kartini|wulandari/gi;
  expect((await plainPdf(original.sha256)).match(told)?.length).toBeGreaterThan(8);
  const plain = await plainPdf(given.sha256);
  expect(plain.match(told)).toBeNull();
  const opened = await PDFDocument.load(Buffer.from(plain, "latin1"), { updateMetadata: false });
  expect([opened.getAuthor(), opened.getTitle(), opened.getPageCount()]).toEqual([undefined, undefined, 1]);
  const page = opened.getPage(0).node;
  expect(page.Annots()?.size()).toBe(1);
  const drawn = page.Resources()?.lookup(PDFName.of("XObject"), PDFDict);
  expect(drawn?.keys().map(String).sort()).toEqual(["/EF", "/Foto", expect.stringMatching(/^\/Image/)]);
  const photographs = opened.context
    .enumerateIndirectObjects()
    .flatMap(([, object]) => (object instanceof PDFRawStream ? [Buffer.from(object.contents)] : []))
    .filter((bytes) => bytes.subarray(0, 2).equals(Buffer.from([0xff, 0xd8])));
  expect(photographs).toHaveLength(2);
  for (const bytes of photographs) {
    const { width, exif } = await sharp(bytes).metadata();
    expect([width, exif]).toEqual([8, undefined]);
  }
  expect(await readDossier(judge, assignment.id)).toMatchObject({
    withheld: 1,
    content: { attachments: [{ name: "berkas-1.pdf", sha256: copy.sha256 }] },
  });

  await closeToJudges(officer, place, [pdf]);
  expect(await reasonOf(() => findAttachment(judge, pdf))).toBe("not-found");
});

test("officers see the title as it is, what they hid, and what is left to check", async () => {
  const { officer, pdf, title, place } = await aBlindEntry();
  const found = await findCopy(officer, place.stageId, place.entryId);
  expect(found).toMatchObject({ entry: { title }, copy: { title: "CONTOH Layanan [unit] Peduli" }, hidden: [] });
  expect(found.files.map(({ check }) => check)).toEqual(["unchecked", "unchecked"]);
  await openToJudges(officer, place, pdf, files);
  const filter = { search: "layanan", onlyUnchecked: true, page: 1 };
  expect(await listCopies(officer, place.stageId, filter)).toMatchObject({
    rows: [{ title, files: 2, unchecked: 1 }],
    unchecked: 1,
  });
  expect((await listCopies(officer, place.stageId, { ...filter, search: "tak ada" })).rows).toEqual([]);
});

test("words are hidden once, whatever their case, and shown again", async () => {
  const { world, officer, place } = await aBlindEntry();
  const hide = (words: string) => hideWords(officer, place.stageId, place.entryId, words);
  await hide("  Gedung   Kenanga ");
  expect(await world.database.read.select({ words: hiddenWords.words }).from(hiddenWords)).toEqual([
    { words: "Gedung Kenanga" },
  ]);
  for (const [words, reason] of [
    ["gedung kenanga", "words-hidden-already"],
    ["ab", "words-unusable"],
    ["..,", "words-unusable"],
    ["k".repeat(201), "words-unusable"],
  ] as const) {
    expect([words, await refused(world, () => hide(words))]).toEqual([words, reason]);
  }
  await showWords(officer, place.stageId, place.entryId, "Gedung Kenanga");
  expect(await world.database.read.select().from(hiddenWords)).toEqual([]);
  expect(await refused(world, () => showWords(officer, place.stageId, place.entryId, "Gedung Kenanga"))).toBe(
    "not-found",
  );
});

const acts = (world: World, stageId: string, entryId: string, attachmentId: string) => ({
  hideWords: (person: string) => async () => hideWords(await at(world, person), stageId, entryId, "Kenanga"),
  openToJudges: (person: string) => async () =>
    openToJudges(await at(world, person), { stageId, entryId }, attachmentId, files),
  closeToJudges: (person: string) => async () =>
    closeToJudges(await at(world, person), { stageId, entryId }, [attachmentId]),
});
const at = (world: World, person: string) => world.as(person, whileJudging);

test("nobody but the secretariat prepares copies, and only in a blind stage until it is closed", async () => {
  const { world, pdf, assignment, place } = await aBlindEntry();
  const { innovator, head, authority, auditor, chair, admin, officer } = world.people;
  for (const [name, act] of Object.entries(acts(world, place.stageId, place.entryId, pdf))) {
    for (const person of [authority, auditor, chair])
      expect([name, await refused(world, act(person))]).toEqual([name, "not-your-role"]);
    for (const person of [innovator, head, admin, assignment.judgeId])
      expect([name, await refused(world, act(person))]).toEqual([name, "not-found"]);
  }
  const elsewhere = acts(world, place.stageId, place.entryId, "another-file");
  expect(await refused(world, elsewhere.openToJudges(officer))).toBe("not-found");

  await everySheetIn(world, world.desk, () => 70);
  await closeStage(await at(world, chair), world.desk);
  for (const act of Object.values(acts(world, place.stageId, place.entryId, pdf)))
    expect(await refused(world, act(officer))).toBe("stage-closed-already");
  expect(await world.database.read.select().from(fileChecks)).toEqual([]);
});

test("no more than a hundred words are hidden in one entry", async () => {
  const { world, officer, place } = await aBlindEntry();
  const hide = (number: number) => hideWords(officer, place.stageId, place.entryId, `Gedung ${number}`);
  for (let number = 1; number <= 100; number++) await hide(number);
  expect(await refused(world, () => hide(101))).toBe("too-many-hidden");
});

test("a stage that is not blind has no copies", async () => {
  const world = await freshWorld();
  await anOpenStage(world, 1);
  const [entry] = await listEntries(await at(world, world.people.officer), world.desk);
  const hide = async () => hideWords(await at(world, world.people.officer), world.desk, entry?.id ?? "", "Kenanga");
  expect(await refused(world, hide)).toBe("stage-not-blind");
  const officer = await at(world, world.people.officer);
  expect(await reasonOf(() => listCopies(officer, world.desk, { search: "", onlyUnchecked: false, page: 1 }))).toBe(
    "not-found",
  );
});

test("nobody judges a blind stage who chairs or audits it, whichever role comes first", async () => {
  const world = await aBlindWorld();
  const officer = await world.as(world.people.officer, afterDeadline);
  const asOperator = contextOf(world.database, operator, afterDeadline);
  const seat = (email: string, role: "judge" | "panel_chair", stageId: string) => () =>
    appointToPanel(officer, stageId, { email, role, decree: "SK-1/CONTOH" });

  expect(await refused(world, seat("ketua@contoh.example", "judge", world.desk))).toBe("judge-would-see-names");
  expect(await refused(world, seat("juri1@contoh.example", "panel_chair", world.desk))).toBe("judge-would-see-names");
  const { auditor } = world.people;
  const judging = { role: "judge" as const, stageId: world.desk, editionId: world.editionId };
  expect(await refused(world, () => grantRole(asOperator, auditor, judging))).toBe("judge-would-see-names");
  const [judge = ""] = world.people.judges;
  expect(await refused(world, () => grantRole(asOperator, judge, { role: "auditor" }))).toBe("judge-would-see-names");
  await seat("ketua@contoh.example", "judge", world.presentation)();
  expect((await findStage(officer, world.desk)).isBlind).toBe(true);
});

test("a file's copy is vouched for by the ledger and named in what a backup takes", async () => {
  const { world, officer, pdf, place } = await aBlindEntry();
  await openToJudges(officer, place, pdf, files);
  const [kept] = await world.database.read.select().from(fileChecks);
  expect(kept).toMatchObject({ attachmentId: pdf, copySha256: files.sha256, isNameless: true });
  const { listHashes } = await import("~/cli/files");
  const [{ sha256 } = { sha256: "" }] = await world.database.read
    .select({ sha256: attachments.sha256 })
    .from(attachments)
    .where(eq(attachments.id, pdf));
  expect(await listHashes(world.database.read)).toEqual(expect.arrayContaining([files.sha256, sha256]));
  const [event] = await world.events("file.checked");
  expect(JSON.parse(event?.body ?? "{}")).toMatchObject({ details: { attachment: pdf, copy: files.sha256 } });
});
