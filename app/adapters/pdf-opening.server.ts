import { open } from "node:fs/promises";
import { programFile } from "~/own-programs.server";
import { type CellLimits, inCell, Overblown } from "./cell.server";
import { onDisk } from "./store-trouble";

export type PdfTrouble = "damaged" | "locked" | "overblown";
export type OpenedPdf = { pages: number } | { trouble: PdfTrouble };

const script = programFile("pdf-worker");
const limits = { patienceMs: 4000, heapMb: 256 };
const copyingMs = 30_000;
const mostBytes = 400 * 1024 * 1024;
const chunkBytes = 4096;
const headBytes = 1024;

/** Opens a PDF as far as counting its pages, where neither a bomb nor a damaged file can hold up the portal. */
export async function openPdf(path: string): Promise<OpenedPdf> {
  if (!(await hasEnd(path))) return { trouble: "damaged" };
  return openInCell({ path }, limits);
}

/** Writes a PDF anew without what programs wrote along: who made it, with what, when, and what is enclosed. */
export function copyBarePdf(path: string, target: string): Promise<OpenedPdf> {
  return openInCell({ path, target }, { ...limits, patienceMs: copyingMs });
}

async function openInCell(files: { path: string; target?: string }, limits: CellLimits): Promise<OpenedPdf> {
  try {
    return await onDisk(inCell<OpenedPdf>(script, { ...files, mostBytes }, limits));
  } catch (error) {
    if (error instanceof Overblown) return { trouble: "overblown" };
    // Of the disk or the portal, not of the file.
    if (error instanceof Error && "code" in error) throw error;
    return { trouble: "damaged" };
  }
}

/** Whether a file calls itself a PDF within its first kilobyte, as readers of PDF look for it (ISO 32000, annex). */
export async function beginsAsPdf(path: string): Promise<boolean> {
  return reading(path, async (chunk) => (await chunk(0, headBytes)).includes("%PDF-"));
}

/** Whether the file ends as a PDF does, whatever it was filled up with behind: one that was cut off does not. */
async function hasEnd(path: string): Promise<boolean> {
  return reading(path, async (chunk, size) => {
    for (let end = size; end > 0; end -= chunkBytes) {
      const start = Math.max(0, end - chunkBytes);
      const bytes = await chunk(start, end - start);
      if (bytes.some((byte) => byte !== 0 && byte > 0x20)) {
        const before = Math.max(0, start - headBytes);
        return (await chunk(before, end - before)).includes("%%EOF");
      }
    }
    return false;
  });
}

type Chunk = (start: number, length: number) => Promise<Buffer>;

async function reading<T>(path: string, look: (chunk: Chunk, size: number) => Promise<T>): Promise<T> {
  const file = await open(path, "r");
  try {
    const { size } = await file.stat();
    return await look(async (start, length) => {
      const bytes = Buffer.alloc(Math.min(length, size - start));
      await file.read(bytes, 0, bytes.length, start);
      return bytes;
    }, size);
  } finally {
    await file.close();
  }
}
