import { open } from "node:fs/promises";
import { join } from "node:path";
import { Worker } from "node:worker_threads";

export type PdfTrouble = "damaged" | "locked" | "overblown";
export type OpenedPdf = { pages: number } | { trouble: PdfTrouble };

/** The same from here and from the built server, which is one file two folders deep as well. */
const worker = join(import.meta.dirname, "../../app/adapters/pdf-worker.mjs");
const startingMs = 20_000;
const patienceMs = 4000;
const mostBytes = 400 * 1024 * 1024;
const tailBytes = 2048;

/** Opens a PDF as far as counting its pages, where neither a bomb nor a damaged file can hold up the portal. */
export async function openPdf(path: string): Promise<OpenedPdf> {
  if (!(await hasEnd(path))) return { trouble: "damaged" };
  const thread = new Worker(worker, {
    workerData: { path, mostBytes },
    resourceLimits: { maxOldGenerationSizeMb: 256 },
    execArgv: [],
  });
  return new Promise<OpenedPdf>((resolve) => {
    const giveUp = () => finish({ trouble: "overblown" });
    let impatience = setTimeout(giveUp, startingMs);
    thread.on("message", (said: OpenedPdf | "begun") => {
      if (said !== "begun") return finish(said);
      clearTimeout(impatience);
      impatience = setTimeout(giveUp, patienceMs);
    });
    thread.once("error", (error: NodeJS.ErrnoException) =>
      finish({ trouble: error.code === "ERR_WORKER_OUT_OF_MEMORY" ? "overblown" : "damaged" }),
    );

    function finish(opened: OpenedPdf) {
      clearTimeout(impatience);
      void thread.terminate();
      resolve(opened);
    }
  });
}

/** Whether the file ends as a PDF does: one that was cut off does not. */
async function hasEnd(path: string): Promise<boolean> {
  const file = await open(path, "r");
  try {
    const { size } = await file.stat();
    const tail = Buffer.alloc(Math.min(size, tailBytes));
    await file.read(tail, 0, tail.length, size - tail.length);
    return tail.includes("%%EOF");
  } finally {
    await file.close();
  }
}
