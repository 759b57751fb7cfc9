import { answerRevisions, events, proposalRevisions } from "db/schema";
import { and, asc, desc, eq, lte } from "drizzle-orm";
import { differenceOf, type Piece } from "~/domain/collaboration/difference";
import type { Context } from "~/domain/kernel/context";
import { findLastReturn } from "./finding.server";
import type { Proposal, WrittenSection } from "./proposal";

export type ChangedSection = { code: string; title: string; pieces: Piece[] };

export type Comparison = {
  /** The moment with which today is compared. */
  since: Date;
  /** Whether the head then gave it back, or saw it for the first time. */
  from: "return" | "forward";
  /** What was written when it was given back, and whether by the actor. */
  note: { text: string; own: boolean } | undefined;
  sections: ChangedSection[];
  /** Something in the header, the team or the indicators is different too. */
  headerChanged: boolean;
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
    headerChanged: await headerChangedSince(context, proposal.id, since),
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

/** The sections' texts as they stood at a moment, by section. */
async function textsAt(context: Context, proposalId: string, moment: Date): Promise<Map<string, string>> {
  const revisions = await context.db
    .select({ sectionId: answerRevisions.sectionId, text: answerRevisions.text })
    .from(answerRevisions)
    .where(and(eq(answerRevisions.proposalId, proposalId), lte(answerRevisions.savedAt, moment)))
    .orderBy(asc(answerRevisions.version));
  return new Map(revisions.map(({ sectionId, text }) => [sectionId, text]));
}

async function headerChangedSince(context: Context, proposalId: string, moment: Date): Promise<boolean> {
  const latest = (...conditions: Parameters<typeof and>) =>
    context.db
      .select({ content: proposalRevisions.content })
      .from(proposalRevisions)
      .where(and(eq(proposalRevisions.proposalId, proposalId), ...conditions))
      .orderBy(desc(proposalRevisions.version))
      .limit(1);
  const [then] = await latest(lte(proposalRevisions.savedAt, moment));
  const [now] = await latest();
  return now !== undefined && now.content !== then?.content;
}
