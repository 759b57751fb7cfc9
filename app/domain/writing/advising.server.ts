import { listIndicators } from "~/domain/indicators/finding.server";
import type { Context } from "~/domain/kernel/context";
import { findLikeProposals } from "~/domain/likeness/finding.server";
import type { ProposalDraft } from "~/domain/submission/readiness";
import { type Advice, adviceOn } from "./advice";

/** What would make a draft better, none of which blocks it. */
export async function findAdvice(context: Context, draft: ProposalDraft): Promise<Advice[]> {
  const indicators = await listIndicators(context, draft.proposal.id);
  return adviceOn(draft, indicators, await findLikeProposals(context, draft.proposal));
}
