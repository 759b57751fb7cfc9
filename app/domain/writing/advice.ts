import type { Indicator } from "~/domain/indicators/indicator";
import type { Likeness } from "~/domain/likeness/likeness";
import type { Proposal, WrittenSection } from "~/domain/proposals/proposal";
import { type Finds, findsIn } from "~/domain/proposals/revealing";
import type { Place } from "~/domain/submission/check";
import type { ProposalDraft } from "~/domain/submission/readiness";

/** Where judges can watch without an account; KIPP asks for a YouTube link. */
const videoHosts: readonly string[] = ["youtube.com", "www.youtube.com", "m.youtube.com", "youtu.be"];
/** KIPP 2023: a video of at most three minutes. */
const longestVideo = 180;
/** An answer of less than two fifths of its limit is seldom taken for an earnest one. */
const shortAnswer = { of: 5, atLeast: 2 };
const likenessesToldAtMost = 3;
/** The section that is about measured change. */
const sectionOfFigures = "signifikansi";

export type AdviceFacts = {
  "answer-short": { title: string; words: number; wordLimit: number };
  "no-figures": { title: string };
  "video-host": { hosts: readonly string[] };
  "video-long": { seconds: number; longest: number };
  "no-indicators": Record<string, never>;
  "no-outcome": Record<string, never>;
  alike: Likeness;
  "periods-swapped": { name: string; baseline: string; result: string };
  revealing: { where: { section: string } | "identity" | "indicators"; found: readonly Finds[] };
};
export type AdviceCode = keyof AdviceFacts;

/** Something that would make a proposal better; it never blocks. */
export type AdviceOf<Code extends AdviceCode> = { code: Code; place: Place; facts: AdviceFacts[Code] };
export type Advice = { [Code in AdviceCode]: AdviceOf<Code> }[AdviceCode];

export function adviceOn(
  { proposal, sections }: Pick<ProposalDraft, "proposal" | "sections">,
  indicators: readonly Indicator[],
  likenesses: readonly Likeness[],
): Advice[] {
  return [
    ...revealingAdvice(proposal, sections, indicators),
    ...toldLikenesses(likenesses).map((facts): Advice => ({ code: "alike", place: placeOf(facts, sections), facts })),
    ...sections.flatMap(answerAdvice),
    ...indicatorAdvice(indicators),
    ...videoAdvice(proposal),
  ];
}

/**
 * The nearest few; of those whose names are not told one of each kind says enough, and what is the same within the
 * edition is a check's to say.
 */
function toldLikenesses(likenesses: readonly Likeness[]): Likeness[] {
  const told = likenesses.filter(({ kind, sameEdition }) => !(sameEdition && kind.endsWith("exact")));
  const isRepeated = ({ kind, sameEdition, other }: Likeness, place: number) =>
    !other && told.findIndex((it) => !it.other && it.kind === kind && it.sameEdition === sameEdition) < place;
  return told.filter((it, place) => !isRepeated(it, place)).slice(0, likenessesToldAtMost);
}

/** Where that stands which is alike. */
function placeOf({ kind }: Likeness, [first]: readonly WrittenSection[]): Place {
  return kind.startsWith("title") || !first ? "identity" : { section: first.code };
}

/** Whatever is written in a proposal may be read by judges and by the public. */
function revealingAdvice(
  { title, location, replicates }: Pick<Proposal, "title" | "location" | "replicates">,
  sections: readonly WrittenSection[],
  indicators: readonly Indicator[],
): Advice[] {
  const said: Array<[Place, AdviceFacts["revealing"]["where"], string]> = [
    ["identity", "identity", [title, location, replicates].join("\n")],
    ...sections.map(({ code, title, text }): (typeof said)[number] => [{ section: code }, { section: title }, text]),
    ["indicators", "indicators", indicators.flatMap(({ name, source }) => [name, source]).join("\n")],
  ];
  return said.flatMap(([place, where, text]): Advice[] => {
    const found = findsIn(text);
    return found.length === 0 ? [] : [{ code: "revealing", place, facts: { where, found } }];
  });
}

function answerAdvice({ code, title, text, words, wordLimit }: WrittenSection): Advice[] {
  if (words === 0) return [];
  const place = { section: code };
  const short: Advice = { code: "answer-short", place, facts: { title, words, wordLimit } };
  const bare: Advice = { code: "no-figures", place, facts: { title } };
  return [
    ...(words * shortAnswer.of < wordLimit * shortAnswer.atLeast ? [short] : []),
    ...(code === sectionOfFigures && !/\d/.test(text) ? [bare] : []),
  ];
}

function indicatorAdvice(indicators: readonly Indicator[]): Advice[] {
  if (indicators.length === 0) return [{ code: "no-indicators", place: "indicators", facts: {} }];
  const place = "indicators";
  const swapped = indicators.filter(({ baselinePeriod, resultPeriod }) => {
    const [before, after] = [lastYearIn(baselinePeriod), lastYearIn(resultPeriod)];
    return before !== undefined && after !== undefined && before > after;
  });
  return [
    ...swapped.map(({ name, baselinePeriod: baseline, resultPeriod: result }): Advice => {
      return { code: "periods-swapped", place, facts: { name, baseline, result } };
    }),
    ...(indicators.some(({ kind }) => kind === "outcome") ? [] : [{ code: "no-outcome", place, facts: {} } as const]),
  ];
}

/** Of a period in free words, such as "semester I 2024". */
function lastYearIn(period: string): number | undefined {
  const years = (period.match(/(?<!\d)(?:19|20)\d{2}(?!\d)/g) ?? []).map(Number);
  return years.length > 0 ? Math.max(...years) : undefined;
}

function videoAdvice({ videoUrl, videoSeconds }: Pick<Proposal, "videoUrl" | "videoSeconds">): Advice[] {
  const elsewhere = videoUrl !== null && videoUrl !== "" && !videoHosts.includes(hostOf(videoUrl));
  const tooLong = videoSeconds !== null && videoSeconds > longestVideo;
  return [
    ...(elsewhere
      ? [{ code: "video-host", place: "identity", facts: { hosts: ["youtube.com", "youtu.be"] } } as const]
      : []),
    ...(tooLong
      ? [{ code: "video-long", place: "identity", facts: { seconds: videoSeconds, longest: longestVideo } } as const]
      : []),
  ];
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname.toLowerCase() : "";
}
