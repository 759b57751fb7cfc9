import { answerRevisions, users } from "db/schema";
import { and, asc, between, desc, eq } from "drizzle-orm";
import type { Context } from "~/domain/kernel/context";
import { found, insist } from "~/domain/kernel/refusal";
import { mayLookBack } from "~/domain/proposals/policy";
import type { Proposal } from "~/domain/proposals/proposal";
import { countWords } from "~/domain/proposals/words";
import { baseOf, restoreFrom } from "./revision";
import { lastOfSittings, versionsOnAPage } from "./version";

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
      savedAt: answerRevisions.savedAt,
      by: users.name,
    })
    .from(answerRevisions)
    .innerJoin(users, eq(users.id, answerRevisions.savedBy))
    .where(and(versionsOf(proposal.id, sectionId), eq(answerRevisions.version, version)));
  const texts = await readTexts(context, proposal.id, sectionId, [version]);
  return { ...found(row), text: texts.get(version) ?? "" };
}

async function wordsOf({ db }: Context, proposalId: string, sectionId: string, versions: number[]) {
  const texts = await readTexts({ db }, proposalId, sectionId, versions);
  return new Map([...texts].map(([version, text]) => [version, countWords(text)]));
}

/** The texts of these versions, put together from what each of them changed. */
async function readTexts({ db }: Pick<Context, "db">, proposalId: string, sectionId: string, versions: number[]) {
  const texts = new Map<number, string>();
  if (versions.length === 0) return texts;
  const rows = await db
    .select()
    .from(answerRevisions)
    .where(
      and(
        versionsOf(proposalId, sectionId),
        between(answerRevisions.version, baseOf(Math.min(...versions)), Math.max(...versions)),
      ),
    )
    .orderBy(asc(answerRevisions.version));
  let text = "";
  for (const revision of rows) {
    text = restoreFrom(text, revision);
    if (versions.includes(revision.version)) texts.set(revision.version, text);
  }
  return texts;
}

function versionsOf(proposalId: string, sectionId: string) {
  return and(eq(answerRevisions.proposalId, proposalId), eq(answerRevisions.sectionId, sectionId));
}
