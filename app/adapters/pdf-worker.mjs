// Opens one PDF in a thread of its own, which its maker ends when it takes too long; tells its pages or its trouble.
import { readFileSync } from "node:fs";
import { parentPort, workerData } from "node:worker_threads";

const { path, mostBytes } = workerData;
limitBytes(mostBytes);
const { EncryptedPDFError, PDFDocument } = await import("@cantoo/pdf-lib");
parentPort.postMessage(await read());

async function read() {
  try {
    const document = await PDFDocument.load(readFileSync(path), { updateMetadata: false, throwOnInvalidObject: true });
    const pages = document.getPageCount();
    return pages > 0 ? { pages } : { trouble: "damaged" };
  } catch (error) {
    if (error instanceof RangeError && error.message === "too much to open") return { trouble: "overblown" };
    return { trouble: error instanceof EncryptedPDFError ? "locked" : "damaged" };
  }
}

/** A thread's memory limit does not count byte arrays, into which a bomb unpacks; so they are counted here. */
function limitBytes(most) {
  let left = most;
  globalThis.Uint8Array = new Proxy(Uint8Array, {
    construct(target, given, newTarget) {
      if (typeof given[0] === "number") left -= given[0];
      if (left < 0) throw new RangeError("too much to open");
      return Reflect.construct(target, given, newTarget);
    },
  });
}
