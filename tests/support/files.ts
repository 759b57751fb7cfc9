import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { PDFDocument } from "@cantoo/pdf-lib";
import type { AttachmentMedia } from "db/vocabulary";
import sharp from "sharp";
import { onTestFinished } from "vitest";
import { keepFile, receiveFile } from "~/adapters/file-store.server";
import { attachFile, declarePrivacy } from "~/domain/attachments/attaching.server";
import type { AttachmentKind } from "~/domain/attachments/attachment";
import { endorseProposal } from "~/domain/proposals/endorsing.server";
import { forwardProposal } from "~/domain/proposals/forwarding.server";
import { submitProposal } from "~/domain/proposals/submitting.server";
import { aBlueprint } from "./blueprint";
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
    content = `CONTOH ${++made}`,
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
