import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileTypeFromFile } from "file-type";
import { expect, onTestFinished, test } from "vitest";
import { beginsAsPdf, openPdf } from "~/adapters/pdf-opening.server";
import { drawThumbnail, isPictureType, redrawPicture } from "~/adapters/pictures.server";
import { foreignFile } from "../support/foreign-files";

function aCopy(name: string) {
  const folder = mkdtempSync(join(tmpdir(), "sayembara-foreign-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, "incoming");
  copyFileSync(foreignFile(name), path);
  return { path, target: join(folder, "drawn") };
}

test.each([
  ["p02-nul-padding-after-end.pdf", { pages: 1 }],
  ["p04-newline-before-header.pdf", { pages: 1 }],
  ["p16-damaged-mentions-encrypt.pdf", { trouble: "damaged" }],
  ["held/p01-plain.pdf", { pages: 1 }],
  ["held/p06-bom-before-header.pdf", { pages: 1 }],
  ["held/p09-pdf-2.0.pdf", { pages: 1 }],
  ["held/p10-startxref-off-by-one.pdf", { pages: 1 }],
  ["held/p11-two-end-marks.pdf", { pages: 1 }],
  ["held/p13-cut-in-half.pdf", { trouble: "damaged" }],
  ["held/p21-owner-password-aes256.pdf", { pages: 1 }],
  ["held/p22-owner-password-rc4-40.pdf", { pages: 1 }],
  ["held/p23-owner-password-aes128.pdf", { pages: 1 }],
  ["held/p24-user-password.pdf", { trouble: "locked" }],
])("the document %s is opened as %o", async (name, opened) => {
  const { path } = aCopy(name);
  const result = await openPdf(path);
  expect("pages" in opened && "pages" in result ? "pages" : result).toEqual("pages" in opened ? "pages" : opened);
  if ("pages" in opened) expect(await beginsAsPdf(path)).toBe(true);
});

test("what only is called a PDF does not begin as one", async () => {
  expect(await beginsAsPdf(aCopy("held/p19-html-named.pdf").path)).toBe(false);
});

test.each([
  ["g06b-last-two-bytes-missing.jpg", undefined],
  ["g12-12000x9000-108mp.png", undefined],
  ["held/g01-plain.jpg", undefined],
  ["held/g02-cmyk-no-profile.jpg", undefined],
  ["held/g04-exif-turned.jpg", undefined],
  ["held/g05-progressive.jpg", undefined],
  ["held/g06-cut-short.jpg", "damaged"],
  ["held/g08-trailing-data.jpg", undefined],
  ["held/g10-16bit-grey.png", undefined],
  ["held/g11-palette-transparent.png", undefined],
  ["held/g17-png-cut-short.png", "damaged"],
  ["held/g18-animated.webp", undefined],
])("the picture %s is drawn anew: %s", { timeout: 60_000 }, async (name, trouble) => {
  const { path, target } = aCopy(name);
  const type = (await fileTypeFromFile(path))?.mime ?? "";
  if (!isPictureType(type)) throw new Error(`${name} is no picture`);
  expect(await redrawPicture(path, target, type)).toBe(trouble);
  if (!trouble) expect(await drawThumbnail(target, `${target}.small`)).toBeUndefined();
});

test("a picture of an iPhone is of a kind that is not taken", async () => {
  expect(isPictureType((await fileTypeFromFile(foreignFile("g22-iphone.heic")))?.mime ?? "")).toBe(false);
});
