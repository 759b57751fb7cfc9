import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

/** The portal's own folder, whatever directory it was started from and however deep in its build this code lies. */
const root = findRoot(import.meta.dirname);

/** A file of the portal, by its path from there: what runs in a thread or a process of its own is loaded from its source. */
export function fromRoot(path: string): string {
  return join(root, path);
}

function findRoot(folder: string): string {
  if (existsSync(join(folder, "remix.config.js"))) return folder;
  const above = dirname(folder);
  if (above === folder) throw new Error("The portal's folder is not to be found: remix.config.js is missing.");
  return findRoot(above);
}
