import type { Engine } from "db/engine/address";
import { proposals, receipts, searchDocuments } from "db/schema";
import { and, asc, count, eq, inArray, type SQL, sql } from "drizzle-orm";
import { mayOrganise } from "~/domain/editions/policy";
import type { Context } from "~/domain/kernel/context";
import { insist } from "~/domain/kernel/refusal";
import { fts5Query, receiptPatterns, searchWords, tsQuery } from "./query";
import { snippetOf } from "./snippet";

export type Search = {
  query: string;
  editionId: string;
  /** What else must hold of the proposal. */
  where?: SQL | undefined;
  /** By what to sort; without it by how well a proposal fits. */
  orderBy?: readonly SQL[] | undefined;
  limit: number;
  offset: number;
};

export type Found = { total: number; hits: Array<{ id: string; snippet: string | undefined }> };

/**
 * The proposals of an edition that have every word of the query, the last as the beginning of a word, or that number
 * on their receipt. Drafts are found by their title alone: nothing else of them is in the index.
 */
export async function searchProposals(context: Context, search: Search): Promise<Found> {
  insist(mayOrganise(context.actor, { id: search.editionId }));
  const { engine } = context.database;
  const words = searchWords(search.query);
  const hits = hitsFor(engine, search.query, words);
  if (!hits) return { total: 0, hits: [] };
  const where = and(eq(proposals.editionId, search.editionId), search.where);
  const [all] = await context.db
    .select({ count: count() })
    .from(proposals)
    .where(and(where, isFoundBy(engine, search.query)));
  const page = await context.db
    .select({ id: proposals.id })
    .from(proposals)
    .innerJoin(hits, sql`hits.proposal_id = ${proposals.id}`)
    .where(where)
    .orderBy(...(search.orderBy ?? [sql`hits.distance`]), asc(proposals.id))
    .limit(search.limit)
    .offset(search.offset);
  const ids = page.map(({ id }) => id);
  const bodies = await bodiesOf(context, ids);
  return {
    total: all?.count ?? 0,
    hits: ids.map((id) => ({ id, snippet: snippetOf(bodies.get(id) ?? "", words) })),
  };
}

/** That a query finds a proposal, for lists that have an order of their own. */
export function isFoundBy(engine: Engine, query: string): SQL {
  const hits = hitsFor(engine, query, searchWords(query));
  return hits ? sql`${proposals.id} in (select hits.proposal_id from ${hits})` : sql`false`;
}

/** Receipts stand before every text. */
const nearest = -1_000_000;

function hitsFor(engine: Engine, query: string, words: readonly string[]): SQL | undefined {
  const patterns = receiptPatterns(query);
  const parts = [...(words.length > 0 ? [fullText[engine](words)] : []), ...(patterns ? [byReceipt(patterns)] : [])];
  if (parts.length === 0) return undefined;
  if (parts.length === 1) return sql`(${parts[0]}) as hits`;
  const either = sql.join(parts, sql` union all `);
  return sql`(select proposal_id, min(distance) as distance from (${either}) as either group by proposal_id) as hits`;
}

/** The two bodies of the search; a word in the title weighs several times one in the text. */
const fullText: Record<Engine, (words: readonly string[]) => SQL> = {
  sqlite: (words) => sql`
    select document.proposal_id, search_index.rank as distance
    from search_index join search_documents as document on document.number = search_index.rowid
    where search_index match ${fts5Query(words)} and rank match ${"bm25(4.0, 1.0)"}`,
  postgres: (words) => sql`
    select document.proposal_id, -ts_rank(document.document, wanted) as distance
    from search_documents as document, to_tsquery('simple', ${tsQuery(words)}) as wanted
    where document.document @@ wanted`,
};

function byReceipt([beginning, end]: [string, string]): SQL {
  const number = sql`lower(${receipts.number})`;
  return sql`
    select ${receipts.proposalId}, ${sql.raw(String(nearest))} as distance from ${receipts}
    where ${number} like ${beginning} or ${number} like ${end}`;
}

async function bodiesOf({ db }: Context, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({ id: searchDocuments.proposalId, body: searchDocuments.body })
    .from(searchDocuments)
    .where(inArray(searchDocuments.proposalId, [...ids]));
  return new Map(rows.map(({ id, body }) => [id, body]));
}
