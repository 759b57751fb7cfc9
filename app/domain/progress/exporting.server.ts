import { proposals } from "db/schema";
import { inArray } from "drizzle-orm";
import { mayOrganise } from "~/domain/editions/policy";
import { inBatches } from "~/domain/kernel/batches";
import type { Context } from "~/domain/kernel/context";
import { insist } from "~/domain/kernel/refusal";
import { type Followed, follow, selectWhole } from "./following.server";
import { matching, ordering, type UnsubmittedFilter } from "./listing.server";

const batch = 50;

/** All proposals that are not handed in, in the order of their list, so many at a time as a page of it shows. */
export async function* eachUnsubmitted(
  context: Context,
  editionId: string,
  filter: Omit<UnsubmittedFilter, "page">,
): AsyncGenerator<Followed> {
  insist(mayOrganise(context.actor, { id: editionId }));
  const wanted = await context.db
    .select({ id: proposals.id })
    .from(proposals)
    .where(matching(context, editionId, filter))
    .orderBy(...ordering(filter.sort));
  const ids = wanted.map(({ id }) => id);
  for (const some of inBatches(ids, batch)) {
    const rows = await selectWhole(context)
      .where(inArray(proposals.id, some))
      .orderBy(...ordering(filter.sort));
    yield* await follow(context, rows);
  }
}
