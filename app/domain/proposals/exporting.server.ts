import { proposals, receipts, tracks } from "db/schema";
import { asc, eq, inArray } from "drizzle-orm";
import { mayOrganise } from "~/domain/editions/policy";
import { inBatches } from "~/domain/kernel/batches";
import type { Context } from "~/domain/kernel/context";
import { dayInJakarta } from "~/domain/kernel/days";
import { insist } from "~/domain/kernel/refusal";
import { unitNamesOn } from "~/domain/units/finding.server";
import { type Filter, matching, ordering } from "./listing.server";

const batch = 500;

/** All proposals that the list shows, in its order, a few hundred at a time; the answers are not read. */
export async function* eachProposal(context: Context, editionId: string, filter: Omit<Filter, "page">) {
  insist(mayOrganise(context.actor, { id: editionId }));
  const wanted = await context.db
    .select({ id: proposals.id })
    .from(proposals)
    .where(matching(context, editionId, filter))
    .orderBy(...ordering(filter.sort), asc(proposals.id));
  const ids = wanted.map(({ id }) => id);
  for (const some of inBatches(ids, batch)) {
    const rows = await describe(context, some);
    for (const id of some) {
      const row = rows.get(id);
      if (row) yield row;
    }
  }
}

async function describe({ db, now }: Context, ids: string[]) {
  const rows = await db
    .select({
      id: proposals.id,
      title: proposals.title,
      unitId: proposals.unitId,
      status: proposals.status,
      updatedAt: proposals.updatedAt,
      track: tracks.name,
      number: receipts.number,
      submittedAt: receipts.submittedAt,
    })
    .from(proposals)
    .innerJoin(tracks, eq(tracks.id, proposals.trackId))
    .leftJoin(receipts, eq(receipts.proposalId, proposals.id))
    .where(inArray(proposals.id, ids));
  const names = await unitNamesOn(
    db,
    rows.map(({ unitId }) => unitId),
    dayInJakarta(now),
  );
  return new Map(rows.map((row) => [row.id, { ...row, unit: names.get(row.unitId)?.name ?? "" }]));
}
