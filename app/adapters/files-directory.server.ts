import { mkdir, rm, stat, writeFile } from "node:fs/promises";
import { filesDirectory, temporaryPath } from "./file-store.server";

/** @throws a sentence for the operator when FILES_DIR is no folder, or files cannot be kept in it. */
export async function insistFilesDirectory(): Promise<void> {
  const folder = filesDirectory();
  const found = await stat(folder).catch(() => undefined);
  if (found && !found.isDirectory()) throw new Error(`FILES_DIR is ${folder}, which is a file and no folder.`);
  try {
    await mkdir(folder, { recursive: true });
    const path = await temporaryPath();
    await writeFile(path, "", { flag: "wx" });
    await rm(path);
  } catch {
    throw new Error(`No file can be kept in FILES_DIR, ${folder}: does it exist, and may this user write there?`);
  }
}
