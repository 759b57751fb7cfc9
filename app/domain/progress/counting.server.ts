import { proposals } from "db/schema";
import type { ProposalStatus } from "db/vocabulary";
import { count, eq, lte, sql } from "drizzle-orm";
import { mayOrganise } from "~/domain/editions/policy";
import type { Context } from "~/domain/kernel/context";
import { dayInJakarta } from "~/domain/kernel/days";
import { insist } from "~/domain/kernel/refusal";
import { competing, holderOf, unsubmitted } from "~/domain/proposals/transitions";
import { unitNamesOn } from "~/domain/units/finding.server";
import { listUnitsOn } from "~/domain/units/living.server";
import { stuckSince } from "./holding";
import type { UnitSorting } from "./sorting";

export type UnitProgress = {
  unit: string;
  name: string;
  begun: number;
  withWriters: number;
  withHead: number;
  submitted: number;
  notSubmitted: number;
  stuck: number;
};

/** Every unit of today with its proposals in an edition by who holds them; units that have not begun are there too. */
export async function listUnitProgress(
  context: Context,
  editionId: string,
  { sort, onlyUnbegun }: { sort: UnitSorting; onlyUnbegun: boolean },
): Promise<UnitProgress[]> {
  insist(mayOrganise(context.actor, { id: editionId }));
  const counted = await countByUnit(context, editionId);
  const today = dayInJakarta(context.now);
  const ids = [...new Set([...(await listUnitsOn(context, today)), ...counted.keys()])];
  const names = await unitNamesOn(context.db, ids, today);
  const rows = ids.map((unit) => ({ unit, name: names.get(unit)?.shortName ?? "", ...(counted.get(unit) ?? none) }));
  return rows.filter(({ begun }) => !onlyUnbegun || begun === 0).sort(comparing[sort]);
}

const none = { begun: 0, withWriters: 0, withHead: 0, submitted: 0, notSubmitted: 0, stuck: 0 };

const byName = (a: UnitProgress, b: UnitProgress) => a.name.localeCompare(b.name, "id");
const comparing: Record<UnitSorting, (a: UnitProgress, b: UnitProgress) => number> = {
  stuck: (a, b) => b.stuck - a.stuck || byName(a, b),
  name: byName,
  begun: (a, b) => a.begun - b.begun || byName(a, b),
  submitted: (a, b) => b.submitted - a.submitted || byName(a, b),
};

async function countByUnit(context: Context, editionId: string): Promise<Map<string, typeof none>> {
  const isOld = sql`case when ${lte(proposals.updatedAt, stuckSince(context.now))} then 1 else 0 end`;
  const rows = await context.db
    .select({
      unit: proposals.unitId,
      status: proposals.status,
      count: count(),
      old: sql`sum(${isOld})`.mapWith(Number),
    })
    .from(proposals)
    .where(eq(proposals.editionId, editionId))
    .groupBy(proposals.unitId, proposals.status);
  const counted = new Map<string, typeof none>();
  for (const { unit, status, count, old } of rows) {
    const sums = counted.get(unit) ?? { ...none };
    const open = unsubmitted.includes(status);
    sums.begun += count;
    if (open && holderOf[status] === "innovator") sums.withWriters += count;
    if (open && holderOf[status] === "unit_head") sums.withHead += count;
    if (competing.includes(status)) sums.submitted += count;
    if (status === "not_submitted") sums.notSubmitted += count;
    if (open) sums.stuck += old;
    counted.set(unit, sums);
  }
  return counted;
}

export type Funnel = { begun: number; forwarded: number; endorsed: number; submitted: number; passed: number };

/** How far the proposals of an edition have come; what was missed counts as far as it had come. */
export async function countFunnel(context: Context, editionId: string): Promise<Funnel> {
  insist(mayOrganise(context.actor, { id: editionId }));
  const rows = await context.db
    .select({ status: proposals.status, leftAs: proposals.leftAs, count: count() })
    .from(proposals)
    .where(eq(proposals.editionId, editionId))
    .groupBy(proposals.status, proposals.leftAs);
  const funnel = { begun: 0, forwarded: 0, endorsed: 0, submitted: 0, passed: 0 };
  for (const { status, leftAs, count } of rows) {
    const reached = status === "not_submitted" ? (leftAs ?? "draft") : status;
    funnel.begun += count;
    if (reached !== "draft") funnel.forwarded += count;
    if (endorsedOnce.includes(reached)) funnel.endorsed += count;
    if (competing.includes(reached)) funnel.submitted += count;
    if (reached === "eligible" || reached === "disqualified") funnel.passed += count;
  }
  return funnel;
}

const endorsedOnce: readonly ProposalStatus[] = ["endorsed", "withdrawn", ...competing];
