import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer } from "node:net";
import { deflateSync } from "node:zlib";
import { PDFDocument } from "@cantoo/pdf-lib";
import sharp from "sharp";
import { expect, onTestFinished, test } from "vitest";

import { takeIn } from "~/web/intake/taking-in.server";
import { aKind, aPdf, aPhoto, freshFiles, offered } from "../support/files";
import { reasonOf } from "../support/steps";

const refusal = (kind: Parameters<typeof takeIn>[1], bytes: Uint8Array, name = "berkas.pdf") =>
  reasonOf(() => takeIn("pengirim", kind, offered(name, bytes)));

test("a PDF is taken byte by byte, with its pages counted", async () => {
  freshFiles();
  const pdf = await aPdf(3);
  const { file: taken, waiting } = await takeIn("pengirim", aKind("document"), offered("Surat Pernyataan.pdf", pdf));
  expect(taken).toMatchObject({
    name: "Surat Pernyataan.pdf",
    mediaType: "application/pdf",
    pages: 3,
    bytes: pdf.length,
    scan: "unscanned",
    thumbnailSha256: null,
  });
  expect(waiting.map(({ path }) => readFileSync(path))).toEqual([pdf]);
});

test("a photograph is kept upright and without the place where it was taken, as is its thumbnail", async () => {
  freshFiles();
  const photo = await aPhoto();
  expect((await sharp(photo).metadata()).exif?.includes("CONTOH")).toBe(true);
  const { file: taken, waiting } = await takeIn("pengirim", aKind("picture"), offered("IMG_1.jpg", photo));
  const [picture, thumbnail] = waiting;
  expect([picture?.sha256, thumbnail?.sha256]).toEqual([taken.sha256, taken.thumbnailSha256]);
  expect(taken).toMatchObject({ name: "IMG_1.jpg", mediaType: "image/jpeg", pages: null });

  const kept = await sharp(picture?.path).metadata();
  expect([kept.width, kept.height, kept.exif, kept.xmp, kept.orientation]).toEqual([
    40,
    60,
    undefined,
    undefined,
    undefined,
  ]);
  const small = await sharp(thumbnail?.path).metadata();
  expect([small.format, small.exif]).toEqual(["webp", undefined]);
});

test.each(["png", "webp"] as const)("%s is a picture too", async (format) => {
  freshFiles();
  const picture = await sharp(await aPhoto())
    .toFormat(format)
    .toBuffer();
  expect((await takeIn("pengirim", aKind("picture"), offered(`a.${format}`, picture))).file.mediaType).toBe(
    `image/${format}`,
  );
});

test("the type is that of the content, whatever the name says", async () => {
  freshFiles();
  const photo = await aPhoto();
  expect(await refusal(aKind("document"), photo, "surat.pdf")).toBe("file-not-document");
  expect(await refusal(aKind("picture"), await aPdf(), "foto.jpg")).toBe("file-not-picture");
  expect(await refusal(aKind("document"), Buffer.from("MZ program"), "surat.pdf")).toBe("file-not-document");
  const gif = await sharp(photo).gif().toBuffer();
  expect(await refusal(aKind("picture"), gif, "foto.gif")).toBe("file-not-picture");
  expect((await takeIn("pengirim", aKind("document"), offered("surat.exe", await aPdf()))).file.name).toBe(
    "surat.exe.pdf",
  );
});

test("at the cap it is taken, one byte above it is not", async () => {
  freshFiles();
  const pdf = await aPdf();
  expect(await refusal(aKind("document", { maxBytes: pdf.length }), pdf)).toBeUndefined();
  expect(await refusal(aKind("document", { maxBytes: pdf.length - 1 }), pdf)).toBe("file-too-large");
});

test("what is empty, cut off or broken is refused", async () => {
  freshFiles();
  const [pdf, photo] = [await aPdf(2), await aPhoto()];
  expect(await refusal(aKind("document"), Buffer.alloc(0))).toBe("file-empty");
  expect(await refusal(aKind("document"), pdf.subarray(0, pdf.length - 40))).toBe("file-damaged");
  expect(await refusal(aKind("document"), Buffer.from("%PDF-1.7\nbukan apa-apa\n%%EOF"))).toBe("file-damaged");
  expect(await refusal(aKind("picture"), photo.subarray(0, photo.length - 100))).toBe("file-damaged");
});

