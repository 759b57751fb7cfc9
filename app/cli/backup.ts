import { chmodSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { engineOf, fileOf } from "db/engine/address";
import { filesDirectory } from "~/adapters/file-store.server";
import { headsFile, noteHeads, syncHeads } from "~/adapters/heads-file.server";
import type { Head } from "~/domain/ledger/head";
import { readChainHeads } from "~/domain/ledger/witnessing.server";
import { backupPostgres } from "./backup-postgres";
import { backupSqlite } from "./backup-sqlite";
import { checksumOf } from "./checksum";
import { parse, theOnly } from "./command";
import { checkFiles, copyFiles, listHashes } from "./files";
import { filesFinding } from "./files-report";
import { openForReading } from "./opening";

/**
 * Copies database and files into a folder while the portal serves, and proves the copies. The database goes first:
 * a file is in the store before its row is written, so the copy's rows find theirs.
 */
export async function run(args: string[]): Promise<number> {
  const folder = theOnly(parse({ args, options: {}, allowPositionals: true }).positionals, "folder");
  mkdirSync(folder, { recursive: true });
  const address = process.env.DATABASE_URL;
  const time = new Date().toISOString().replace(/[:.]/g, "-");
  const isPostgres = engineOf(address) === "postgres";
  const file = join(folder, `sayembara-${time}.${isPostgres ? "dump" : "db"}`);

  // Before the copy, which then holds them all.
  const heads = await readHeads(address);
  const { proof, broken } = await (isPostgres
    ? backupPostgres(address ?? "", file)
    : backupSqlite(fileOf(address), file));
  chmodSync(file, 0o600);
  console.log(file);
  console.log(`SHA-256 ${await checksumOf(file)}`);
  console.log(proof);
  console.log(`Its heads are in ${await keepHeads(address, file, heads)}: keep a copy in another house.`);
  const files = await backUpFiles(address, join(folder, "files"));
  console.log(files.line);
  if (files.wrong > 0) return 1;
  if (broken.length === 0) return 0;
  console.error(
    `The copy is faithful, but what it holds is broken: ${broken.join(", ")}. See: npm run sayembara -- verify`,
  );
  return 1;
}

/** Beside the copy, and beside the database, whose file of heads is never behind what a copy holds. */
async function keepHeads(address: string | undefined, file: string, heads: readonly Head[]): Promise<string> {
  for (const path of [`${file}.heads`, headsFile(address)]) {
    noteHeads(path, heads);
    await syncHeads(path);
  }
  return `${file}.heads`;
}

async function readHeads(address: string | undefined): Promise<Head[]> {
  const database = await openForReading(address);
  try {
    return await readChainHeads(database.read, new Date());
  } finally {
    await database.close();
  }
}

async function backUpFiles(address: string | undefined, target: string) {
  const database = await openForReading(address);
  try {
    const hashes = await listHashes(database.read);
    await copyFiles(hashes, filesDirectory(), target);
    return filesFinding(await checkFiles(hashes, target));
  } finally {
    await database.close();
  }
}
