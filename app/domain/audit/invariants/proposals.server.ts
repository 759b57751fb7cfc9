import type { Queries } from "db/engine/database";
import {
  answerRevisions,
  answers,
  editions,
  events,
  extensions,
  proposals,
  receipts,
  snapshots,
  tracks,
} from "db/schema";
import { and, asc, count, eq, gt, inArray, isNull, ne, or, sql } from "drizzle-orm";
import { lastSecondPassed } from "~/domain/editions/edition";
import { inBatches } from "~/domain/kernel/batches";
import { groupBy } from "~/domain/kernel/grouping";
import { sha256 } from "~/domain/ledger/chain.server";
import { competing } from "~/domain/proposals/transitions";
import { baseOf, restoreFrom } from "~/domain/writing/revision";
import type { Invariant } from "./invariant";

export const proposalInvariants: Invariant[] = [
  {
    code: "INV-03",
    claim: "nothing was submitted after the deadline, and the deadline is the last one logged",
    async violations(db) {
      const rows = await db
        .select({ number: receipts.number, at: receipts.submittedAt, closesAt: editions.closesAt })
        .from(receipts)
        .innerJoin(proposals, eq(proposals.id, receipts.proposalId))
        .innerJoin(editions, eq(editions.id, proposals.editionId));
      const late = rows.filter(({ at, closesAt }) => lastSecondPassed(closesAt, at)).map(({ number }) => number);
      const unlogged = await db
        .select({ id: extensions.id })
        .from(extensions)
        .innerJoin(editions, eq(editions.id, extensions.editionId))
        .where(gt(extensions.toAt, editions.closesAt));
      return [...late, ...unlogged.map(({ id }) => id)];
    },
  },
  {
    code: "INV-04",
    claim: "no unit has more proposals in the contest than its quota",
    async violations(db) {
      const rows = await db
        .select({ unit: proposals.unitId, track: tracks.code, quota: tracks.quotaPerUnit, used: count() })
        .from(proposals)
        .innerJoin(tracks, eq(tracks.id, proposals.trackId))
        .where(inArray(proposals.status, [...competing]))
        .groupBy(proposals.unitId, tracks.id, tracks.code, tracks.quotaPerUnit);
      return rows
        .filter(({ quota, used }) => quota !== null && used > quota)
        .map(({ unit, track }) => `${unit} ${track}`);
    },
  },
  {
    code: "INV-05",
    claim: "every snapshot has the bytes that its receipt and the ledger vouch for",
    async violations(db) {
      const rows = await db.select().from(snapshots);
      const changed = rows.filter(({ content, sha256: told }) => sha256(content) !== told).map(({ id }) => id);
      const handedIn = await db
        .select({ proposalId: receipts.proposalId, sha256: snapshots.sha256 })
        .from(receipts)
        .innerJoin(snapshots, eq(snapshots.id, receipts.snapshotId));
      const told = await db.select().from(events).where(eq(events.type, "proposal.submitted"));
      const bodies = new Map(told.map(({ subject, body }) => [subject, body]));
      const unvouched = handedIn.filter((it) => !bodies.get(it.proposalId)?.includes(it.sha256));
      const repaired = rows.filter(({ revision }) => revision > 1);
      const ended = await db
        .select()
        .from(events)
        .where(inArray(events.type, ["repair.completed", "repair.lapsed"]));
      const unrecorded = repaired.filter((copy) => !ended.some(({ body }) => body.includes(copy.sha256)));
      return [...changed, ...[...unvouched, ...unrecorded].map(({ proposalId }) => proposalId)];
    },
  },
  {
    code: "INV-06",
    claim: "every saved answer is in its history",
    async violations(db) {
      const rows = await db
        .select({
          proposal: answers.proposalId,
          section: answers.sectionId,
          version: answers.version,
          text: answers.text,
        })
        .from(answers)
        .leftJoin(
          answerRevisions,
          and(
            eq(answerRevisions.proposalId, answers.proposalId),
            eq(answerRevisions.sectionId, answers.sectionId),
            eq(answerRevisions.version, answers.version),
          ),
        )
        .where(or(isNull(answerRevisions.version), ne(answerRevisions.text, answers.text)));
      // What is kept as a difference is put together; what is then another text, or none, is not in its history.
      const lost: string[] = [];
      for (const batch of inBatches(rows, proposalsAtOnce)) {
        const histories = await readHistories(db, new Set(batch.map(({ proposal }) => proposal)));
        for (const { proposal, section, version, text } of batch) {
          const kept = textAt(histories.get(`${proposal} ${section}`) ?? [], version);
          if (kept !== text) lost.push(`${proposal} ${section}`);
        }
      }
      return lost;
    },
  },
  {
    code: "INV-18",
    claim: "every proposal that was handed in has its event in the ledger",
    async violations(db) {
      const rows = await db
        .select({ id: receipts.proposalId })
        .from(receipts)
        .where(
          sql`not exists (select 1 from ${events} where ${events.subject} = ${receipts.proposalId} and ${events.type} = 'proposal.submitted')`,
        );
      return rows.map(({ id }) => id);
    },
  },
];

const proposalsAtOnce = 200;

/** The revisions of these proposals, by proposal and section. */
async function readHistories(db: Queries, proposalIds: ReadonlySet<string>) {
  const rows = await db
    .select()
    .from(answerRevisions)
    .where(inArray(answerRevisions.proposalId, [...proposalIds]))
    .orderBy(asc(answerRevisions.version));
  return groupBy(rows, ({ proposalId, sectionId }) => `${proposalId} ${sectionId}`);
}

/** Undefined when the history ends before that version. */
function textAt(history: ReadonlyArray<typeof answerRevisions.$inferSelect>, version: number): string | undefined {
  if (!history.some((revision) => revision.version === version)) return undefined;
  const needed = history.filter((revision) => revision.version >= baseOf(version) && revision.version <= version);
  return needed.reduce((before, revision) => restoreFrom(before, revision), "");
}
