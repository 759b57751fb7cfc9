import { createRequire } from "node:module";
import type Client from "better-sqlite3";

/** 13 brings its binaries along and needs Node 22; on Node 20 it ends the process, so the last version before it is taken. */
const oldest = 22;
const major = Number(process.versions.node.split(".")[0]);
const require = createRequire(import.meta.url);

export default require(major < oldest ? "better-sqlite3-for-node-20" : "better-sqlite3") as typeof Client;

export type SqliteClient = Client.Database;
export type SqliteStatement = Client.Statement<unknown[]>;
