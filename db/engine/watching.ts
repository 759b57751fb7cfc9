import { getTableColumns } from "drizzle-orm";
import { type Accounted, accounted } from "../accounted";

/** A row of an accounted table as a statement left it; without values it is gone. */
export type RowChange = { table: string; key: string; values: Record<string, unknown> | undefined };

/** A statement that changes accounted rows, made to tell which. */
export type Watched = { text: string; changesIn: (rows: readonly unknown[][]) => RowChange[]; tells: boolean };

const remembered = new Map<string, Watched | undefined>();
const mostRemembered = 2000;

/** Undefined for what changes nothing that the ledger accounts for. */
export function watchedIn(text: string): Watched | undefined {
  if (remembered.has(text)) return remembered.get(text);
  if (remembered.size >= mostRemembered) remembered.clear();
  const watched = watch(text);
  remembered.set(text, watched);
  return watched;
}

function watch(text: string): Watched | undefined {
  const [, act, name = ""] = /^(insert into|update|delete from) "(\w+)"/.exec(text) ?? [];
  const one = accounted.get(name);
  if (!act || !one || (act === "update" && touchesOnlyFree(text, one))) return undefined;
  const wanted = act === "delete from" ? one.key : one.columns;
  const tells = / returning /.test(text);
  const columns = wanted.map((column) => `"${column}"`).join(", ");
  return {
    text: `${text}${tells ? "," : " returning"} ${columns}`,
    tells,
    changesIn: (rows) =>
      rows.map((row) => {
        const values = valuesIn(one, wanted, row.slice(-wanted.length));
        const change = { table: name, key: keyOf(one, values) };
        return { ...change, values: act === "delete from" ? undefined : values };
      }),
  };
}

/** The values that name a row, one after the other. */
export function keyOf({ key }: Accounted, values: Record<string, unknown>): string {
  return key.map((column) => String(values[column])).join("/");
}

/** What a driver gave, as values of JavaScript that are the same on both engines. */
export function valuesIn(one: Accounted, columns: readonly string[], given: readonly unknown[]) {
  const byName = new Map(Object.values(getTableColumns(one.table)).map((column) => [column.name, column]));
  return Object.fromEntries(
    columns.map((name, place) => {
      const value = given[place];
      return [name, value === null || value === undefined ? null : byName.get(name)?.mapFromDriverValue(value)];
    }),
  );
}

function touchesOnlyFree(text: string, { columns }: Accounted): boolean {
  const [, set = ""] = / set ([\s\S]*?)(?: where | from | returning |$)/.exec(text) ?? [];
  const written = [...set.matchAll(/"(\w+)" = /g)].map(([, column]) => column ?? "");
  return written.every((column) => !columns.includes(column));
}
