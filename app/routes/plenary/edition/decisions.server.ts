import type { Submission, SubmissionResult } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { data } from "@remix-run/node";
import { z } from "zod";
import type { Context } from "~/domain/kernel/context";
import { publishEdition, returnPublication } from "~/domain/preparing/publishing.server";
import { cancelEdition } from "~/domain/running/cancelling.server";
import { extendRegistration, reopenRegistration } from "~/domain/running/extending.server";
import { reinstateEarly } from "~/domain/running/reinstating.server";
import { joinMoments } from "~/routes/pieces/forms/moment-parts";
import type { Deed } from "~/site/paths";
import type { Words } from "~/words/words";

export type DecisionAnswer = { intent: string; form: SubmissionResult };

type Decision = {
  form: Submission<unknown>;
  /** Undefined when the form is not complete. */
  decide: ((context: Context, editionId: string) => Promise<unknown>) | undefined;
  deed: Deed;
};

/** What one of the authority's forms asks for. */
export function decisionIn(body: FormData, intent: string, words: Words): Decision {
  if (intent === "publish") return publishing(body, words);
  if (intent === "return") return returning(body);
  if (intent === "extend" || intent === "reopen") return movingDeadline(body, intent, words);
  if (intent === "reinstate") return reinstating(body, words);
  if (intent === "cancel") return cancelling(body, words);
  throw data(null, { status: 400 });
}

function publishing(body: FormData, { editions: { decide: says } }: Words): Decision {
  const form = parseWithZod(body, { schema: z.object({ sure: z.literal("on", { error: says.sureMissing }) }) });
  if (form.status !== "success") return { form, decide: undefined, deed: "edition-published" };
  return { form, decide: (context, id) => publishEdition(context, id, seenIn(body)), deed: "edition-published" };
}

function returning(body: FormData): Decision {
  const form = parseWithZod(body, { schema: z.object({ note: z.string().default("") }) });
  const note = form.status === "success" ? form.value.note : "";
  const decide: Decision["decide"] = (context, id) => returnPublication(context, id, note, seenIn(body));
  return { form, decide, deed: "publication-returned" };
}

/** The proposal to publish that stood on the page. */
function seenIn(body: FormData): string {
  return body.get("publication")?.toString() ?? "";
}

function movingDeadline(body: FormData, intent: "extend" | "reopen", words: Words): Decision {
  const { decide: says, badMoment } = words.editions;
  const error = intent === "extend" ? says.sureMissing : says.faultMissing;
  const schema = z.object({
    until: z.string({ error: badMoment }).transform((text) => new Date(text)),
    ...announced(says),
    sure: z.literal("on", { error }),
  });
  const form = parseWithZod(joinMoments(body, { until: "closes" }), { schema });
  const deed = intent === "extend" ? "registration-extended" : "registration-reopened";
  if (form.status !== "success") return { form, decide: undefined, deed };
  const { sure: _, ...extension } = form.value;
  const command = intent === "extend" ? extendRegistration : reopenRegistration;
  return { form, decide: (context, id) => command(context, id, extension), deed };
}

function reinstating(body: FormData, { editions: { decide: says } }: Words): Decision {
  const form = parseWithZod(body, {
    schema: z.object({ ...announced(says), sure: z.literal("on", { error: says.sureMissing }) }),
  });
  const deed = "ended-early-reinstated";
  if (form.status !== "success") return { form, decide: undefined, deed };
  const { sure: _, ...reinstatement } = form.value;
  return { form, decide: (context, id) => reinstateEarly(context, id, reinstatement), deed };
}

/** Whatever an authority does to a deadline has a reason and a public announcement. */
function announced(says: Words["editions"]["decide"]) {
  return {
    reason: z.string({ error: says.reasonMissing }).trim().min(1, says.reasonMissing).max(1000, says.reasonMissing),
    announcementNo: z.string({ error: says.announcementMissing }).trim().min(1, says.announcementMissing).max(200),
  };
}

function cancelling(body: FormData, { editions: { decide: says } }: Words): Decision {
  const schema = z.object({
    reason: z.string({ error: says.reasonMissing }).trim().min(1, says.reasonMissing).max(1000, says.reasonMissing),
    decreeNo: z.string({ error: says.decreeMissing }).trim().min(1, says.decreeMissing).max(200),
    sure: z.literal("on", { error: says.sureMissing }),
  });
  const form = parseWithZod(body, { schema });
  if (form.status !== "success") return { form, decide: undefined, deed: "edition-cancelled" };
  const { sure: _, ...cancellation } = form.value;
  return { form, decide: (context, id) => cancelEdition(context, id, cancellation), deed: "edition-cancelled" };
}
