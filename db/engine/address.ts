export type Engine = "sqlite" | "postgres";

const defaultFile = "data/sayembara.db";

/** PostgreSQL when the address says so; otherwise a SQLite file. */
export function engineOf(address: string | undefined): Engine {
  return address?.startsWith("postgres") ? "postgres" : "sqlite";
}

/** The path of the SQLite file: "file:path", a bare path, or the default. */
export function fileOf(address: string | undefined): string {
  return address ? address.replace(/^file:/, "") : defaultFile;
}
