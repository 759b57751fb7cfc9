import { createRequire } from "node:module";
import type Client from "better-sqlite3";

/** 13 brings its binaries along and needs Node 22; on Node 20 it ends the process, so the last version before it is taken. */
const oldest = 22;
const require = createRequire(import.meta.url);

function load(): typeof Client {
  if (Number(process.versions.node.split(".")[0]) >= oldest) return require("better-sqlite3");
  try {
    return require("better-sqlite3-for-node-20");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "MODULE_NOT_FOUND") throw error;
    throw new Error(
      "SQLite's driver for Node 20 is not installed. Run: node tools/node-20/install.mjs (or use Node 24).",
    );
  }
}

export default load();

export type SqliteClient = Client.Database;

export type SqliteStatement = Client.Statement<unknown[]>;
