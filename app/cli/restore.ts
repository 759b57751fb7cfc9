import { closeSync, existsSync, openSync, readSync } from "node:fs";
import { dirname, join } from "node:path";
import { type Engine, engineOf, fileOf } from "db/engine/address";
import { Failure, parse, theOnly } from "./command";
import { restorePostgres } from "./restore-postgres";
import { restoreSqlite } from "./restore-sqlite";

/** Puts a backup in the place of a database, brings back the files it speaks of, and checks what stands there then. */
export async function run(args: string[]): Promise<number> {
  const options = { into: { type: "string" }, force: { type: "boolean", default: false } } as const;
  const { values, positionals } = parse({ args, options, allowPositionals: true });
  const file = theOnly(positionals, "file");
  const address = values.into ?? process.env.DATABASE_URL;
  const engine = engineOf(address);
  if (engineOfBackup(file) !== engine) throw new Failure(`${file} is a backup of another engine than ${engine}.`);

  const kept =
    engine === "postgres"
      ? await restorePostgres(file, address ?? "", values.force)
      : restoreSqlite(file, fileOf(address), values.force);
  console.log(`${file} was restored${engine === "sqlite" ? ` into ${fileOf(address)}` : ""}.`);
  if (kept) console.log(`What was there before is kept as ${kept}`);
  return finishRestored(address, join(dirname(file), "files"));
}

/** The schema binds to the engine of DATABASE_URL when it is first imported, so what reads rows is imported after this. */
async function finishRestored(address: string | undefined, files: string): Promise<number> {
  // HEADS_FILE belongs to the portal's own database, which another one's heads would replace.
  if (address !== process.env.DATABASE_URL) delete process.env.HEADS_FILE;
  if (address !== undefined) process.env.DATABASE_URL = address;
  const { restoreFiles } = await import("./restore-files");
  const copied = await restoreFiles(address, files);
  console.log(`${copied} files were missing and came from ${files}.`);
  const { beginHeadsAnew } = await import("./restore-heads");
  const old = await beginHeadsAnew(address);
  if (old) console.log(`The heads of what was there before are kept as ${old}`);
  const { run: verify } = await import("./verify");
  return verify([]);
}

function engineOfBackup(file: string): Engine {
  if (!existsSync(file)) throw new Failure(`There is no file ${file}.`);
  const start = Buffer.alloc(16);
  const handle = openSync(file, "r");
  readSync(handle, start);
  closeSync(handle);
  const text = start.toString("latin1");
  if (text.startsWith("SQLite format 3")) return "sqlite";
  if (text.startsWith("PGDMP")) return "postgres";
  throw new Failure(`${file} is no backup of this portal.`);
}
