import { z } from "zod";
import type { Context } from "~/domain/kernel/context";
import { publishEdition, returnPublication } from "~/domain/preparing/publishing.server";
import { cancelEdition } from "~/domain/running/cancelling.server";
import { extendRegistration, reopenRegistration } from "~/domain/running/extending.server";
import { reinstateEarly } from "~/domain/running/reinstating.server";
import { moment, optional, sure, text } from "~/routes/pieces/forms/fields";
import { type Deed, done } from "~/site/deeds";
import { paths } from "~/site/paths";
import { form } from "~/web/acting.server";
import type { Words } from "~/words/words";

/** The cancellation's fields are those of the deadline once more, on the same page. */
const cancellingIds = { reason: "batal-reason", decreeNo: "batal-decreeNo", sure: "batal-sure" };

const atDeadline = { "note-too-short": "reason", "deadline-not-later": "until", "after-first-stage": "until" };

/** What the authority decides about an edition, by what its buttons ask for. */
export function decisionsOn(context: Context, id: string, { editions: { decide: says, badMoment } }: Words) {
  const next = (deed: Deed) => done(paths.decidedEdition(id), deed);
  /** The proposal to publish that stood on the page. */
  const publication = optional;
  const moved = (sureMissing: string) =>
    z.object({ until: moment(badMoment), ...announced(says), sure: sure(sureMissing) });
  return {
    publish: form(z.object({ sure: sure(says.sureMissing), publication }), async ({ publication }) => {
      await publishEdition(context, id, publication);
      return next("edition-published");
    }),
    return: form(
      z.object({ note: z.string().default(""), publication }),
      async ({ note, publication }) => {
        await returnPublication(context, id, note, publication);
        return next("publication-returned");
      },
      { at: { "note-too-short": "note" } },
    ),
    extend: form(
      moved(says.sureMissing),
      async ({ sure: _, ...extension }) => {
        await extendRegistration(context, id, extension);
        return next("registration-extended");
      },
      { at: atDeadline },
    ),
    reopen: form(
      moved(says.faultMissing),
      async ({ sure: _, ...reopening }) => {
        await reopenRegistration(context, id, reopening);
        return next("registration-reopened");
      },
      { at: atDeadline },
    ),
    reinstate: form(
      z.object({ ...announced(says), sure: sure(says.sureMissing) }),
      async ({ sure: _, ...reinstatement }) => {
        await reinstateEarly(context, id, reinstatement);
        return next("ended-early-reinstated");
      },
    ),
    cancel: form(
      z.object({
        reason: text(says.reasonMissing),
        decreeNo: text(says.decreeMissing, 200),
        sure: sure(says.sureMissing),
      }),
      async ({ sure: _, ...cancellation }) => {
        await cancelEdition(context, id, cancellation);
        return next("edition-cancelled");
      },
      { ids: cancellingIds },
    ),
  };
}

/** Whatever an authority does to a deadline has a reason and a public announcement. */
function announced(says: Words["editions"]["decide"]) {
  return { reason: text(says.reasonMissing), announcementNo: text(says.announcementMissing, 200) };
}
