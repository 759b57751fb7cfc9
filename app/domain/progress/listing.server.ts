import { endorsements, proposals } from "db/schema";
import { and, asc, count, eq, inArray, isNotNull, isNull, lte, type SQL, sql } from "drizzle-orm";
import { mayOrganise } from "~/domain/editions/policy";
import type { Context } from "~/domain/kernel/context";
import { insist } from "~/domain/kernel/refusal";
import { type Holder, holderOf, unsubmitted } from "~/domain/proposals/transitions";
import { follow, selectWhole } from "./following.server";
import { stuckSince, type UnsubmittedHolder } from "./holding";
import { type ProposalSorting, progressPageSize } from "./sorting";

export type UnsubmittedFilter = {
  holder: UnsubmittedHolder | undefined;
  onlyStuck: boolean;
  sort: ProposalSorting;
  page: number;
};

/** One page of an edition's proposals that are not handed in, what has not moved for longest first. */
export async function listUnsubmitted(context: Context, editionId: string, filter: UnsubmittedFilter) {
  insist(mayOrganise(context.actor, { id: editionId }));
  const where = matching(context, editionId, filter);
  const [total] = await context.db.select({ count: count() }).from(proposals).where(where);
  const rows = await selectWhole(context)
    .where(where)
    .orderBy(...ordering(filter.sort))
    .limit(progressPageSize)
    .offset((filter.page - 1) * progressPageSize);
  return { total: total?.count ?? 0, rows: await follow(context, rows) };
}

/** What a filter asks of an edition's proposals that are not handed in. */
export function matching(
  context: Context,
  editionId: string,
  { holder, onlyStuck }: Pick<UnsubmittedFilter, "holder" | "onlyStuck">,
) {
  return and(
    eq(proposals.editionId, editionId),
    inArray(proposals.status, [...unsubmitted]),
    ...(holder ? [heldBy(context, holder)] : []),
    ...(onlyStuck ? [lte(proposals.updatedAt, stuckSince(context.now))] : []),
  );
}

export function ordering(sort: ProposalSorting): SQL[] {
  return [asc(sort === "title" ? proposals.title : proposals.updatedAt), asc(proposals.id)];
}

function heldBy({ db }: Context, holder: UnsubmittedHolder): SQL | undefined {
  if (holder === "innovator") return inArray(proposals.status, heldAs("innovator"));
  const delegated = db
    .select({ id: endorsements.proposalId })
    .from(endorsements)
    .where(and(isNull(endorsements.revokedAt), isNotNull(endorsements.delegatedTo)));
  const isDelegated = and(eq(proposals.status, "endorsed"), inArray(proposals.id, delegated));
  if (holder === "delegate") return isDelegated;
  return and(inArray(proposals.status, heldAs("unit_head")), sql`not (${isDelegated})`);
}

function heldAs(holder: Holder) {
  return unsubmitted.filter((status) => holderOf[status] === holder);
}
