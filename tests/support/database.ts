import { randomBytes } from "node:crypto";
import { copyFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { engineOf } from "db/engine/address";
import { type Database, openDatabase } from "db/engine/database";
import { inject, onTestFinished } from "vitest";
import { inDatabase } from "./postgres-cluster";

/** A private, migrated, empty database on the engine of this run; closed when the test ends. */
export function freshDatabase(): Promise<Database> {
  return copyOf(inject("template"));
}

/** A private copy of a database that nobody has open, closed when the test ends. */
export async function copyOf(template: string): Promise<Database> {
  const database = await openDatabase(await copyTo(template), { durable: false });
  onTestFinished(() => database.close());
  return database;
}

/** Where a migrated, empty database lies. */
export function freshAddress(): Promise<string> {
  return copyTo(inject("template"));
}

async function copyTo(template: string): Promise<string> {
  const name = `copy_${randomBytes(6).toString("hex")}`;
  return engineOf(template) === "postgres" ? await copyPostgres(template, name) : copySqlite(template, name);
}

function copySqlite(template: string, name: string): string {
  const file = join(dirname(template), `${name}.db`);
  copyFileSync(template, file);
  return file;
}

async function copyPostgres(template: string, name: string): Promise<string> {
  const inServer = (database: string) => template.replace(/[^/]+$/, database);
  const original = template.slice(template.lastIndexOf("/") + 1);
  await inDatabase(inServer("postgres"), `create database ${name} template ${original}`);
  return inServer(name);
}
