import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

let ownFolder: string | undefined;

/** A path in the portal's own folder, whatever directory it was started from and however deep in its build this code lies. */
export function inOwnFolder(...parts: string[]): string {
  ownFolder ??= findAbove(import.meta.dirname);
  return join(ownFolder, ...parts);
}

function findAbove(folder: string): string {
  if (existsSync(join(folder, "package.json"))) return folder;
  const above = dirname(folder);
  if (above === folder) throw new Error("The portal's folder is not to be found: package.json is missing.");
  return findAbove(above);
}
