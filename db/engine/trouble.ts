export const databaseTroubles = ["away", "busy", "full", "read-only", "damaged"] as const;
/** Why a database does not answer, as far as whoever waits need know: "full" and "read-only" are its disk's. */
export type DatabaseTroubleKind = (typeof databaseTroubles)[number];

/** A database that cannot do its work now: neither a fault of the portal nor a refusal. */
export class DatabaseTrouble extends Error {
  override name = "DatabaseTrouble";

  constructor(
    readonly kind: DatabaseTroubleKind,
    options?: { cause?: unknown },
  ) {
    super(`the database is ${kind}`, options);
  }
}

/** The trouble that an error tells of, however often it was wrapped; two bundles of the code know each other's by name. */
export function databaseTroubleIn(error: unknown): DatabaseTroubleKind | undefined {
  for (let one = error; one instanceof Error; one = one.cause) {
    if (one.name === "DatabaseTrouble") return (one as DatabaseTrouble).kind;
  }
  return undefined;
}

/** The same error as trouble, where a driver's code or words say so; any other stays what it is. */
export function asTrouble(error: unknown): unknown {
  const kind = kindOf(error);
  return kind ? new DatabaseTrouble(kind, { cause: error }) : error;
}

/** The same of a connection that only reads: writing on it is a fault of ours, whatever the disk is like. */
export function asReadersTrouble(error: unknown): unknown {
  return kindOf(error) === "read-only" ? error : asTrouble(error);
}

/** SQLite's result codes (sqlite.org/rescode.html), PostgreSQL's error codes (appendix A of its manual), the system's. */
const codes: ReadonlyArray<[RegExp, DatabaseTroubleKind]> = [
  [/^SQLITE_(BUSY|LOCKED)/, "busy"],
  [/^SQLITE_FULL/, "full"],
  [/^SQLITE_READONLY/, "read-only"],
  [/^SQLITE_(CORRUPT|NOTADB)/, "damaged"],
  [/^SQLITE_(CANTOPEN|IOERR)/, "away"],
  [/^(08...|57P0[1-5]|53300|28...|3D000)$/, "away"],
  [/^(55P03|57014|40001|40P01|25P03)$/, "busy"],
  [/^53100$/, "full"],
  [/^25006$/, "read-only"],
  [/^XX00[12]$/, "damaged"],
  [/^(ECONN\w+|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EHOST\w+|ENET\w+)$/, "away"],
];

/** What node-postgres says without a code. */
const away =
  /^(Connection terminated|timeout exceeded|Query read timeout|Client (was closed|has encountered)|timeout expired)/i;

function kindOf(error: unknown): DatabaseTroubleKind | undefined {
  if (!(error instanceof Error)) return undefined;
  const code = "code" in error ? String(error.code) : "";
  return codes.find(([pattern]) => pattern.test(code))?.[1] ?? (away.test(error.message) ? "away" : undefined);
}
