import { answerRevisions, users } from "db/schema";
import { and, desc, eq, inArray } from "drizzle-orm";
import type { Context } from "~/domain/kernel/context";
import { found, insist } from "~/domain/kernel/refusal";
import { mayLookBack } from "./policy";
import type { Proposal } from "./proposal";
import { lastOfSittings, versionsOnAPage } from "./version";
import { countWords } from "./words";

type Wanted = { sectionId: string; page: number; every: boolean };

/** One page of an answer's versions, newest first: every one of them, or the last of each sitting. */
export async function listVersions(context: Context, proposal: Proposal, { sectionId, page, every }: Wanted) {
  insist(mayLookBack(context.actor, proposal));
  const all = await context.db
    .select({
      version: answerRevisions.version,
      savedBy: answerRevisions.savedBy,
      savedAt: answerRevisions.savedAt,
      by: users.name,
    })
    .from(answerRevisions)
    .innerJoin(users, eq(users.id, answerRevisions.savedBy))
    .where(versionsOf(proposal.id, sectionId))
    .orderBy(desc(answerRevisions.version));
  const listed = every ? all : lastOfSittings(all);
  const shown = listed.slice((page - 1) * versionsOnAPage, page * versionsOnAPage);
  const words = await wordsOf(
    context,
    proposal.id,
    sectionId,
    shown.map(({ version }) => version),
  );
  return {
    total: listed.length,
    hidden: all.length - listed.length,
    versions: shown.map((row) => ({ ...row, words: words.get(row.version) ?? 0 })),
  };
}

/** One version with its text. @throws Refusal "not-found" when there never was one of that number. */
export async function findVersion(context: Context, proposal: Proposal, sectionId: string, version: number) {
  insist(mayLookBack(context.actor, proposal) ?? (Number.isInteger(version) ? undefined : "not-found"));
  const [row] = await context.db
    .select({
      version: answerRevisions.version,
      text: answerRevisions.text,
      savedAt: answerRevisions.savedAt,
      by: users.name,
    })
    .from(answerRevisions)
    .innerJoin(users, eq(users.id, answerRevisions.savedBy))
    .where(and(versionsOf(proposal.id, sectionId), eq(answerRevisions.version, version)));
  return found(row);
}

async function wordsOf({ db }: Context, proposalId: string, sectionId: string, versions: number[]) {
  if (versions.length === 0) return new Map<number, number>();
  const rows = await db
    .select({ version: answerRevisions.version, text: answerRevisions.text })
    .from(answerRevisions)
    .where(and(versionsOf(proposalId, sectionId), inArray(answerRevisions.version, versions)));
  return new Map(rows.map(({ version, text }) => [version, countWords(text)]));
}

function versionsOf(proposalId: string, sectionId: string) {
  return and(eq(answerRevisions.proposalId, proposalId), eq(answerRevisions.sectionId, sectionId));
}
