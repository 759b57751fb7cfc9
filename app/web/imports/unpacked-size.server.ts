import { type Entry, fromBufferPromise, type ZipFile } from "yauzl";
import { FileFault } from "./table";

const mostEntries = 200;
const mostBytes = 10 * 1024 * 1024;

/**
 * Unpacks a zip archive into nothing, to learn that it is whole and small before anything holds it in memory:
 * what it says of its sizes is not believed.
 * @returns the names of its entries
 */
export async function insistUnpacksSmall(bytes: Buffer): Promise<Set<string>> {
  try {
    const zip = await fromBufferPromise(bytes, { lazyEntries: true, validateEntrySizes: true });
    return await measured(zip);
  } catch (error) {
    throw error instanceof FileFault ? error : new FileFault("broken");
  }
}

async function measured(zip: ZipFile): Promise<Set<string>> {
  const names = new Set<string>();
  let unpacked = 0;
  if (zip.entryCount > mostEntries) throw new FileFault("too-much-inside");
  for await (const entry of zip.eachEntry()) {
    names.add(entry.fileName);
    if (unpacked + entry.uncompressedSize > mostBytes) throw new FileFault("too-much-inside");
    unpacked += await sizeOf(zip, entry, mostBytes - unpacked);
  }
  return names;
}

async function sizeOf(zip: ZipFile, entry: Entry, most: number): Promise<number> {
  if (entry.isEncrypted()) throw new FileFault("broken");
  let size = 0;
  for await (const chunk of await zip.openReadStreamPromise(entry)) {
    size += (chunk as Buffer).length;
    if (size > most) throw new FileFault("too-much-inside");
  }
  return size;
}
