import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileTypeFromFile } from "file-type";
import { expect, onTestFinished, test } from "vitest";
import { beginsAsPdf, type OpenedPdf, openPdf } from "~/adapters/pdf-opening.server";
import { drawThumbnail, isPictureType, type PictureTrouble, redrawPicture } from "~/adapters/pictures.server";
import { foreignFile } from "../support/foreign-files";

function aCopy(name: string) {
  const folder = mkdtempSync(join(tmpdir(), "sayembara-foreign-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, "incoming");
  copyFileSync(foreignFile(name), path);
  return { path, target: join(folder, "drawn") };
}

test.each<[string, OpenedPdf]>([
  ["p02-nul-padding-after-end.pdf", { pages: 1 }],
  ["p04-newline-before-header.pdf", { pages: 1 }],
  ["p16-damaged-mentions-encrypt.pdf", { trouble: "damaged" }],
  ["held/p01-plain.pdf", { pages: 1 }],
  ["held/p06-bom-before-header.pdf", { pages: 1 }],
  ["held/p08-no-pages.pdf", { trouble: "damaged" }],
  ["held/p09-pdf-2.0.pdf", { pages: 1 }],
  ["held/p10-startxref-off-by-one.pdf", { pages: 1 }],
  ["held/p11-two-end-marks.pdf", { pages: 1 }],
  ["held/p12-end-mark-cut.pdf", { trouble: "damaged" }],
  ["held/p13-cut-in-half.pdf", { trouble: "damaged" }],
  ["held/p14-incremental-update.pdf", { pages: 2 }],
  ["held/p15-raised-generation.pdf", { pages: 1 }],
  ["held/p17-count-lies.pdf", { pages: 1 }],
  ["held/p18-portfolio.pdf", { pages: 1 }],
  ["held/p20-linearized-object-streams.pdf", { pages: 1 }],
  ["held/p21-owner-password-aes256.pdf", { pages: 1 }],
  ["held/p22-owner-password-rc4-40.pdf", { pages: 1 }],
  ["held/p23-owner-password-aes128.pdf", { pages: 1 }],
  ["held/p24-user-password.pdf", { trouble: "locked" }],
  ["held/p25-owner-password-object-streams.pdf", { pages: 1 }],
  ["held/p26-password-on-attachments-only.pdf", { pages: 1 }],
])("the document %s is opened as %o", async (name, opened) => {
  const { path } = aCopy(name);
  expect(await openPdf(path)).toEqual(opened);
  expect(await beginsAsPdf(path)).toBe(true);
});

test.each<[string, PictureTrouble | undefined]>([
  ["g06b-last-two-bytes-missing.jpg", undefined],
  ["g12-12000x9000-108mp.png", undefined],
  ["held/g01-plain.jpg", undefined],
  ["held/g02-cmyk-no-profile.jpg", undefined],
  ["held/g04-exif-turned.jpg", undefined],
  ["held/g05-progressive.jpg", undefined],
  ["held/g06-cut-short.jpg", "damaged"],
  ["held/g07-samsung-scan-header.jpg", undefined],
  ["held/g08-trailing-data.jpg", undefined],
  ["held/g09-leading-garbage-after-soi.jpg", undefined],
  ["held/g10-16bit-grey.png", undefined],
  ["held/g11-palette-transparent.png", undefined],
  ["held/g13-9248x6936-64.1mp.png", undefined],
  ["held/g14-very-wide-20000x8.png", undefined],
  ["held/g15-png-bad-colour-profile.png", undefined],
  ["held/g16-png-crc-wrong.png", "damaged"],
  ["held/g17-png-cut-short.png", "damaged"],
  ["held/g18-animated.webp", undefined],
  ["held/g21-two-pictures.mpo.jpg", undefined],
  ["held/g24-grey.jpg", undefined],
  ["held/g26-adobe-rgb.jpg", undefined],
  ["held/g27-display-p3.jpg", undefined],
  ["held/g28-grey2.jpg", undefined],
  ["held/g29-16bit-rgb.png", undefined],
])("the picture %s is drawn anew: %s", { timeout: 60_000 }, async (name, trouble) => {
  const { path, target } = aCopy(name);
  const type = (await fileTypeFromFile(path))?.mime ?? "";
  if (!isPictureType(type)) throw new Error(`${name} is no picture`);
  expect(await redrawPicture(path, target, type)).toBe(trouble);
  if (!trouble) expect(await drawThumbnail(target, `${target}.small`)).toBeUndefined();
});

test("a disk that fails is the disk's trouble, and no fault of the file", async () => {
  const { path } = aCopy("held/g24-grey.jpg");
  await expect(redrawPicture(path, "/dev/full", "image/jpeg")).rejects.toThrow("full");
  await expect(redrawPicture(path, "/nowhere/x.jpg", "image/jpeg")).rejects.toThrow("ENOENT");
  await expect(openPdf("/nowhere/x.pdf")).rejects.toThrow("ENOENT");
});

test.each([
  ["g22-iphone.heic", "image/heic"],
  ["held/g19-animated.png", "image/apng"],
  ["held/g20-animated.gif", "image/gif"],
  ["held/g23-phone.avif", "image/avif"],
  ["held/g25.bmp", "image/bmp"],
  ["held/p19-html-named.pdf", ""],
])("%s is of a kind that is not taken: %s", async (name, type) => {
  const found = (await fileTypeFromFile(foreignFile(name)))?.mime ?? "";
  expect(found).toBe(type);
  expect(isPictureType(found) || (await beginsAsPdf(foreignFile(name)))).toBe(false);
});
