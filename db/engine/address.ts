import { inOwnFolder } from "../own-folder";

export type Engine = "sqlite" | "postgres";

/** PostgreSQL when the address says so; otherwise a SQLite file. */
export function engineOf(address: string | undefined): Engine {
  return /^postgres(ql)?:/.test(address ?? "") ? "postgres" : "sqlite";
}

/** The path of the SQLite file: "file:path", a bare path, or the default. @throws on any other kind of address. */
export function fileOf(address: string | undefined): string {
  const scheme = /^([a-z][a-z\d+.-]+):/i.exec(address ?? "")?.[1];
  if (scheme && scheme !== "file") {
    throw new Error(
      `DATABASE_URL begins with "${scheme}:". It takes postgres://… for PostgreSQL, or the path of a SQLite file.`,
    );
  }
  return address ? address.replace(/^file:(\/\/)?/, "") : inOwnFolder("data/sayembara.db");
}
