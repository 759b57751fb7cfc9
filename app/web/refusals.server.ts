import { data } from "@remix-run/node";
import type { Reason } from "~/domain/kernel/reasons";
import { Refusal } from "~/domain/kernel/refusal";

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
