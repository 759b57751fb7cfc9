import { randomBytes } from "node:crypto";
import { copyFileSync } from "node:fs";
import { engineOf } from "db/engine/address";
import { type Database, openDatabase } from "db/engine/database";
import { inject, onTestFinished } from "vitest";
import { inDatabase } from "./postgres-cluster";

/** A private copy of the migrated template, on the engine of this run; closed when the test ends. */
export async function freshDatabase(): Promise<Database> {
  const database = await openDatabase(await freshAddress(), { durable: false });
  onTestFinished(() => database.close());
  return database;
}

/** Where such a copy lies. */
export async function freshAddress(): Promise<string> {
  const template = inject("template");
  const name = `world_${randomBytes(6).toString("hex")}`;
  return engineOf(template) === "postgres" ? await copyPostgres(template, name) : copySqlite(template, name);
}

function copySqlite(template: string, name: string): string {
  const file = template.replace("template.db", `${name}.db`);
  copyFileSync(template, file);
  return file;
}

async function copyPostgres(template: string, name: string): Promise<string> {
  const inServer = (database: string) => template.replace(/[^/]+$/, database);
  await inDatabase(inServer("postgres"), `create database ${name} template template_world`);
  return inServer(name);
}
