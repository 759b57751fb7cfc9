import { chmodSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { engineOf, fileOf } from "../engine/address";
import { backupPostgres } from "./backup-postgres";
import { backupSqlite } from "./backup-sqlite";
import { checksumOf } from "./checksum";
import { parse, theOnly } from "./command";

/** Copies the database into a folder while it serves, and proves the copy. */
export async function run(args: string[]): Promise<number> {
  const folder = theOnly(parse({ args, options: {}, allowPositionals: true }).positionals, "folder");
  mkdirSync(folder, { recursive: true });
  const address = process.env.DATABASE_URL;
  const time = new Date().toISOString().replace(/[:.]/g, "-");
  const isPostgres = engineOf(address) === "postgres";
  const file = join(folder, `sayembara-${time}.${isPostgres ? "dump" : "db"}`);

  const { proof, broken } = await (isPostgres
    ? backupPostgres(address ?? "", file)
    : backupSqlite(fileOf(address), file));
  chmodSync(file, 0o600);
  console.log(file);
  console.log(`SHA-256 ${await checksumOf(file)}`);
  console.log(proof);
  if (broken.length === 0) return 0;
  console.error(
    `The copy is faithful, but what it holds is broken: ${broken.join(", ")}. See: npm run sayembara -- verify`,
  );
  return 1;
}
