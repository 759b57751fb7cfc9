import { proposals, teamMembers } from "db/schema";
import type { ChangeArea } from "db/vocabulary";
import { eq } from "drizzle-orm";
import { listCategories } from "~/domain/editions/finding.server";
import { atomically } from "~/domain/kernel/atomically.server";
import type { Context } from "~/domain/kernel/context";
import type { Day } from "~/domain/kernel/days";
import { found, insist } from "~/domain/kernel/refusal";
import { rememberTitle } from "~/domain/search/indexing.server";
import { findProposal } from "./finding.server";
import { mayWrite } from "./policy";
import type { TeamMember } from "./proposal";
import { checkTitle, titleKey } from "./title";

export type Identity = {
  title: string;
  categoryId: string | undefined;
  startedOn: Day | undefined;
  sdgs: number[];
  changeArea: ChangeArea | undefined;
  location: string | undefined;
  videoUrl: string | undefined;
  replicates: string | undefined;
  team: TeamMember[];
};

/** Saves the header of the form; `version` is the one that the writer started from. */
export function describeProposal(context: Context, proposalId: string, identity: Identity, version: number) {
  return atomically(context, async (context) => {
    const proposal = await findProposal(context, proposalId);
    insist(mayWrite(context.actor, proposal, context.now));
    insist(version === proposal.version ? undefined : "stale-version");
    insist(checkTitle(identity.title));
    if (identity.categoryId) await insistCategory(context, proposal.editionId, identity.categoryId);

    const { team, ...header } = identity;
    await context.db
      .update(proposals)
      .set({
        title: header.title.trim(),
        titleKey: titleKey(header.title),
        categoryId: header.categoryId ?? null,
        startedOn: header.startedOn ?? null,
        sdgs: [...new Set(header.sdgs)].sort((a, b) => a - b),
        changeArea: header.changeArea ?? null,
        location: header.location ?? null,
        videoUrl: header.videoUrl ?? null,
        replicates: header.replicates ?? null,
        version: proposal.version + 1,
        updatedAt: context.now,
      })
      .where(eq(proposals.id, proposal.id));
    await replaceTeam(context, proposal.id, team);
    await rememberTitle(context, { id: proposal.id, title: header.title.trim() });
    return { version: proposal.version + 1 };
  });
}

async function insistCategory(context: Context, editionId: string, categoryId: string) {
  const categories = await listCategories(context, editionId);
  found(categories.find(({ id }) => id === categoryId));
}

async function replaceTeam(context: Context, proposalId: string, team: readonly TeamMember[]) {
  await context.db.delete(teamMembers).where(eq(teamMembers.proposalId, proposalId));
  if (team.length === 0) return;
  await context.db.insert(teamMembers).values(team.map((member, position) => ({ proposalId, position, ...member })));
}
