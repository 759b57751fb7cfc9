import { indicators } from "db/schema";
import { asc, eq } from "drizzle-orm";
import type { Context } from "~/domain/kernel/context";
import { once } from "~/domain/kernel/once";
import type { Indicator } from "./indicator";

/** What a proposal measures, in its writers' order; the caller has found the proposal. */
export function listIndicators(context: Context, proposalId: string): Promise<Indicator[]> {
  return once(context, `indicators ${proposalId}`, () => lookUpIndicators(context, proposalId));
}

async function lookUpIndicators(context: Context, proposalId: string): Promise<Indicator[]> {
  return context.db
    .select({
      name: indicators.name,
      kind: indicators.kind,
      unitOfMeasure: indicators.unitOfMeasure,
      better: indicators.better,
      baseline: indicators.baseline,
      baselinePeriod: indicators.baselinePeriod,
      result: indicators.result,
      resultPeriod: indicators.resultPeriod,
      source: indicators.source,
    })
    .from(indicators)
    .where(eq(indicators.proposalId, proposalId))
    .orderBy(asc(indicators.position));
}
