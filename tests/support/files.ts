import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { PDFDocument } from "@cantoo/pdf-lib";
import { attachmentKinds, attachments, snapshots } from "db/schema";
import type { AttachmentMedia, PrivacyState } from "db/vocabulary";
import { and, desc, eq } from "drizzle-orm";
import sharp from "sharp";
import { onTestFinished } from "vitest";
import { keepFile, receiveFile } from "~/adapters/file-store.server";
import type { AttachmentKind } from "~/domain/attachments/attachment";
import { attachFile, declarePrivacy } from "~/domain/evidence/attaching.server";
import { newId } from "~/domain/kernel/ids.server";
import { endorseProposal } from "~/domain/submission/endorsing.server";
import { forwardProposal } from "~/domain/submission/forwarding.server";
import { submitProposal } from "~/domain/submission/submitting.server";
import { aBlueprint, whileOpen } from "./blueprint";
import { aReadyDraft } from "./steps";
import type { World } from "./world";

/** A store of this test's own, gone when it ends. */
export function freshFiles(): string {
  const folder = mkdtempSync(join(tmpdir(), "sayembara-files-"));
  const before = process.env.FILES_DIR;
  process.env.FILES_DIR = folder;
  onTestFinished(() => {
    if (before === undefined) delete process.env.FILES_DIR;
    else process.env.FILES_DIR = before;
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

/** An edition that allows evidence for its first section and photographs, two of each, and asks for neither. */
export function withAttachments() {
  const kind = (code: string, media: AttachmentMedia, section?: string) => ({
    code,
    title: `Jenis ${code}`,
    prompt: "Lampirkan.",
    ...(section ? { section } : {}),
    media,
    required: false,
    maxBytes: 200_000,
    maxCount: 2,
  });
  const attachments = [kind("bukti", "document", "ringkasan"), kind("foto", "picture")];
  return { tracks: aBlueprint().tracks.map((track) => ({ ...track, attachments })) };
}

export function aKind(media: AttachmentMedia, change: Partial<AttachmentKind> = {}): AttachmentKind {
  const code = media === "document" ? "bukti" : "foto";
  const limits = { required: false, maxBytes: 200_000, maxCount: 2 };
  return {
    id: code,
    trackId: "",
    position: 0,
    code,
    title: code,
    prompt: "",
    sectionId: null,
    media,
    ...limits,
    ...change,
  };
}

export async function aPdf(pages = 1, title = "CONTOH"): Promise<Buffer> {
  const document = await PDFDocument.create();
  document.setTitle(title);
  for (let page = 0; page < pages; page++) document.addPage([200, 200]);
  return Buffer.from(await document.save());
}

/** A photograph as a phone makes it: lying on its side, with the place where it was taken. */
export function aPhoto(): Promise<Buffer> {
  return sharp({ create: { width: 60, height: 40, channels: 3, background: "#0b5d5b" } })
    .withExif({ IFD0: { Make: "CONTOH" }, IFD3: { GPSLatitudeRef: "S", GPSLatitude: "7/1 19/1 0/1" } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
}

export function offered(name: string, bytes: Uint8Array) {
  return { name, content: Readable.from([bytes]) };
}

let made = 0;

/** A file that lies in the store and is put to a proposal, with nobody shown in it. */
export async function anAttachment(
  world: World,
  proposalId: string,
  {
    kind = "bukti",
    content = `CONTOH ${++made}` as string | Uint8Array,
    by = world.people.innovator,
    now = undefined as Date | undefined,
  } = {},
): Promise<string> {
  const context = await world.as(by, now);
  const incoming = await receiveFile(Readable.from([Buffer.from(content)]), 1_000_000);
  if (!incoming) throw new Error("too large");
  await keepFile(incoming);
  const isPicture = kind === "foto";
  const facts = isPicture
    ? { name: "foto.jpg", mediaType: "image/jpeg", pages: null, thumbnailSha256: incoming.sha256 }
    : { name: "bukti.pdf", mediaType: "application/pdf", pages: 1, thumbnailSha256: null };
  const { sha256, bytes } = incoming;
  const id = await attachFile(context, proposalId, kind, { ...facts, sha256, bytes, scan: "unscanned" });
  await declarePrivacy(context, id, { privacy: "no_people", consentBasis: null });
  return id;
}

/** The same on a proposal that was then handed in. */
export async function aHandedInFile(world: World, kind = "bukti"): Promise<string> {
  const draft = await aReadyDraft(world);
  const file = await anAttachment(world, draft, { kind });
  await forwardProposal(await world.as(world.people.innovator), draft);
  await endorseProposal(await world.as(world.people.head), draft);
  await submitProposal(await world.as(world.people.head), draft);
  return file;
}

type PictureFacts = { name?: string; privacy?: PrivacyState | null; consentBasis?: string | null; mediaType?: string };

/** A picture of a proposal that has long been handed in, named in its latest copy as if it had come with it. */
export async function aHandedInPicture(world: World, proposalId: string, facts: PictureFacts = {}): Promise<string> {
  const id = newId();
  const incoming = await receiveFile(Readable.from([Buffer.from(`CONTOH ${++made}`)]), 1_000_000);
  if (!incoming) throw new Error("too large");
  await keepFile(incoming);
  const { sha256, bytes } = incoming;
  const file = { id, name: "foto.jpg", bytes, sha256, mediaType: "image/jpeg", pages: null, ...facts };
  await world.database.write(async (db) => {
    const isPhoto = and(eq(attachmentKinds.code, "foto"), eq(attachmentKinds.trackId, world.umum));
    const [kind] = await db.select().from(attachmentKinds).where(isPhoto);
    const copies = db.select().from(snapshots).where(eq(snapshots.proposalId, proposalId));
    const [copy] = await copies.orderBy(desc(snapshots.revision));
    if (!kind || !copy) throw new Error("no kind for photographs, or nothing was handed in");
    const uploaded = { uploadedBy: world.people.innovator, uploadedAt: whileOpen };
    const kept = { proposalId, kindId: kind.id, thumbnailSha256: sha256, scan: "clean" as const, ...uploaded };
    await db.insert(attachments).values({ privacy: "no_people", ...file, ...kept });
    const content = JSON.parse(copy.content);
    const { name, mediaType } = file;
    const named = { id, kind: kind.title, section: null, name, bytes, sha256, mediaType, pages: null };
    const next = JSON.stringify({ ...content, attachments: [...(content.attachments ?? []), named] });
    const revision = copy.revision + 1;
    await db.insert(snapshots).values({ ...copy, id: `${proposalId}-${revision}`, revision, content: next });
  });
  return id;
}
