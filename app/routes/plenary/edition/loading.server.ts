import { findDecidedEdition } from "~/domain/editions/finding.server";
import { mayCancel, mayMoveDeadline, mayPublish, mayReinstate, mayReopen } from "~/domain/editions/policy";
import type { Context } from "~/domain/kernel/context";
import { namesOf } from "~/domain/people/finding.server";
import { findPending } from "~/domain/preparing/publishing.server";
import { readRules } from "~/domain/preparing/reading.server";
import { findCancellation } from "~/domain/running/cancelling.server";
import { countProposals, countUnsubmitted, isScreeningBegun, listExtensions } from "~/domain/running/extending.server";
import { countEndedEarly } from "~/domain/running/reinstating.server";

export type DecidedEdition = Awaited<ReturnType<typeof loadDecidedEdition>>;

/** An edition as its authority sees it, with what may be decided about it now. */
export async function loadDecidedEdition(context: Context, editionId: string) {
  const edition = await findDecidedEdition(context, editionId);
  const pending = await findPending(context, edition);
  const names = await namesOf(context.db, pending ? [pending.proposedBy] : []);
  const screened = await isScreeningBegun(context, edition.id);
  const ended = await countEndedEarly(context, edition);
  const { actor, now } = context;
  return {
    rules: await readRules(context, edition),
    pending: pending && { id: pending.id, by: names.get(pending.proposedBy) ?? "", at: pending.proposedAt },
    extensions: await listExtensions(context, edition.id),
    cancellation: await findCancellation(context, edition.id),
    counts: {
      unsubmitted: await countUnsubmitted(context, edition.id),
      all: await countProposals(context, edition.id),
    },
    ended,
    may: {
      reinstate: mayReinstate(actor, edition, ended, screened) === undefined,
      publish: mayPublish(actor, edition, pending),
      extend: mayMoveDeadline(actor, edition, now) === undefined,
      reopen: mayReopen(actor, edition, screened, now) === undefined,
      cancel: mayCancel(actor, edition) === undefined,
    },
  };
}
