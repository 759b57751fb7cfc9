import { findings, proposals, receipts, screenings } from "db/schema";
import { and, asc, eq, isNull } from "drizzle-orm";
import { mayOrganise } from "~/domain/editions/policy";
import type { Context } from "~/domain/kernel/context";
import { dayInJakarta } from "~/domain/kernel/days";
import { insist } from "~/domain/kernel/refusal";
import { unitNamesOn } from "~/domain/units/finding.server";

export async function findScreening(context: Context, proposalId: string) {
  const [screening] = await context.db.select().from(screenings).where(eq(screenings.proposalId, proposalId));
  return screening;
}

export function listFindings(context: Context, proposalId: string) {
  return context.db.select().from(findings).where(eq(findings.proposalId, proposalId));
}

/** What waits for an officer, oldest submission first; `check` is set where it waits for a second officer. */
export async function listScreeningQueue(context: Context, editionId: string) {
  insist(mayOrganise(context.actor, { id: editionId }));
  const rows = await context.db
    .select({
      id: proposals.id,
      title: proposals.title,
      unitId: proposals.unitId,
      number: receipts.number,
      submittedAt: receipts.submittedAt,
      verdict: screenings.verdict,
      checkedBy: screenings.checkedBy,
    })
    .from(proposals)
    .innerJoin(receipts, eq(receipts.proposalId, proposals.id))
    .leftJoin(screenings, and(eq(screenings.proposalId, proposals.id), isNull(screenings.approvedAt)))
    .where(and(eq(proposals.editionId, editionId), eq(proposals.status, "submitted")))
    .orderBy(asc(receipts.submittedAt), asc(proposals.id))
    .limit(200);
  const names = await unitNamesOn(
    context.db,
    rows.map(({ unitId }) => unitId),
    dayInJakarta(context.now),
  );
  return rows.map(({ verdict, checkedBy, ...row }) => ({
    ...row,
    unit: names.get(row.unitId)?.shortName ?? "",
    check: verdict && checkedBy ? { verdict, mine: checkedBy === context.actor.id } : undefined,
  }));
}
