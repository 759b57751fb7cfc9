import type { ChangeArea } from "db/vocabulary";
import type { TeamMember } from "~/domain/proposals/proposal";
import { SummaryList } from "~/ui/summary-list";
import { showDay } from "~/words/formats";
import { useLanguage, useWords } from "./visitor";

export type ShownIdentity = {
  category: string | undefined;
  startedOn: string | null;
  sdgs: readonly number[];
  changeArea: ChangeArea | null;
  location: string | null;
  videoUrl: string | null;
  replicates: string | null;
  team: readonly Pick<TeamMember, "name" | "role">[];
};

/** The header of a proposal for reading. */
export function IdentitySummary({ identity, href }: { identity: ShownIdentity; href?: string }) {
  const words = useWords();
  const language = useLanguage();
  const { identity: says, sdg } = words.proposals;
  const { category, startedOn, sdgs, changeArea, location, videoUrl, replicates, team } = identity;
  const change = href ? { href, linkLabel: words.change } : {};
  const named = sdgs.map((goal) => `${goal}. ${sdg[goal - 1] ?? ""}`).join("; ");
  return (
    <SummaryList
      items={[
        { term: says.category, detail: category ?? words.none, ...change },
        { term: says.startedOn, detail: startedOn ? showDay(language, startedOn) : words.none, ...change },
        ...(replicates ? [{ term: says.replicates, detail: replicates, ...change }] : []),
        { term: says.sdgs, detail: named || words.none, ...change },
        { term: says.changeArea, detail: changeArea ? words.statuses.changeArea[changeArea] : words.none, ...change },
        { term: says.location, detail: location ?? words.none, ...change },
        { term: says.video, detail: videoUrl ?? words.none, ...change },
        { term: says.lead, detail: namesOf(team, "lead") || words.none, ...change },
        { term: says.members, detail: namesOf(team, "member") || words.none, ...change },
      ]}
    />
  );
}

function namesOf(team: ShownIdentity["team"], role: TeamMember["role"]): string {
  return team
    .filter((member) => member.role === role)
    .map(({ name }) => name)
    .join(", ");
}
