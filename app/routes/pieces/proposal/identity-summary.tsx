import type { BeneficiaryCluster, ChangeArea, PrivacyState } from "db/vocabulary";
import type { SpbeForm, TeamMember } from "~/domain/proposals/proposal";
import type { UnitStory } from "~/domain/units/story.server";
import { showDuration } from "~/domain/writing/duration";
import { isInIndonesia } from "~/domain/writing/position";
import { useLanguage, useWords } from "~/routes/visitor";
import { SummaryList } from "~/ui/summary-list";
import { showDay } from "~/words/formats";
import type { Words } from "~/words/words";
import { PositionMap } from "./position-map";
import { SpbeSummary } from "./spbe-summary";

export type ShownIdentity = {
  category: string | undefined;
  startedOn: string | null;
  sdgs: readonly number[];
  changeArea: ChangeArea | null;
  beneficiaryClusters: readonly BeneficiaryCluster[];
  location: string | null;
  latitude: string | null;
  longitude: string | null;
  isApplication?: boolean | null;
  spbe?: SpbeForm | null | undefined;
  videoUrl: string | null;
  videoSeconds?: number | null;
  videoPrivacy?: PrivacyState | null;
  videoConsentBasis?: string | null;
  replicates: string | null;
  team: readonly Pick<TeamMember, "name" | "role" | "isChangeAgent">[];
};

type Props = {
  identity: ShownIdentity;
  unit?: UnitStory | undefined;
  href?: string;
  /** Without what a blind stage keeps from its judges, rather than with blanks for it. */
  isBlind?: boolean;
};

/** The header of a proposal for reading. */
export function IdentitySummary({ identity, unit, href, isBlind = false }: Props) {
  const words = useWords();
  const language = useLanguage();
  const { proposals, identity: says, none } = words;
  const { category, startedOn, changeArea, location, replicates, team } = identity;
  const change = href ? { href, linkLabel: words.change } : {};
  const { parts } = says;
  const named = <Item,>(items: Item[]) => (isBlind ? [] : items);
  return (
    <SummaryList
      items={[
        ...(unit ? [{ term: says.story.unit, detail: <Unit unit={unit} /> }] : []),
        { term: parts.category, detail: category ?? none, ...change },
        { term: parts.startedOn, detail: startedOn ? showDay(language, startedOn) : none, ...change },
        ...(replicates ? [{ term: parts.replicates, detail: replicates, ...change }] : []),
        { term: parts.sdgs, detail: goalsOf(identity, words) || none, ...change },
        { term: parts.changeArea, detail: changeArea ? words.statuses.changeArea[changeArea] : none, ...change },
        { term: parts.beneficiaries, detail: clustersOf(identity, words) || none, ...change },
        ...named([
          { term: parts.location, detail: location ?? none, ...change },
          { term: parts.position, detail: <Point identity={identity} />, ...change },
        ]),
        ...(saysWhetherApplication(identity)
          ? [{ term: parts.application, detail: <Application identity={identity} />, ...change }]
          : []),
        ...named([
          { term: parts.video, detail: <Video identity={identity} />, ...change },
          { term: proposals.identity.lead, detail: namesOf(team, "lead", words) || none, ...change },
          { term: proposals.identity.members, detail: namesOf(team, "member", words) || none, ...change },
        ]),
      ]}
    />
  );
}

/** What the unit was called on the day that counts, and what it was and came from before. */
function Unit({ unit: { name, today, former, predecessors } }: { unit: UnitStory }) {
  const { story: says } = useWords().identity;
  const from = (["renamed", "merged", "split"] as const).flatMap((kind) => {
    const names = predecessors.filter((one) => one.kind === kind).map((one) => one.name);
    return names.length > 0 ? [says[kind](names.join("; "))] : [];
  });
  const past = [
    ...(today ? [says.today(today)] : []),
    ...(former.length > 0 ? [says.former(former.join("; "))] : []),
    ...from,
  ];
  return (
    <>
      <p>{name}</p>
      {past.map((line) => (
        <p key={line} className="mt-1 text-sm text-muted">
          {line}
        </p>
      ))}
    </>
  );
}

function Point({ identity: { latitude, longitude } }: { identity: ShownIdentity }) {
  const { none } = useWords();
  const point = latitude !== null && longitude !== null ? { latitude, longitude } : undefined;
  return point && isInIndonesia(point) ? <PositionMap {...point} /> : none;
}

/** A snapshot holds an SPBE form only of an application, and of anything else says nothing. */
function saysWhetherApplication({ isApplication, spbe }: ShownIdentity): boolean {
  return isApplication !== undefined || Boolean(spbe);
}

/** A draft keeps an SPBE form that is not handed in. */
function Application({ identity: { isApplication, spbe } }: { identity: ShownIdentity }) {
  const { none, identity } = useWords();
  const { yes, no } = identity.application;
  if (isApplication === false) return no;
  if (spbe) return <SpbeSummary spbe={spbe} />;
  return isApplication ? yes : none;
}

function Video({ identity: { videoUrl, videoSeconds, videoPrivacy, videoConsentBasis } }: { identity: ShownIdentity }) {
  const { none, identity, attachments } = useWords();
  if (!videoUrl) return none;
  return (
    <>
      <a href={videoUrl} rel="noreferrer" className="wrap-anywhere">
        {videoUrl}
      </a>
      {videoSeconds && <p className="text-sm text-muted">{identity.video.shown(showDuration(videoSeconds))}</p>}
      {videoPrivacy && (
        <p className="text-sm text-muted">
          {[attachments.privacy.states[videoPrivacy], videoConsentBasis].filter(Boolean).join(": ")}
        </p>
      )}
    </>
  );
}

function goalsOf({ sdgs }: ShownIdentity, { proposals: { sdg } }: Words): string {
  return sdgs.map((goal) => `${goal}. ${sdg[goal - 1] ?? ""}`).join("\n");
}

function clustersOf({ beneficiaryClusters }: ShownIdentity, { identity: { clusters } }: Words): string {
  return beneficiaryClusters.map((cluster) => clusters[cluster]).join("\n");
}

function namesOf(team: ShownIdentity["team"], role: TeamMember["role"], { identity }: Words): string {
  return team
    .filter((member) => member.role === role)
    .map(({ name, isChangeAgent }) => (isChangeAgent ? identity.team.asAgent(name) : name))
    .join("\n");
}
