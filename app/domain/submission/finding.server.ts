import { proposals } from "db/schema";
import { and, eq, inArray, ne } from "drizzle-orm";
import type { Context } from "~/domain/kernel/context";
import { findSpbeForm, listTeam, listWrittenSections } from "~/domain/proposals/finding.server";
import type { Proposal } from "~/domain/proposals/proposal";
import { titleKey } from "~/domain/proposals/title";
import { competing } from "~/domain/proposals/transitions";
import { findCircumstances } from "./circumstances.server";
import type { ProposalDraft } from "./readiness";

/** A proposal with all that its readiness is judged by. */
export async function findProposalDraft(context: Context, proposal: Proposal): Promise<ProposalDraft> {
  const sections = await listWrittenSections(context, proposal);
  const team = await listTeam(context, proposal.id);
  const titleTaken = await isTitleTaken(context, proposal);
  const spbe = proposal.isApplication ? await findSpbeForm(context, proposal.id) : undefined;
  return { proposal, sections, team, spbe, titleTaken, ...(await findCircumstances(context, proposal, sections)) };
}

async function isTitleTaken(context: Context, proposal: Proposal): Promise<boolean> {
  const [other] = await context.db
    .select({ id: proposals.id })
    .from(proposals)
    .where(
      and(
        eq(proposals.editionId, proposal.editionId),
        eq(proposals.titleKey, titleKey(proposal.title)),
        inArray(proposals.status, [...competing]),
        ne(proposals.id, proposal.id),
      ),
    )
    .limit(1);
  return other !== undefined;
}
