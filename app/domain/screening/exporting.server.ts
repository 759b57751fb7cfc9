import { proposals, receipts, screenings } from "db/schema";
import { asc, eq, inArray } from "drizzle-orm";
import { mayOrganise } from "~/domain/editions/policy";
import { inBatches } from "~/domain/kernel/batches";
import type { Context } from "~/domain/kernel/context";
import { dayInJakarta } from "~/domain/kernel/days";
import { insist } from "~/domain/kernel/refusal";
import { namesOf } from "~/domain/people/finding.server";
import { unitNamesOn } from "~/domain/units/finding.server";

const batch = 500;

/** Everything that was handed in, in order of its receipts, with what the officers found so far. */
export async function* eachScreening(context: Context, editionId: string) {
  insist(mayOrganise(context.actor, { id: editionId }));
  const ids = await context.db
    .select({ id: proposals.id })
    .from(proposals)
    .innerJoin(receipts, eq(receipts.proposalId, proposals.id))
    .where(eq(proposals.editionId, editionId))
    .orderBy(asc(receipts.number));
  for (const some of inBatches(ids, batch)) {
    yield* await describe(
      context,
      some.map(({ id }) => id),
    );
  }
}

async function describe({ db, now }: Context, ids: string[]) {
  const rows = await db
    .select({ proposal: proposals, receipt: receipts, screening: screenings })
    .from(proposals)
    .innerJoin(receipts, eq(receipts.proposalId, proposals.id))
    .leftJoin(screenings, eq(screenings.proposalId, proposals.id))
    .where(inArray(proposals.id, ids))
    .orderBy(asc(receipts.number));
  const unitIds = rows.map(({ proposal }) => proposal.unitId);
  const units = await unitNamesOn(db, unitIds, dayInJakarta(now));
  const officers = await namesOf(
    db,
    rows.flatMap(({ screening }) => (screening ? [screening.checkedBy, screening.approvedBy ?? ""] : [])),
  );
  return rows.map(({ proposal, receipt, screening }) => ({
    number: receipt.number,
    title: proposal.title,
    unit: units.get(proposal.unitId)?.name ?? "",
    status: proposal.status,
    submittedAt: receipt.submittedAt,
    verdict: screening?.verdict,
    grounds: screening?.grounds,
    checkedAt: screening?.checkedAt,
    checker: officers.get(screening?.checkedBy ?? ""),
    approvedAt: screening?.approvedAt,
    approver: officers.get(screening?.approvedBy ?? ""),
  }));
}
