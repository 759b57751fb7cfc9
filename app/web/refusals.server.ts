import { data } from "@remix-run/node";
import type { Reason } from "~/domain/kernel/reasons";
import { Refusal } from "~/domain/kernel/refusal";
import { wordsFor } from "~/words/words";
import { languageOf } from "./language.server";

/** What was asked for, or an error page: 404 for what the actor may not know of, 409 for any other refusal. */
export async function orRespond<T>(asked: Promise<T>): Promise<T> {
  try {
    return await asked;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    if (error.reason === "not-found") throw data(null, { status: 404 });
    throw data({ kind: "refused", reason: error.reason }, { status: 409 });
  }
}

/** The same for what is no page, such as a download: the refusal is a sentence. */
export async function orTell<T>(request: Request, asked: Promise<T>): Promise<T> {
  try {
    return await asked;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const status = statuses[error.reason] ?? 409;
    const headers = new Headers({ "Content-Type": "text/plain; charset=utf-8" });
    if (status === 429) headers.set("Retry-After", "600");
    throw new Response(`${wordsFor(languageOf(request)).reasons[error.reason]}\n`, { status, headers });
  }
}

const statuses: Partial<Record<Reason, number>> = { "not-found": 404, "too-many-papers": 429 };

/** The reason why a command refused, or undefined when it was done; "not-found" becomes the 404 page. */
export async function refusalOf(asked: Promise<unknown>): Promise<Reason | undefined> {
  try {
    await asked;
    return undefined;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    if (error.reason === "not-found") throw data(null, { status: 404 });
    return error.reason;
  }
}
