import { editions, events, proposals, repairs } from "db/schema";
import { and, asc, eq, gt, gte, inArray, isNull, max, ne } from "drizzle-orm";
import type { Edition } from "~/domain/editions/edition";
import { inBatches } from "~/domain/kernel/batches";
import type { Context } from "~/domain/kernel/context";
import { dayMs } from "~/domain/kernel/days";
import type { EventType } from "~/domain/ledger/event-types";
import { portalChain } from "~/domain/ledger/recording.server";
import { findHandsOf, type Hands } from "~/domain/progress/people.server";
import { judgingNews, toldOfJudging } from "./judging-news.server";
import { type Happening, newsOf } from "./news";
import { nominationNews, toldOfNominations } from "./nomination-news.server";
import type { Occasion } from "./occasion";
import { findRecipients } from "./recipients.server";

const told: readonly EventType[] = [
  "proposal.returned",
  "proposal.endorsed",
  "submission.delegated",
  "proposal.submitted",
  "registration.closed",
  "proposal.screened",
  ...toldOfJudging,
];

/** What is older than this when the portal starts is no news any more. */
const newsMs = 14 * dayMs;

/** How far each edition's chain has been read; a process that starts anew reads the last two weeks again. */
export type Bookmarks = Map<string, number>;

/** Who is to be told of what has happened since, and how far has been read then. Telling twice does nothing: keys are unique. */
export async function findNews(
  context: Context,
  bookmarks: Bookmarks,
): Promise<{ occasions: Occasion[]; bookmarks: Bookmarks }> {
  const known = await context.db.select().from(editions).where(ne(editions.status, "draft"));
  const read: Bookmarks = new Map(bookmarks);
  const occasions: Occasion[] = [];
  for (const edition of known) {
    const happened = await readChain(context, edition.id, bookmarks.get(edition.id));
    if (happened.last !== undefined) read.set(edition.id, happened.last);
    const asked = await listRepairs(context, edition.id);
    const ofProposals = happened.happenings.filter(({ type }) => !isOfJudging(type));
    const ofJudging = happened.happenings.filter(({ type }) => isOfJudging(type));
    occasions.push(...(await occasionsOf(context, edition, [...ofProposals, ...asked])));
    occasions.push(...(await judgingNews(context, edition, ofJudging)));
  }
  const portal = await readChain(context, portalChain, bookmarks.get(portalChain), toldOfNominations);
  if (portal.last !== undefined) read.set(portalChain, portal.last);
  occasions.push(...(await nominationNews(context, portal.happenings)));
  return { occasions, bookmarks: read };
}

function isOfJudging(type: string): boolean {
  return toldOfJudging.some((known) => known === type);
}

async function readChain({ db, now }: Context, chain: string, bookmark: number | undefined, types = told) {
  const [head] = await db
    .select({ seq: max(events.seq) })
    .from(events)
    .where(eq(events.chain, chain));
  const last = head?.seq ?? undefined;
  const fresh = bookmark === undefined ? gte(events.at, new Date(now.getTime() - newsMs)) : gt(events.seq, bookmark);
  const rows = await db
    .select()
    .from(events)
    .where(and(eq(events.chain, chain), fresh, inArray(events.type, [...types])))
    .orderBy(asc(events.seq));
  const happenings: Happening[] = rows.map(({ seq, type, subject, actorId, at, body }) => ({
    key: `event:${chain}:${seq}`,
    type,
    subject,
    actorId,
    at,
    details: (JSON.parse(body) as { details: Happening["details"] }).details,
  }));
  return { happenings, last };
}

/** The repair rounds that wait for their unit: few, so they need no bookmark. */
async function listRepairs({ db, now }: Context, editionId: string): Promise<Happening[]> {
  const rows = await db
    .select({ id: repairs.proposalId, at: repairs.requestedAt, dueAt: repairs.dueAt, by: repairs.requestedBy })
    .from(repairs)
    .innerJoin(proposals, eq(proposals.id, repairs.proposalId))
    .where(and(eq(proposals.editionId, editionId), isNull(repairs.completedAt), gt(repairs.dueAt, now)));
  return rows.map(({ id, at, dueAt, by }) => ({
    key: `repair:${id}`,
    type: "repair",
    subject: id,
    actorId: by,
    at,
    details: { due: dueAt.toISOString() },
  }));
}

async function occasionsOf(context: Context, edition: Edition, happenings: readonly Happening[]): Promise<Occasion[]> {
  if (happenings.length === 0) return [];
  const subjects = happenings.flatMap(({ subject, details }) => [subject, ...Object.keys(details.held ?? {})]);
  const found = await findProposals(context, subjects);
  const hands = await findHandsOf(context.db, [...found.values()], context.now);
  const people = [...hands.values()].flatMap(everyone);
  const recipients = await findRecipients(context, [...people, ...happenings.flatMap(({ actorId }) => actorId ?? [])]);
  return newsOf(happenings, { edition, proposals: found, hands, recipients });
}

async function findProposals({ db }: Context, ids: readonly string[]) {
  const found = new Map<string, { id: string; title: string; unitId: string; createdBy: string }>();
  for (const batch of inBatches([...new Set(ids)], 500)) {
    const rows = await db
      .select({
        id: proposals.id,
        title: proposals.title,
        unitId: proposals.unitId,
        createdBy: proposals.createdBy,
      })
      .from(proposals)
      .where(inArray(proposals.id, batch));
    for (const row of rows) found.set(row.id, row);
  }
  return found;
}

function everyone({ writers, heads, delegate }: Hands): string[] {
  return [...writers, ...heads, ...(delegate ? [delegate] : [])];
}
