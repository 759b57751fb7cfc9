import { Readable } from "node:stream";
import { PDFDocument, rgb, StandardFonts } from "@cantoo/pdf-lib";
import sharp from "sharp";
import { type Incoming, keepFile, receiveFile } from "~/adapters/file-store.server";
import type { AttachmentKind } from "~/domain/attachments/attachment";
import type { TakenFile } from "~/domain/evidence/attaching.server";

/** A kind of attachment with the one example file that all proposals of a world share. */
export type ExampleFile = { kind: AttachmentKind; file: TakenFile };

/** What every finished proposal of the examples has: the required statements and, where asked for, a photograph. */
export async function storeExamples(kinds: readonly AttachmentKind[]): Promise<ExampleFile[]> {
  const examples: ExampleFile[] = [];
  for (const kind of kinds) {
    if (kind.required && kind.media === "document") examples.push({ kind, file: await storeStatement(kind.title) });
    if (kind.media === "picture") examples.push({ kind, file: await storePhoto() });
  }
  return examples;
}

async function storeStatement(title: string): Promise<TakenFile> {
  const { sha256, bytes } = await store(await statementPdf(title));
  return {
    name: `CONTOH ${title}.pdf`,
    bytes,
    sha256,
    mediaType: "application/pdf",
    pages: 1,
    thumbnailSha256: null,
    scan: "unscanned",
  };
}

/** One page; its dates are fixed, so that the same statement always has the same hash. */
async function statementPdf(title: string): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const [bold, plain] = [
    await document.embedFont(StandardFonts.HelveticaBold),
    await document.embedFont(StandardFonts.Helvetica),
  ];
  document.setTitle(`CONTOH ${title}`);
  document.setCreationDate(new Date(0));
  document.setModificationDate(new Date(0));
  const page = document.addPage([595, 842]);
  page.drawText("CONTOH", { x: 70, y: 740, size: 34, font: bold, color: rgb(0.72, 0.11, 0.11) });
  page.drawText(title, { x: 70, y: 690, size: 18, font: bold });
  const text = "Dokumen ini dibuat untuk peragaan dan tidak berlaku sebagai pernyataan siapa pun.";
  page.drawText(text, { x: 70, y: 655, size: 11, font: plain, maxWidth: 455, lineHeight: 16 });
  return document.save();
}

async function storePhoto(): Promise<TakenFile> {
  const drawing = Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="960" height="640"><rect width="960" height="640" fill="#dce9e4"/>
    <path d="M0 470 260 250l170 150 190-220 340 290v170H0z" fill="#0b5d5b"/><circle cx="760" cy="140" r="62" fill="#e0a100"/>
    <text x="60" y="590" font-family="sans-serif" font-size="72" fill="#ffffff">CONTOH</text></svg>`,
  );
  const photo = await store(await sharp(drawing).jpeg({ quality: 85 }).toBuffer());
  const thumbnail = await store(await sharp(drawing).resize(320).webp({ quality: 75 }).toBuffer());
  return {
    name: "CONTOH Foto kegiatan.jpg",
    bytes: photo.bytes,
    sha256: photo.sha256,
    mediaType: "image/jpeg",
    pages: null,
    thumbnailSha256: thumbnail.sha256,
    scan: "unscanned",
  };
}

async function store(bytes: Uint8Array): Promise<Incoming> {
  const incoming = await receiveFile(Readable.from([bytes]), bytes.length);
  if (!incoming) throw new Error("an example file is larger than itself");
  await keepFile(incoming);
  return incoming;
}