test("a PDF behind a password is refused, since judges could not read it; one that merely forbids changes is not", async () => {
  freshFiles();
  const encrypted = async (userPassword: string) => {
    const document = await PDFDocument.create();
    document.addPage();
    document.encrypt({ userPassword, ownerPassword: "rahasia" });
    return Buffer.from(await document.save());
  };
  expect(await refusal(aKind("document"), await encrypted("rahasia"))).toBe("file-locked");
  expect(await refusal(aKind("document"), await encrypted(""))).toBeUndefined();
});

test("a picture with more points than memory should hold is refused", async () => {
  freshFiles();
  const vast = { width: 12_000, height: 12_000, channels: 3 as const, background: "white" };
  const bomb = await sharp({ create: vast, limitInputPixels: false })
    .png({ palette: true, compressionLevel: 9 })
    .toBuffer();
  expect(bomb.length).toBeLessThan(400_000);
  expect(await refusal(aKind("picture"), bomb)).toBe("file-overblown");
});

test("a PDF that unpacks without end is refused, and the portal lives on", async () => {
  freshFiles();
  const packed = deflateSync(Buffer.alloc(600 * 1024 * 1024));
  const bomb = aPdfWithObjects(packed);
  expect(bomb.length).toBeLessThan(1_000_000);
  expect(await refusal(aKind("document", { maxBytes: 1_000_000 }), bomb)).toBe("file-overblown");
});

test("a PDF that nobody could read in time is refused, and meanwhile another person's file is taken", async () => {
  freshFiles();
  const junk = Buffer.from(`%PDF-1.7\n${"1 0 obj (".repeat(20_000)}\n%%EOF`);
  const settled: string[] = [];
  const send = async (sender: string, bytes: Buffer) => {
    const reason = await reasonOf(() => takeIn(sender, aKind("document"), offered("berkas.pdf", bytes)));
    settled.push(`${sender}: ${reason ?? "taken"}`);
  };
  await Promise.all([send("pengganggu", junk), send("pengganggu", junk), send("penulis", await aPdf())]);
  expect(settled.filter((outcome) => outcome === "pengganggu: file-overblown")).toHaveLength(2);
  expect(settled.indexOf("penulis: taken")).toBeOneOf([0, 1]);
});

test("clamd is asked about every file, and without its answer none is taken", async () => {
  freshFiles();
  const pdf = await aPdf();
  const scanner = await aScanner();
  const seen = scanner.answering("stream: OK");
  expect((await takeIn("pengirim", aKind("document"), offered("a.pdf", pdf))).file.scan).toBe("clean");
  expect(Buffer.concat(seen)).toEqual(pdf);
  scanner.answering("stream: Eicar-Test-Signature FOUND");
  expect(await refusal(aKind("document"), pdf)).toBe("file-infected");
  scanner.answering("INSTREAM size limit exceeded. ERROR");
  expect(await refusal(aKind("document"), pdf)).toBe("scanner-silent");
  await scanner.close();
  expect(await refusal(aKind("document"), pdf)).toBe("scanner-silent");
});

/** A PDF whose one object stream is this. */
function aPdfWithObjects(stream: Buffer): Buffer {
  const head = `%PDF-1.7\n1 0 obj\n<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length ${stream.length} >>\nstream\n`;
  const tail = "\nendstream\nendobj\ntrailer\n<< /Root 2 0 R >>\nstartxref\n0\n%%EOF\n";
  return Buffer.concat([Buffer.from(head), stream, Buffer.from(tail)]);
}

/** Something that speaks clamd's INSTREAM and says what it is told to. */
async function aScanner() {
  let answer = "";
  let seen: Buffer[] = [];
  const server = createServer((socket) => {
    let unread = Buffer.alloc(0);
    let greeted = false;
    socket.on("error", () => {});
    socket.on("data", (chunk) => {
      unread = Buffer.concat([unread, chunk]);
      if (!greeted && unread.length >= 10) {
        expect(unread.subarray(0, 10).toString()).toBe("zINSTREAM\0");
        unread = unread.subarray(10);
        greeted = true;
      }
      while (greeted && unread.length >= 4) {
        const length = unread.readUInt32BE();
        if (length === 0) return void socket.end(`${answer}\0`);
        if (unread.length < 4 + length) return;
        seen.push(unread.subarray(4, 4 + length));
        unread = unread.subarray(4 + length);
      }
    });
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  process.env.CLAMD_SOCKET = `127.0.0.1:${address.port}`;
  const close = () => new Promise<void>((resolve) => server.close(() => resolve()));
  onTestFinished(async () => {
    delete process.env.CLAMD_SOCKET;
    await close();
  });
  return {
    close,
    answering(said: string) {
      answer = said;
      seen = [];
      return seen;
    },
  };
}
