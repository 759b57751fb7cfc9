import { createHash, randomBytes } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "@playwright/test";
import type { Database } from "db/engine/database";
import { answers, attachmentKinds, attachments, formSections, grants, tracks, users } from "db/schema";
import { and, eq } from "drizzle-orm";
import { newWriter } from "../support/writer";
import { aPdf } from "./support/pdf";
import { startPortal } from "./support/portal";
import { openSeason } from "./support/season";

const kills = 50;
const minutesBetween = 8;
const sections = ["ringkasan", "latar-belakang", "kebaruan"];

test(`killed ${kills} times amid saves and uploads, the portal has all it acknowledged and no half file`, async () => {
  const portal = await startPortal();
  const season = await openSeason(portal.address);
  const { database } = season;
  await portal.open();
  const writer = await newWriter(portal.url, "inovator");
  const { unitId, trackId, places } = await aTrack(database, season.edition.id);
  const proposalId = await writer.begin("CONTOH Mati Lampu", unitId, trackId);
  const texts = new Map<string, { text: string; version: number }>();
  const files = new Map<string, string>();
  let underway: { address: string; name: string; bytes: Buffer<ArrayBuffer> } | undefined;
  let saves = 0;
  let sentInPieces = 0;

  /** One text after the other until the portal is gone. */
  async function keepSaving(section: string) {
    let { version } = await answerIn(database, proposalId, section);
    for (;;) {
      const text = `Tulisan ${randomBytes(400).toString("hex")}`;
      const saved = await writer.save(proposalId, section, text, version);
      if (saved === undefined) return;
      version = saved;
      texts.set(section, { text, version });
      saves++;
    }
  }

  /** As many files as a draft has places for. */
  async function keepUploading(draftId: string) {
    for (const kind of places) {
      const name = `bukti-${randomBytes(4).toString("hex")}.pdf`;
      const bytes = aPdf(60_000);
      if (!(await writer.upload(draftId, kind, name, bytes))) return;
      files.set(name, sha256(bytes));
    }
  }

  /** Goes on with the file that a kill broke off. */
  async function finishUnderway(): Promise<boolean> {
    if (!underway) return true;
    const { address, name, bytes } = underway;
    if (!(await writer.sendPieces(address, bytes))) return false;
    files.set(name, sha256(bytes));
    sentInPieces++;
    underway = undefined;
    return true;
  }

  /** Larger files, piece by piece, so that kills fall between the pieces. */
  async function keepSendingPieces(draftId: string) {
    for (const kind of places) {
      if (!(await finishUnderway())) return;
      const name = `irisan-${randomBytes(4).toString("hex")}.pdf`;
      const bytes = aPdf(400_000);
      const address = await writer.beginPieces(draftId, kind, name, bytes.length);
      if (!address) return;
      underway = { address, name, bytes };
    }
    await finishUnderway();
  }

  try {
    for (let round = 0; round < kills; round++) {
      // Nobody begins a hundred drafts within an hour.
      portal.travelTo(new Date(Date.now() + round * minutesBetween * 60_000));
      const draftId = await writer.begin(`CONTOH Mati Lampu ${round}`, unitId, trackId);
      const draftInPieces = await writer.begin(`CONTOH Mati Lampu ${round} dalam irisan`, unitId, trackId);
      const before = files.size;
      const busy = [...sections.map(keepSaving), keepUploading(draftId), keepSendingPieces(draftInPieces)];
      while (files.size === before) await pause(5);
      await pause(Math.random() * 300);
      await portal.kill();
      await Promise.all(busy);
      await portal.open();
      for (const [section, { text, version }] of texts) await expectKept(database, proposalId, section, text, version);
      expectWhole(portal.files);
    }
    expect(await finishUnderway()).toBe(true);
    expectWhole(portal.files);
    expect(saves).toBeGreaterThan(kills);
    expect(sentInPieces).toBeGreaterThan(0);
    expect(files.size).toBeGreaterThanOrEqual(kills);
    const rows = await database.read.select().from(attachments);
    const known = new Map(rows.map(({ name, sha256 }) => [name, sha256]));
    for (const [name, hash] of files) expect(known.get(name)).toBe(hash);
    const stored = new Set(storedIn(portal.files).map(({ name }) => name));
    expect(rows.filter((row) => !stored.has(row.sha256))).toEqual([]);
  } finally {
    await database.close();
    await portal.close();
  }
});

/** Where the innovator may begin: a unit, a track, and the codes of its places for documents. */
async function aTrack({ read }: Database, editionId: string) {
  const [track] = await read
    .select({ id: tracks.id })
    .from(tracks)
    .where(and(eq(tracks.editionId, editionId), eq(tracks.code, "umum")));
  const [grant] = await read
    .select({ unitId: grants.unitId })
    .from(grants)
    .innerJoin(users, eq(users.id, grants.userId))
    .where(eq(users.email, "inovator@contoh.example"));
  if (!track || !grant?.unitId) throw new Error("the first day has a track and an innovator with a unit");
  const kinds = await read
    .select({ code: attachmentKinds.code, maxCount: attachmentKinds.maxCount })
    .from(attachmentKinds)
    .where(and(eq(attachmentKinds.trackId, track.id), eq(attachmentKinds.media, "document")));
  const places = kinds.flatMap(({ code, maxCount }) => Array.from({ length: maxCount }, () => code));
  return { unitId: grant.unitId, trackId: track.id, places };
}

function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** What was acknowledged is there, or what came after it and was saved without time to say so. */
async function expectKept(database: Database, proposalId: string, section: string, text: string, version: number) {
  const kept = await answerIn(database, proposalId, section);
  expect(kept.version).toBeGreaterThanOrEqual(version);
  if (kept.version === version) expect(kept.text).toBe(text);
}

/** Every file in the store is named by the hash of its content. */
function expectWhole(directory: string) {
  for (const { name, path } of storedIn(directory)) expect(sha256(readFileSync(path))).toBe(name);
}

function storedIn(directory: string) {
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /^[0-9a-f]{64}$/.test(entry.name))
    .map(({ name, parentPath }) => ({ name, path: join(parentPath, name) }));
}

async function answerIn({ read }: Database, proposalId: string, section: string) {
  const [row] = await read
    .select({ text: answers.text, version: answers.version })
    .from(answers)
    .innerJoin(formSections, eq(formSections.id, answers.sectionId))
    .where(and(eq(answers.proposalId, proposalId), eq(formSections.code, section)));
  return row ?? { text: "", version: 0 };
}
