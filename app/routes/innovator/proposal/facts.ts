import type { SnapshotContent } from "~/domain/proposals/snapshot";
import { showDay, showDecimal, showFigure } from "~/words/formats";
import type { Language } from "~/words/language";
import type { Words } from "~/words/words";

type Fact = { term: string; value: string };

/** The header of a proposal as it stands on paper; what nobody has filled in says so. */
export function proposalFacts(
  language: Language,
  words: Words,
  content: SnapshotContent,
  number: string | undefined,
): Fact[] {
  const { proposals, papers, identity, statuses, none } = words;
  const says = { ...proposals.identity, ...identity.parts };
  const { startedOn, latitude, longitude, team } = content;
  const named = (members: typeof team) => members.map(({ name }) => name).join(", ") || none;
  const place = (degrees: string | null) => showDecimal(language, degrees ?? "");
  return [
    ...(number ? [{ term: proposals.receipt.number, value: number }] : []),
    { term: papers.proposal.unit, value: content.unit.name },
    { term: says.category, value: content.category || none },
    { term: says.startedOn, value: startedOn ? showDay(language, startedOn) : none },
    ...(content.replicates ? [{ term: says.replicates, value: content.replicates }] : []),
    {
      term: says.sdgs,
      value: content.sdgs.map((goal) => `${goal}. ${proposals.sdg[goal - 1] ?? ""}`).join("; ") || none,
    },
    { term: says.changeArea, value: content.changeArea ? statuses.changeArea[content.changeArea] : none },
    {
      term: says.beneficiaries,
      value: content.beneficiaryClusters.map((cluster) => identity.clusters[cluster]).join(", ") || none,
    },
    { term: says.location, value: content.location || none },
    ...(latitude && longitude ? [{ term: says.position, value: `${place(latitude)}; ${place(longitude)}` }] : []),
    { term: says.video, value: content.videoUrl || none },
    { term: says.lead, value: named(team.filter(({ role }) => role === "lead")) },
    { term: says.members, value: named(team.filter(({ role }) => role === "member")) },
    { term: papers.proposal.changeAgents, value: named(team.filter(({ isChangeAgent }) => isChangeAgent)) },
  ];
}

/** What stands after the answers: indicators, the application, the attachments; none of it where there is none. */
export function proposalParts(
  language: Language,
  { papers, identity, indicators: measures }: Words,
  { indicators, spbe, attachments }: SnapshotContent,
) {
  const { proposal: says } = papers;
  const parts: Array<{ title: string; facts: Fact[] }> = [];
  if (indicators.length > 0) {
    const facts = indicators.map((one) => ({
      term: `${one.name} (${measures.kinds[one.kind]})`,
      value: [
        says.before(`${showFigure(language, one.baseline)} ${one.unitOfMeasure}`, one.baselinePeriod),
        says.after(`${showFigure(language, one.result)} ${one.unitOfMeasure}`, one.resultPeriod),
        says.source(one.source),
      ].join("\n"),
    }));
    parts.push({ title: says.indicators, facts });
  }
  if (spbe) {
    const facts = [
      { term: spbe.name, value: spbe.url ?? "" },
      { term: identity.spbe.service, value: identity.spbe.services[spbe.service] },
      { term: identity.spbe.hosting, value: identity.spbe.hostings[spbe.hosting] },
      ...(spbe.connections ? [{ term: identity.spbe.connections, value: spbe.connections }] : []),
    ];
    parts.push({ title: identity.spbe.title, facts });
  }
  if (attachments.length > 0) {
    const facts = attachments.map(({ name, kind, sha256 }) => ({ term: kind, value: `${name}\nSHA-256 ${sha256}` }));
    parts.push({ title: papers.receipt.attachments, facts });
  }
  return parts;
}
