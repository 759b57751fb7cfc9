// Opens one PDF in a thread of its own, which its maker ends when it takes too long; tells when it begins, and then its pages or its trouble.
// With a target it also writes the PDF there without what programs wrote along.
import { readFileSync, writeFileSync } from "node:fs";
import { parentPort, workerData } from "node:worker_threads";

let left = workerData.mostBytes;
countBytes();
const { PDFDocument } = await import("@cantoo/pdf-lib");
const { strip } = await import("./pdf-stripping.mjs");
parentPort.postMessage("begun");
parentPort.postMessage(await read(readFileSync(workerData.path)));

async function read(bytes) {
  let pages = 0;
  let isLocked = false;
  try {
    pages = await openAndCount(bytes);
  } catch (error) {
    isLocked = /encrypt|password/i.test(`${error?.name} ${error?.constructor?.name} ${error?.message}`);
  }
  // The parser steps over what fails inside, so the count is asked afterwards.
  if (left < 0) return { trouble: "overblown" };
  if (pages > 0) return { pages };
  return { trouble: isLocked ? "locked" : "damaged" };
}

/** A file that asks no password of its readers may still be encrypted, with an empty one. */
async function openAndCount(bytes) {
  const document = await PDFDocument.load(bytes, { updateMetadata: false, password: "" });
  const pages = document.getPageCount();
  if (workerData.target && pages > 0) {
    strip(document);
    writeFileSync(workerData.target, await document.save({ updateFieldAppearances: false }), { mode: 0o600 });
  }
  return pages;
}

/** A thread's memory limit leaves out byte arrays, into which a bomb unpacks; so they are counted here. */
function countBytes() {
  globalThis.Uint8Array = new Proxy(Uint8Array, {
    construct(target, given, newTarget) {
      if (typeof given[0] === "number") left -= given[0];
      if (left < 0) throw new RangeError("too much to open");
      return Reflect.construct(target, given, newTarget);
    },
  });
}
