import { proposals, receipts, tracks } from "db/schema";
import { and, count, eq, inArray } from "drizzle-orm";
import { mayOrganise } from "~/domain/editions/policy";
import type { Context } from "~/domain/kernel/context";
import { dayInJakarta } from "~/domain/kernel/days";
import { insist } from "~/domain/kernel/refusal";
import { unitNamesOn } from "~/domain/units/finding.server";

/** Those that passed, by unit and title in Indonesian alphabetical order, and how many still wait for their verdict. */
export async function listPassed(context: Context, editionId: string) {
  insist(mayOrganise(context.actor, { id: editionId }));
  const rows = await context.db
    .select({ title: proposals.title, unitId: proposals.unitId, track: tracks.name, number: receipts.number })
    .from(proposals)
    .innerJoin(receipts, eq(receipts.proposalId, proposals.id))
    .innerJoin(tracks, eq(tracks.id, proposals.trackId))
    .where(and(eq(proposals.editionId, editionId), eq(proposals.status, "eligible")));
  const units = [...new Set(rows.map(({ unitId }) => unitId))];
  const names = await unitNamesOn(context.db, units, dayInJakarta(context.now));
  const [waiting] = await context.db
    .select({ count: count() })
    .from(proposals)
    .where(and(eq(proposals.editionId, editionId), inArray(proposals.status, ["submitted", "in_repair"])));

  const order = new Intl.Collator("id");
  const passed = rows
    .map(({ unitId, ...row }) => ({ ...row, unit: names.get(unitId)?.name ?? "" }))
    .sort((a, b) => order.compare(a.unit, b.unit) || order.compare(a.title, b.title));
  return { passed, waiting: waiting?.count ?? 0 };
}
