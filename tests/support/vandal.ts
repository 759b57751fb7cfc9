import type { Accounted } from "db/accounted";
import { engineOf, fileOf } from "db/engine/address";
import Client from "db/engine/sqlite-client";
import { getTableColumns } from "drizzle-orm";
import pg from "pg";
import { onTestFinished } from "vitest";

type Row = Record<string, unknown>;

/** Somebody with the database's password, who takes its guards away first: triggers, foreign keys, checks. */
export async function aVandal(address: string) {
  const run = engineOf(address) === "postgres" ? await inPostgres(address) : inSqlite(fileOf(address));

  return {
    run,
    /** Some row of a table. */
    async rowOf({ name }: Accounted): Promise<Row | undefined> {
      return (await run(`select * from "${name}" limit 1`))[0];
    },
    /** Another value in one column of a row. @returns what puts the old one back */
    async change(one: Accounted, row: Row, column: string) {
      const where = one.key.map((name) => `"${name}" = ${quoted(row[name])}`).join(" and ");
      const forged = otherThan(one, column, row[column]);
      await run(`update "${one.name}" set "${column}" = ${forged} where ${where}`);
      const nowWhere = one.key
        .map((name) => `"${name}" = ${name === column ? forged : quoted(row[name])}`)
        .join(" and ");
      return () => run(`update "${one.name}" set "${column}" = ${quoted(row[column])} where ${nowWhere}`);
    },
  };
}

function inSqlite(file: string) {
  const client = new Client(file);
  onTestFinished(() => void client.close());
  client.pragma("foreign_keys = off");
  client.pragma("ignore_check_constraints = on");
  const triggers = client.prepare("select name from sqlite_schema where type = 'trigger'").pluck().all();
  for (const trigger of triggers) client.exec(`drop trigger "${trigger}"`);
  return async (statement: string): Promise<Row[]> => {
    const prepared = client.prepare(statement);
    if (prepared.reader) return prepared.all() as Row[];
    prepared.run();
    return [];
  };
}

async function inPostgres(address: string) {
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  onTestFinished(() => client.end());
  await client.query("set session_replication_role = replica");
  const checks = await client.query(
    "select conrelid::regclass::text as of, conname as name from pg_constraint where contype = 'c' and connamespace = 'public'::regnamespace",
  );
  for (const { of, name } of checks.rows) await client.query(`alter table ${of} drop constraint "${name}"`);
  return async (statement: string): Promise<Row[]> => (await client.query(statement)).rows ?? [];
}

function otherThan({ table }: Accounted, name: string, value: unknown): string {
  const column = Object.values(getTableColumns(table)).find((one) => one.name === name);
  const type = column?.getSQLType() ?? "";
  if (column?.dataType === "json") return "'[1999]'";
  if (column?.dataType === "boolean") return type === "boolean" ? String(!value) : String(1 - Number(value ?? 0));
  if (column?.dataType === "date") return type.startsWith("timestamp") ? "'1999-01-01T00:00:00.000Z'" : "915148800000";
  if (column?.dataType === "number") return String(Number(value ?? 0) + 1000);
  return "'palsu'";
}

function quoted(value: unknown): string {
  if (value === null || value === undefined) return "null";
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  const text = value instanceof Date ? value.toISOString() : typeof value === "string" ? value : JSON.stringify(value);
  return `'${text.replaceAll("'", "''")}'`;
}
