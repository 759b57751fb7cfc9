import { DrizzleQueryError } from "drizzle-orm";
import type { Reason } from "~/domain/kernel/reasons";
import { Refusal } from "~/domain/kernel/refusal";
import { wordsFor } from "~/words/words";
import { Failure } from "./command";

const refusals: Partial<Record<Reason, string>> = {
  "email-taken": "There is an account with this e-mail address already.",
  "not-found": "The operator may not do this, or it does not exist.",
};

const troubles: Record<string, string> = {
  ECONNREFUSED: "The database server does not answer. Is it running, and is DATABASE_URL right?",
  ENOTFOUND: "The database server's name is unknown. Is DATABASE_URL right?",
  EACCES: "The file system does not allow it.",
  ENOSPC: "The disk is full.",
  SQLITE_BUSY: "The database is busy with somebody else's writing. Try again.",
  SQLITE_NOTADB: "The file is no SQLite database.",
  SQLITE_CORRUPT: "The database file is damaged.",
  SQLITE_FULL: "The disk is full.",
};

/** One plain sentence for what went wrong; a fault of the program keeps its stack, without the query's values. */
export function complaintAbout(error: unknown): string {
  if (error instanceof Failure) return error.message;
  if (error instanceof Refusal)
    return refusals[error.reason] ?? `The portal refuses: ${wordsFor("en").reasons[error.reason]}`;
  const cause = error instanceof DrizzleQueryError ? error.cause : error;
  const sentence = troubles[codeOf(cause)];
  if (sentence) return sentence;
  if (!(cause instanceof Error)) return `Something unexpected happened: ${String(cause)}`;
  return codeOf(cause) === "" && cause === error ? cause.message : (cause.stack ?? cause.message);
}

function codeOf(error: unknown): string {
  if (typeof error !== "object" || error === null || !("code" in error)) return "";
  return String(error.code);
}
