import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

/** The portal's own folder, whatever directory it was started from and however deep in its build this code lies. */
const ownFolder = findAbove(import.meta.dirname);

/** A path inside of the portal's own folder. */
export function inOwnFolder(...parts: string[]): string {
  return join(ownFolder, ...parts);
}

function findAbove(folder: string): string {
  if (existsSync(join(folder, "package.json"))) return folder;
  const above = dirname(folder);
  if (above === folder) throw new Error("The portal's folder is not to be found: package.json is missing.");
  return findAbove(above);
}
