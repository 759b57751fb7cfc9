import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";

const root = join(import.meta.dirname, "../..");

export type Source = { path: string; text: string };

/** The TypeScript files below a folder of the repository, without their comments. */
export function sourcesIn(folder: string): Source[] {
  return filesIn(folder)
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => ({ path, text: withoutComments(readFileSync(join(root, path), "utf8")) }));
}

/** The paths of all files below a folder, relative to the repository. */
export function filesIn(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .sort();
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/(^|\s)\/\/.*$/gm, "$1");
}

/** What a file imports at run time: type-only imports are gone by then. */
export function importsOf({ text }: Source): string[] {
  const statements = text.matchAll(/^(?:import|export)\s+(?!type\b)(?:[^"';]*?\sfrom\s+)?"([^"]+)"/gm);
  const dynamic = text.matchAll(/\bimport\("([^"]+)"\)/g);
  return [...statements, ...dynamic].map(([, target]) => target ?? "");
}
