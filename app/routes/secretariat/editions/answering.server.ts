import type { Submission } from "@conform-to/react";
import { data, redirect } from "@remix-run/node";
import type { Reason } from "~/domain/kernel/reasons";
import { type Deed, done } from "~/site/paths";
import { refusalOf } from "~/web/refusals.server";
import type { Words } from "~/words/words";

/** Where on its form a refusal is told. */
const fields: Partial<Record<Reason, string>> = {
  "slug-taken": "slug",
  "name-taken": "text",
  "opens-after-closing": "closesAt",
};

/** A form whose fields were wrong, with all that was typed. */
export function answerInvalid<T>(form: Submission<T>) {
  return data({ form: form.reply(), stale: false }, { status: 400 });
}

/** Runs a change: on to `next` when it is done, else back to the form with all that was typed. */
export async function answerChange<T>(
  form: Submission<T>,
  words: Words,
  change: Promise<unknown>,
  next: string,
  deed: Deed = "edition-changed",
) {
  const refusal = await refusalOf(change);
  if (!refusal) return redirect(done(next, deed));
  const stale = refusal === "stale-version";
  const field = fields[refusal];
  const errors = [stale ? words.editions.stale : words.reasons[refusal]];
  const reply = form.reply(field ? { fieldErrors: { [field]: errors } } : { formErrors: errors });
  return data({ form: reply, stale }, { status: 409 });
}
