// Opens one PDF in a thread of its own, which its maker ends when it takes too long; tells when it begins, and then its pages or its trouble.
// With a target it also writes the PDF there without what programs wrote along: authors, titles, histories, enclosed files.
import { readFileSync, writeFileSync } from "node:fs";
import { parentPort, workerData } from "node:worker_threads";

let left = workerData.mostBytes;
countBytes();
const { PDFDict, PDFDocument, PDFName, PDFRawStream } = await import("@cantoo/pdf-lib");
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
    forget(document);
    writeFileSync(workerData.target, await document.save({ updateFieldAppearances: false }), { mode: 0o600 });
  }
  return pages;
}

/** ISO 32000: 14.3 metadata, 14.5 page-piece dictionaries, 7.11 enclosed files, 12.5 who wrote an annotation. */
function forget({ catalog, context }) {
  if (context.trailerInfo.Info) context.delete(context.trailerInfo.Info);
  delete context.trailerInfo.Info;
  for (const key of ["AF", "Collection"]) catalog.delete(PDFName.of(key));
  catalog.lookupMaybe(PDFName.of("Names"), PDFDict)?.delete(PDFName.of("EmbeddedFiles"));
  for (const [reference, object] of context.enumerateIndirectObjects()) {
    const dictionary = object instanceof PDFRawStream ? object.dict : object;
    if (!(dictionary instanceof PDFDict)) continue;
    const type = String(dictionary.get(PDFName.of("Type")));
    if (type === "/Metadata" || type === "/EmbeddedFile" || type === "/Filespec") {
      context.delete(reference);
      continue;
    }
    for (const key of ["Metadata", "PieceInfo", "AF"]) dictionary.delete(PDFName.of(key));
    const subtype = dictionary.get(PDFName.of("Subtype"));
    if (dictionary.has(PDFName.of("Rect")) && subtype !== PDFName.of("Widget")) dictionary.delete(PDFName.of("T"));
  }
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
