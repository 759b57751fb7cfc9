import type { BeneficiaryCluster, ChangeArea } from "db/vocabulary";
import { type Declaration, tidied } from "~/domain/attachments/privacy";
import { keepPlace } from "~/domain/collaboration/locking.server";
import { listCategories } from "~/domain/editions/finding.server";
import { atomically } from "~/domain/kernel/atomically.server";
import type { Context } from "~/domain/kernel/context";
import type { Day } from "~/domain/kernel/days";
import { oneLine } from "~/domain/kernel/line";
import { found, insist, refuseIf } from "~/domain/kernel/refusal";
import { findProposal } from "~/domain/proposals/finding.server";
import { type Header, headerOf } from "~/domain/proposals/header";
import { mayWrite } from "~/domain/proposals/policy";
import type { Proposal, SpbeForm, TeamMember } from "~/domain/proposals/proposal";
import { checkTeam } from "~/domain/proposals/team";
import { checkTitle } from "~/domain/proposals/title";
import { findHeader, replaceHeader, unchangedSince } from "./header.server";
import { isInIndonesia, type Position } from "./position";
import { linkTeam } from "./team.server";

export type Identity = {
  title: string;
  categoryId: string | undefined;
  startedOn: Day | undefined;
  sdgs: number[];
  changeArea: ChangeArea | undefined;
  beneficiaryClusters: BeneficiaryCluster[];
  location: string | undefined;
  position: Position | undefined;
  isApplication: boolean | undefined;
  /** Undefined leaves the form as it was saved, so that a wrong "no" loses nothing. */
  spbe: SpbeForm | undefined;
  videoUrl: string | undefined;
  videoSeconds: number | undefined;
  /** Who is shown in it; undefined while nobody has said. */
  videoDeclaration: Declaration | undefined;
  replicates: string | undefined;
  team: TeamMember[];
};

/** Saves the identity in the header, unless somebody else writes there; `version` is the one the writer started from. */
export function describeProposal(context: Context, proposalId: string, identity: Identity, version: number) {
  return atomically(context, async (context) => {
    const proposal = await findProposal(context, proposalId);
    insist(mayWrite(context.actor, proposal, context.now));
    await keepPlace(context, proposalId, "identity");
    insist(await unchangedSince(context, proposal, version, "identity"));
    insist(checkTitle(identity.title));
    refuseIf(identity.position && !isInIndonesia(identity.position), "position-outside");
    if (identity.categoryId) await insistCategory(context, proposal.editionId, identity.categoryId);

    const saved = await findHeader(context, proposal);
    const team = await linkTeam(context, proposal, identity.team);
    insist(checkTeam(team));
    const header = described(saved, proposal, { ...identity, team });
    return replaceHeader(context, proposal, header);
  });
}

/** Of a video that is there; of none there is nothing to declare. */
function declaredVideo({ videoUrl, videoDeclaration }: Identity): Pick<Header, "videoPrivacy" | "videoConsentBasis"> {
  if (!videoUrl || !videoDeclaration) return { videoPrivacy: null, videoConsentBasis: null };
  const { privacy, consentBasis } = tidied(videoDeclaration);
  return { videoPrivacy: privacy, videoConsentBasis: consentBasis };
}

/** What the header says once an identity has been saved over it. */
export function described(saved: Header, proposal: Proposal, identity: Identity): Header {
  return headerOf({
    proposal: {
      ...proposal,
      title: oneLine(identity.title),
      categoryId: identity.categoryId ?? null,
      startedOn: identity.startedOn ?? null,
      sdgs: [...new Set(identity.sdgs)].sort((a, b) => a - b),
      changeArea: identity.changeArea ?? null,
      beneficiaryClusters: [...new Set(identity.beneficiaryClusters)],
      location: identity.location ?? null,
      latitude: identity.position?.latitude ?? null,
      longitude: identity.position?.longitude ?? null,
      isApplication: identity.isApplication ?? null,
      videoUrl: identity.videoUrl ?? null,
      videoSeconds: identity.videoSeconds ?? null,
      ...declaredVideo(identity),
      replicates: identity.replicates ?? null,
    },
    spbe: identity.spbe ?? saved.spbe ?? undefined,
    team: identity.team,
    indicators: saved.indicators,
  });
}

async function insistCategory(context: Context, editionId: string, categoryId: string) {
  const categories = await listCategories(context, editionId);
  found(categories.find(({ id }) => id === categoryId));
}
