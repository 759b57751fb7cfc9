import { randomBytes } from "node:crypto";
import type { Accounted } from "db/accounted";
import { getTableColumns } from "drizzle-orm";
import { type Canonical, canonicalJson } from "./canonical";
import { sha256 } from "./chain.server";

export type Values = Record<string, unknown>;

/** What the ledger keeps of a row: nothing that tells what is in it, everything that shows when it is another. */
export type Seal = { salt: string; sum: string; marks: string };

/** Of a row that was deleted. */
export const noRow: Seal = { salt: "", sum: "", marks: "" };

const markLength = 6;

export function sealRow(accounted: Accounted, values: Values, salt = randomBytes(16).toString("hex")): Seal {
  const stated = statedIn(accounted, values);
  const marks = Object.entries(stated).map(([column, value]) => `${column}:${markOf(salt, column, value)}`);
  return { salt, sum: hash(salt, canonicalJson(stated)), marks: marks.join(" ") };
}

/** Whether a row is the one that was sealed. */
export function isSealed(accounted: Accounted, values: Values, { salt, sum }: Seal): boolean {
  return hash(salt, canonicalJson(statedIn(accounted, values))) === sum;
}

/** The columns in which a row differs from the one that was sealed. */
export function differingColumns(accounted: Accounted, values: Values, { salt, marks }: Seal): string[] {
  const sealed = new Map(marks.split(" ").map((mark) => mark.split(":") as [string, string]));
  const stated = statedIn(accounted, values);
  return accounted.columns.filter((column) => {
    const value = stated[column];
    return sealed.get(column) !== (value === undefined ? undefined : markOf(salt, column, value));
  });
}

/**
 * The row as it is sealed: what is empty, or what the table would have put there by itself, is left out, so that a column
 * that is added later changes nothing of what was sealed before.
 */
function statedIn({ table, columns }: Accounted, values: Values): Record<string, Canonical> {
  const stated: Record<string, Canonical> = {};
  const usual = usualOf(table);
  for (const column of columns) {
    const value = plain(values[column]);
    if (value !== null && canonicalJson(value) !== usual[column]) stated[column] = value;
  }
  return stated;
}

const usuals = new WeakMap<object, Record<string, string>>();

/** What stands in a column of which nothing is said, by the column's name. */
function usualOf(table: Accounted["table"]): Record<string, string> {
  const known = usuals.get(table);
  if (known) return known;
  const usual = Object.fromEntries(
    Object.values(getTableColumns(table))
      .filter((column) => column.default !== undefined)
      .map((column) => [column.name, canonicalJson(plain(column.default))]),
  );
  usuals.set(table, usual);
  return usual;
}

/** What no command writes, such as half a point or a day that is none, is sealed as its text. */
function plain(value: unknown): Canonical {
  if (value === undefined || value === null) return null;
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? String(value) : value.toISOString();
  if (typeof value === "number" && !Number.isSafeInteger(value)) return String(value);
  return value as Canonical;
}

function markOf(salt: string, column: string, value: Canonical): string {
  return hash(salt, `${column}=${canonicalJson(value)}`).slice(0, markLength);
}

function hash(salt: string, text: string): string {
  return sha256(salt + text);
}
