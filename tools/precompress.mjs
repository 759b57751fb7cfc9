// After the build: writes a .br and a .gz next to each file of build/client that gains from it.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const directory = fileURLToPath(new URL("../build/client/", import.meta.url));
const compressible = new Set([".css", ".html", ".ico", ".js", ".json", ".map", ".svg", ".txt", ".webmanifest", ".xml"]);
const smallest = 1024;

const files = readdirSync(directory, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && compressible.has(extname(entry.name)))
  .map((entry) => join(entry.parentPath, entry.name));

const written = await Promise.all(files.map(compress));
console.log(`precompress: ${written.filter(Boolean).length} of ${files.length} files`);

async function compress(file) {
  const body = readFileSync(file);
  if (body.length < smallest) return false;
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: body.length };
  writeFileSync(`${file}.br`, await promisify(brotliCompress)(body, { params }));
  writeFileSync(`${file}.gz`, await promisify(gzip)(body, { level: 9 }));
  return true;
}
