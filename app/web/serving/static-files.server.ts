import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { mediaTypeOf } from "./media-types";
import { type Content, hashOf, prepare, type Variants } from "./prepared";

export type StaticFiles = { find(path: string): Variants | undefined };

/**
 * Reads the whole directory into memory, so that a page goes on finding the assets of its own build
 * while the next one is being written over it.
 */
export function readStaticFiles(directory: string): StaticFiles {
  const files = filesUnder(directory);
  const byPath = new Map<string, Variants>();
  for (const file of files) {
    if (isCompressed(file) && files.has(file.slice(0, file.lastIndexOf(".")))) continue;
    byPath.set(`/${relative(directory, file).split(sep).join("/")}`, readVariants(file, files));
  }

  return {
    find(path) {
      return byPath.get(path) ?? (path.includes("%") ? byPath.get(decoded(path)) : undefined);
    },
  };
}

function filesUnder(directory: string): Set<string> {
  const entries = readdirSync(directory, { recursive: true, withFileTypes: true });
  return new Set(entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name)));
}

function readVariants(file: string, files: Set<string>): Variants {
  const body = readFileSync(file);
  const hash = hashOf(body);
  const isHashed = file.includes(`${sep}assets${sep}`);
  const headers: Content["headers"] = [
    ["Cache-Control", isHashed ? "public, max-age=31536000, immutable" : "public, max-age=3600"],
    ["Vary", "Accept-Encoding"],
    ["Content-Type", mediaTypeOf(file)],
  ];
  const variants: Variants = { identity: prepare({ headers, body }, "identity", hash) };
  if (files.has(`${file}.gz`)) variants.gzip = prepare({ headers, body: readFileSync(`${file}.gz`) }, "gzip", hash);
  if (files.has(`${file}.br`)) variants.br = prepare({ headers, body: readFileSync(`${file}.br`) }, "br", hash);
  return variants;
}

function isCompressed(file: string) {
  return file.endsWith(".br") || file.endsWith(".gz");
}

function decoded(path: string) {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}
