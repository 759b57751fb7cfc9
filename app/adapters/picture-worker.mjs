// Draws one picture anew in a process of its own, which its maker ends when it takes too long or too much memory. Says on
// its standard output what came of it: "done", "damaged" or "overblown"; "disk" and a code where the disk failed it.
import { open, writeFile } from "node:fs/promises";
import sharp from "sharp";

const [path, target, drawing, most] = process.argv.slice(2);
const thumbnailSide = 320;
const endOfJpeg = Buffer.from([0xff, 0xd9]);

const encodings = {
  "image/jpeg": (picture) => picture.rotate().keepIccProfile().jpeg({ quality: 92 }),
  "image/png": (picture) => picture.rotate().keepIccProfile().png({ compressionLevel: 9 }),
  "image/webp": (picture) => picture.rotate().keepIccProfile().webp({ quality: 92 }),
  thumbnail: (picture) =>
    picture
      .rotate()
      .resize(thumbnailSide, thumbnailSide, { fit: "inside", withoutEnlargement: true })
      .webp({ quality: 75 }),
};

sharp.concurrency(1);
sharp.cache(false);
process.stdout.write(await attempt());

async function attempt() {
  try {
    await draw();
    return "done";
  } catch (error) {
    if (isOfDisk(error)) return `disk ${error.code}`;
    if (error.message?.includes("pixel limit")) return "overblown";
    return mend();
  }
}

async function mend() {
  try {
    return (await isMended()) ? "done" : "damaged";
  } catch (error) {
    return `disk ${error.code}`;
  }
}

function isOfDisk({ code }) {
  return /^E[A-Z0-9]+$/.test(code ?? "");
}

/** With an end mark added, a warning is all that tells of pixels that never came. */
async function draw(failOn = "error") {
  await (await open(path)).close();
  const options = { limitInputPixels: Number(most), failOn, sequentialRead: true };
  await writeFile(target, await encodings[drawing](sharp(path, options)).toBuffer());
}

/** A JPEG of which nothing is missing but its end mark is whole; where pixels are missing the mark mends nothing. */
async function isMended() {
  const file = await open(path, "r+");
  try {
    const { size } = await file.stat();
    const start = Buffer.alloc(2);
    await file.read(start, 0, 2, 0);
    if (start.toString("hex") !== "ffd8") return false;
    await file.write(endOfJpeg, 0, 2, size);
    const isWhole = await draw("warning").then(
      () => true,
      (error) => {
        if (isOfDisk(error)) throw error;
        return false;
      },
    );
    if (!isWhole) await file.truncate(size);
    return isWhole;
  } finally {
    await file.close();
  }
}
