import { keepPlace } from "~/domain/collaboration/locking.server";
import type { Indicator } from "~/domain/indicators/indicator";
import { checkIndicators } from "~/domain/indicators/policy";
import { atomically } from "~/domain/kernel/atomically.server";
import type { Context } from "~/domain/kernel/context";
import { insist } from "~/domain/kernel/refusal";
import { findProposal } from "~/domain/proposals/finding.server";
import { mayWrite } from "~/domain/proposals/policy";
import { findHeader, replaceHeader, unchangedSince } from "./header.server";

/** Saves the whole list in its order, unless somebody else writes there; `version` is the proposal's that the writer started from. */
export function saveIndicators(context: Context, proposalId: string, list: readonly Indicator[], version: number) {
  return atomically(context, async (context) => {
    const proposal = await findProposal(context, proposalId);
    insist(mayWrite(context.actor, proposal, context.now));
    await keepPlace(context, proposalId, "indicators");
    insist(await unchangedSince(context, proposal, version, "indicators"));
    insist(checkIndicators(list));

    const header = await findHeader(context, proposal);
    return replaceHeader(context, proposal, { ...header, indicators: list.map(trimmed) });
  });
}

function trimmed(indicator: Indicator): Indicator {
  const { name, kind, unitOfMeasure, better, baseline, baselinePeriod, result, resultPeriod, source } = indicator;
  return {
    name: name.trim(),
    kind,
    unitOfMeasure: unitOfMeasure.trim(),
    better,
    baseline,
    baselinePeriod: baselinePeriod.trim(),
    result,
    resultPeriod: resultPeriod.trim(),
    source: source.trim(),
  };
}
