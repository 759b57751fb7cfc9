import { z } from "zod";
import type { Context } from "~/domain/kernel/context";
import { delegateSubmission } from "~/domain/submission/delegating.server";
import { endorseProposal, returnProposal } from "~/domain/submission/endorsing.server";
import { endorseAndSubmit, submitProposal, withdrawProposal } from "~/domain/submission/submitting.server";
import { nothing, optional, seen, sure, text } from "~/routes/pieces/forms/fields";
import { type Deed, done } from "~/site/deeds";
import { paths } from "~/site/paths";
import { form } from "~/web/acting.server";
import type { Words } from "~/words/words";

/** What a unit's staff can decide about a proposal; `seen` is the step of it that was on the page. */
export function decisionsOn(context: Context, id: string, { unit }: Words) {
  const next = (deed: Deed) => done(paths.unitProposal(id), deed);
  const submitted = done(paths.receipt(id), "submitted");
  const declared = z.object({ declared: sure(unit.declareMissing), seen });
  return {
    "endorse-submit": form(declared, async ({ seen }) => {
      await endorseAndSubmit(context, id, seen);
      return submitted;
    }),
    submit: form(declared, async ({ seen }) => {
      await submitProposal(context, id, seen);
      return submitted;
    }),
    endorse: form(z.object({ submitter: z.string().optional(), seen }), async ({ submitter, seen }) => {
      await endorseProposal(context, id, { delegatedTo: submitter, seen });
      return next("endorsed");
    }),
    delegate: form(z.object({ delegate: text(unit.delegateMissing) }), async ({ delegate }) => {
      await delegateSubmission(context, id, delegate);
      return next("delegated");
    }),
    revoke: form(nothing, async () => {
      await delegateSubmission(context, id, undefined);
      return next("delegation-revoked");
    }),
    return: form(
      z.object({ note: optional, seen }),
      async ({ note, seen }) => {
        await returnProposal(context, id, note, seen);
        return next("returned");
      },
      { at: { "note-too-short": "note", "changed-since": "note" } },
    ),
    withdraw: form(z.object({ sure: sure(unit.withdrawMissing) }), async () => {
      await withdrawProposal(context, id);
      return next("withdrawn");
    }),
  };
}
