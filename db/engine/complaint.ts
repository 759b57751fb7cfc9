import { databaseTroubleIn } from "./trouble";

const sentences: Record<string, string> = {
  ECONNREFUSED: "The database server does not answer. Is it running, and are host and port in DATABASE_URL right?",
  ENOTFOUND: "The database server's name is unknown. Is the host in DATABASE_URL right?",
  EAI_AGAIN: "The database server's name cannot be looked up now. Is the host in DATABASE_URL right?",
  ETIMEDOUT: "The database server does not answer in time. Is it running, and are host and port in DATABASE_URL right?",
  EHOSTUNREACH: "There is no way to the database server. Is the host in DATABASE_URL right?",
  "3D000": "The database server knows no database of the name in DATABASE_URL.",
  "28P01": "The database server does not take the password in DATABASE_URL.",
  "28000": "The database server does not let the user in DATABASE_URL in.",
  "53300": "The database server has no connection left. Raise max_connections, or run fewer processes.",
  "57P03": "The database server is still starting. Try again in a moment.",
  EEXIST: "The path in DATABASE_URL leads through something that is no folder.",
  ENOTDIR: "The path in DATABASE_URL leads through something that is no folder.",
  EACCES: "The file system does not allow it.",
  ENOSPC: "The disk is full.",
  SQLITE_BUSY: "The database is busy with somebody else's writing. Try again.",
  SQLITE_CANTOPEN: "The database file cannot be opened. Is DATABASE_URL right, and may this user write there?",
  SQLITE_READONLY: "The database file cannot be written to. Who owns it, and is its disk mounted read-only?",
  SQLITE_NOTADB: "The file in DATABASE_URL is no SQLite database.",
  SQLITE_CORRUPT: "The database file is damaged. Restore a backup: see docs/operators.md.",
  SQLITE_FULL: "The disk is full.",
};

/** One sentence for the operator about what keeps the database from answering; undefined when it is something else. */
export function complaintAboutDatabase(error: unknown): string | undefined {
  for (let one = error; one instanceof Error; one = one.cause) {
    const code = "code" in one ? String(one.code) : "";
    const sentence = sentences[code] ?? sentences[code.replace(/^(SQLITE_[A-Z]+)_\w+$/, "$1")];
    if (sentence) return sentence;
  }
  const kind = databaseTroubleIn(error);
  return kind && `The database cannot be used now: it is ${kind}.`;
}
