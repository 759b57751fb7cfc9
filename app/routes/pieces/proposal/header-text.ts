import type { Header, HeaderPart } from "~/domain/proposals/header";
import { showDuration } from "~/domain/writing/duration";
import { showDay, showFigure } from "~/words/formats";
import type { Language } from "~/words/language";
import type { Words } from "~/words/words";
import { showPosition } from "./position-map";

export type Wording = {
  words: Words;
  language: Language;
  categories: ReadonlyArray<{ id: string; name: string }>;
};

/** A part of a header in words, to be compared with another version of it. */
export function partText(part: HeaderPart, header: Header | undefined, wording: Wording): string {
  return (header && sayings[part](header, wording)) || wording.words.none;
}

const sayings: Record<HeaderPart, (header: Header, wording: Wording) => string | undefined> = {
  title: ({ title }) => title,
  category: ({ categoryId }, { categories }) => categories.find(({ id }) => id === categoryId)?.name,
  startedOn: ({ startedOn }, { language }) => (startedOn ? showDay(language, startedOn) : undefined),
  replicates: ({ replicates }) => replicates ?? undefined,
  sdgs: ({ sdgs }, { words }) => sdgs.map((goal) => `${goal}. ${words.proposals.sdg[goal - 1] ?? ""}`).join("\n"),
  changeArea: ({ changeArea }, { words }) => (changeArea ? words.statuses.changeArea[changeArea] : undefined),
  beneficiaries: ({ beneficiaryClusters }, { words }) =>
    beneficiaryClusters.map((cluster) => words.identity.clusters[cluster]).join("\n"),
  location: ({ location }) => location ?? undefined,
  position: ({ latitude, longitude }, { words, language }) =>
    latitude && longitude ? showPosition(words.identity, language, { latitude, longitude }) : undefined,
  application: ({ isApplication }, { words }) => {
    const { yes, no } = words.identity.application;
    return isApplication === null ? undefined : isApplication ? yes : no;
  },
  spbe: ({ spbe }, { words }) => (spbe && spbeLines(spbe, words).join("\n")) || undefined,
  video: ({ videoUrl, videoSeconds, videoPrivacy, videoConsentBasis }, { words }) =>
    [
      videoUrl,
      videoSeconds && words.identity.video.shown(showDuration(videoSeconds)),
      videoPrivacy && words.attachments.privacy.states[videoPrivacy],
      videoConsentBasis,
    ]
      .filter(Boolean)
      .join("\n"),
  team: ({ team }, { words }) => listed(team.map((member) => memberText(member, words))),
  indicators: ({ indicators }, wording) => listed(indicators.map((one) => indicatorText(one, wording))),
};

function listed(lines: string[]): string {
  return lines.length > 1 ? lines.map((line) => `• ${line}`).join("\n") : lines.join("");
}

function spbeLines(spbe: NonNullable<Header["spbe"]>, { identity }: Words): string[] {
  const { services, hostings } = identity.spbe;
  const lines = [spbe.name, spbe.url, services[spbe.service], hostings[spbe.hosting], spbe.connections];
  return lines.filter((line) => line !== null);
}

function memberText({ name, role, isChangeAgent }: Header["team"][number], { identity: { team: says } }: Words) {
  const named = role === "lead" ? says.asLead(name) : name;
  return isChangeAgent ? says.asAgent(named) : named;
}

function indicatorText(indicator: Header["indicators"][number], { words, language }: Wording) {
  const { baseline, baselinePeriod, result, resultPeriod, unitOfMeasure, name } = indicator;
  const figure = (digits: string, period: string) => `${showFigure(language, digits)} ${unitOfMeasure} (${period})`;
  return words.indicators.shown.line(name, figure(baseline, baselinePeriod), figure(result, resultPeriod));
}
