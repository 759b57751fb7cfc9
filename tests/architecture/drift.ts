/**
 * Prints as JSON the SQL that would bring the newest migration of DATABASE_URL's engine to today's schema;
 * beside it the same for migrations that lack a table, to show that the comparison notices.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { engineOf } from "db/engine/address";
import * as schema from "db/schema";
import {
  generateDrizzleJson,
  generateMigration,
  generateSQLiteDrizzleJson,
  generateSQLiteMigration,
} from "drizzle-kit/api";

const isPostgres = engineOf(process.env.DATABASE_URL) === "postgres";
const missing = await missingSql();
const missingWithoutMotions = await missingSql("motions");
process.stdout.write(JSON.stringify({ missing, missingWithoutMotions }));

async function missingSql(...without: string[]): Promise<string[]> {
  const migrated = newestSnapshot(isPostgres ? "postgres" : "sqlite", without);
  return isPostgres
    ? generateMigration(migrated, generateDrizzleJson(schema))
    : generateSQLiteMigration(migrated, await generateSQLiteDrizzleJson(schema));
}

function newestSnapshot(folder: string, without: string[]) {
  const meta = join(import.meta.dirname, "../../migrations", folder, "meta");
  const newest =
    readdirSync(meta)
      .filter((name) => name.endsWith("_snapshot.json"))
      .sort()
      .at(-1) ?? "";
  const snapshot = JSON.parse(readFileSync(join(meta, newest), "utf8"));
  for (const name of Object.keys(snapshot.tables)) {
    if (without.includes(name.replace(/^public\./, ""))) delete snapshot.tables[name];
  }
  return snapshot;
}
