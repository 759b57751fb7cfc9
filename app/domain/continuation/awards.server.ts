import { awards } from "db/schema";
import { asc, inArray } from "drizzle-orm";
import type { Context } from "~/domain/kernel/context";
import { groupBy } from "~/domain/kernel/grouping";

/** What innovations received, revoked awards among them, by innovation. */
export async function listAwards({ db }: Context, innovationIds: readonly string[]) {
  const rows = await db
    .select({
      innovationId: awards.innovationId,
      scheme: awards.scheme,
      result: awards.result,
      year: awards.year,
      label: awards.label,
      revokedAt: awards.revokedAt,
    })
    .from(awards)
    .where(inArray(awards.innovationId, [...innovationIds]))
    .orderBy(asc(awards.year), asc(awards.label));
  const shown = rows.map(({ revokedAt, ...award }) => ({ ...award, revoked: revokedAt !== null }));
  return groupBy(shown, ({ innovationId }) => innovationId);
}
