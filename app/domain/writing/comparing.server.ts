import { answerRevisions, attachments, events, proposalRevisions } from "db/schema";
import { and, asc, desc, eq, gt, lte, or } from "drizzle-orm";
import type { Context } from "~/domain/kernel/context";
import { findLastReturn } from "~/domain/proposals/finding.server";
import { changedParts, type Header, type HeaderPart, readHeader } from "~/domain/proposals/header";
import type { Proposal, WrittenSection } from "~/domain/proposals/proposal";
import { differenceOf, type Piece } from "./difference";
import { restoreFrom } from "./revision";

export type ChangedSection = { code: string; title: string; pieces: Piece[] };

export type HeaderChange = { before: Header | undefined; after: Header; changed: HeaderPart[] };

export type Comparison = {
  /** The moment with which today is compared. */
  since: Date;
  /** Whether the head then gave it back, or saw it for the first time. */
  from: "return" | "forward";
  /** What was written when it was given back, and whether by the actor. */
  note: { text: string; own: boolean } | undefined;
  sections: ChangedSection[];
  /** The names of files that were added and removed. */
  files: { added: string[]; removed: string[] };
  /** The header then and now, where they differ. */
  header: HeaderChange | undefined;
};

/** What became of a proposal since the head last gave it back, or else since it was first forwarded; the caller has found it. */
export async function compareWithLastReading(
  context: Context,
  proposal: Proposal,
  sections: readonly WrittenSection[],
): Promise<Comparison | undefined> {
  const last = await findLastReturn(context, proposal.id);
  const since = last?.returnedAt ?? (await findFirstForward(context, proposal.id));
  if (!since) return undefined;

  const then = await textsAt(context, proposal.id, since);
  const changed = sections.filter(({ id, text }) => text !== (then.get(id) ?? ""));
  return {
    since,
    from: last ? "return" : "forward",
    note: last && { text: last.note, own: last.returnedBy === context.actor.id },
    sections: changed.map(({ id, code, title, text }) => ({
      code,
      title,
      pieces: differenceOf(then.get(id) ?? "", text),
    })),
    files: await filesSince(context, proposal.id, since),
    header: await headerChangeSince(context, proposal.id, since),
  };
}

async function findFirstForward(context: Context, proposalId: string): Promise<Date | undefined> {
  const [first] = await context.db
    .select({ at: events.at })
    .from(events)
    .where(and(eq(events.subject, proposalId), eq(events.type, "proposal.forwarded")))
    .orderBy(asc(events.seq))
    .limit(1);
  return first?.at;
}

/**
 * The sections' texts as they stood at a moment, by section. Each version needs all before it, also one that a clock which
 * was ahead has dated later.
 */
async function textsAt(context: Context, proposalId: string, moment: Date): Promise<Map<string, string>> {
  const revisions = await context.db
    .select()
    .from(answerRevisions)
    .where(eq(answerRevisions.proposalId, proposalId))
    .orderBy(asc(answerRevisions.version));
  const latest = new Map<string, string>();
  const texts = new Map<string, string>();
  for (const revision of revisions) {
    const text = restoreFrom(latest.get(revision.sectionId) ?? "", revision);
    latest.set(revision.sectionId, text);
    if (revision.savedAt <= moment) texts.set(revision.sectionId, text);
  }
  return texts;
}

async function filesSince(context: Context, proposalId: string, moment: Date): Promise<Comparison["files"]> {
  const { name, uploadedAt, removedAt } = attachments;
  const files = await context.db
    .select({ name, uploadedAt, removedAt })
    .from(attachments)
    .where(and(eq(attachments.proposalId, proposalId), or(gt(uploadedAt, moment), gt(removedAt, moment))))
    .orderBy(asc(uploadedAt), asc(attachments.id));
  const added = files.filter(({ uploadedAt, removedAt }) => uploadedAt > moment && !removedAt);
  const removed = files.filter(({ uploadedAt, removedAt }) => uploadedAt <= moment && removedAt);
  return { added: added.map(({ name }) => name), removed: removed.map(({ name }) => name) };
}

async function headerChangeSince(
  context: Context,
  proposalId: string,
  moment: Date,
): Promise<HeaderChange | undefined> {
  const latest = (...conditions: Parameters<typeof and>) =>
    context.db
      .select({ content: proposalRevisions.content })
      .from(proposalRevisions)
      .where(and(eq(proposalRevisions.proposalId, proposalId), ...conditions))
      .orderBy(desc(proposalRevisions.version))
      .limit(1);
  const [then] = await latest(lte(proposalRevisions.savedAt, moment));
  const [now] = await latest();
  if (!now || now.content === then?.content) return undefined;
  const [before, after] = [then && readHeader(then.content), readHeader(now.content)];
  return { before, after, changed: changedParts(before, after) };
}
