import { complaintAboutDatabase } from "db/engine/complaint";
import { DrizzleQueryError } from "drizzle-orm";
import type { Reason } from "~/domain/kernel/reasons";
import { Refusal } from "~/domain/kernel/refusal";
import { wordsFor } from "~/words/words";
import { Failure } from "./command";

const refusals: Partial<Record<Reason, string>> = {
  "email-taken": "There is an account with this e-mail address already.",
  "not-found": "The operator may not do this, or it does not exist.",
};

/** One plain sentence for what went wrong; a fault of the program keeps its stack, without the query's values. */
export function complaintAbout(error: unknown): string {
  if (error instanceof Failure) return error.message;
  if (error instanceof Refusal)
    return refusals[error.reason] ?? `The portal refuses: ${wordsFor("en").reasons[error.reason]}`;
  const sentence = complaintAboutDatabase(error);
  if (sentence) return sentence;
  const cause = error instanceof DrizzleQueryError ? error.cause : error;
  if (!(cause instanceof Error)) return `Something unexpected happened: ${String(cause)}`;
  return codeOf(cause) === "" && cause === error ? cause.message : (cause.stack ?? cause.message);
}

function codeOf(error: unknown): string {
  if (typeof error !== "object" || error === null || !("code" in error)) return "";
  return String(error.code);
}
