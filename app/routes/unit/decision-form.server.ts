import { data } from "@remix-run/node";
import type { Context } from "~/domain/kernel/context";
import type { Reason } from "~/domain/kernel/reasons";
import { delegateSubmission } from "~/domain/submission/delegating.server";
import { endorseProposal, returnProposal } from "~/domain/submission/endorsing.server";
import { endorseAndSubmit, submitProposal, withdrawProposal } from "~/domain/submission/submitting.server";
import type { FieldError } from "~/routes/pieces/forms/field-errors";
import type { Deed } from "~/site/paths";
import type { Words } from "~/words/words";

export type Decision = {
  intent: string;
  /** Which step of the proposal was on the page. */
  seen: number;
  note: string;
  submitter: string;
  delegate: string;
  ticked: string[];
};

export function decisionIn(form: FormData): Decision {
  const text = (name: string) => form.get(name)?.toString() ?? "";
  const ticked = ["declared", "sure"].filter((name) => form.get(name) === "on");
  return {
    intent: text("intent"),
    seen: Number(text("seen")),
    note: text("note"),
    submitter: text("submitter"),
    delegate: text("delegate"),
    ticked,
  };
}

/** What the form lacks before anything can be tried. */
export function lackOf({ intent, delegate, ticked }: Decision, { unit }: Words): FieldError | undefined {
  const submits = intent === "submit" || intent === "endorse-submit";
  if (submits && !ticked.includes("declared")) return { href: "#declared", text: unit.declareMissing };
  if (intent === "withdraw" && !ticked.includes("sure")) return { href: "#sure", text: unit.withdrawMissing };
  if (intent === "delegate" && delegate === "") return { href: "#delegate", text: unit.delegateMissing };
  return undefined;
}

/** Does what was decided; says which deed it was. */
export async function decide(context: Context, id: string, decision: Decision): Promise<Deed> {
  const { intent, seen, note, submitter, delegate } = decision;
  if (intent === "endorse-submit") {
    await endorseAndSubmit(context, id, seen);
    return "submitted";
  }
  if (intent === "submit") {
    await submitProposal(context, id, seen);
    return "submitted";
  }
  if (intent === "endorse") {
    await endorseProposal(context, id, { delegatedTo: submitter || undefined, seen });
    return "endorsed";
  }
  if (intent === "delegate" || intent === "revoke") {
    await delegateSubmission(context, id, intent === "delegate" ? delegate : undefined);
    return intent === "delegate" ? "delegated" : "delegation-revoked";
  }
  if (intent === "return") {
    await returnProposal(context, id, note, seen);
    return "returned";
  }
  if (intent === "withdraw") {
    await withdrawProposal(context, id);
    return "withdrawn";
  }
  throw data(null, { status: 400 });
}

/** A refusal stands at the field that can mend it, and otherwise only on top. */
export function refusedFor({ intent }: Decision, refusal: Reason, words: Words): FieldError {
  const text = words.reasons[refusal];
  const atNote = refusal === "note-too-short" || refusal === "changed-since";
  return intent === "return" && atNote ? { href: "#note", text } : { text };
}
