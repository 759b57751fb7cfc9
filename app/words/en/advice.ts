import type { Finds, RevealingKind } from "~/domain/proposals/revealing";
import type { AdviceCode, AdviceFacts } from "~/domain/writing/advice";

const likeness = {
  "title-exact": "The title is the same as that of",
  "title-near": "The title is very much like that of",
  "text-exact": "The text is the same as that of",
  "text-near": "The text is very much like that of",
};

const revealing: Record<RevealingKind, [one: string, more: string]> = {
  nik: ["population number (NIK)", "population numbers (NIK)"],
  phone: ["telephone number", "telephone numbers"],
  name: ["name of a person in care", "names of people in care"],
};
const list = new Intl.ListFormat("en");

const said = (found: readonly Finds[]) =>
  list.format(
    found.map(({ kind, count, shown }) => `${count} ${revealing[kind][count === 1 ? 0 : 1]} (${shown.join(", ")})`),
  );

const says: { [Code in AdviceCode]: (facts: AdviceFacts[Code]) => string } = {
  "answer-short": ({ title, words, wordLimit }) =>
    `${title}: only ${words} of ${wordLimit} words; judges may find the answer incomplete.`,
  "no-figures": ({ title }) => `${title}: no figure yet; measured impact is more convincing.`,
  "video-host": ({ hosts }) => `The video is not on ${hosts.join(" or ")}; judges may be unable to open it.`,
  "video-long": ({ seconds, longest }) => `The video lasts ${minutes(seconds)}; the limit is ${minutes(longest)}.`,
  "no-indicators": () => "There is no indicator yet. Show in figures how things were before and after.",
  "no-outcome": () => "There is no outcome among the indicators yet: what changed for the people served?",
  alike: ({ kind, percent, sameEdition, other }) => {
    const unnamed = sameEdition ? "another proposal in this edition" : "a proposal of another edition";
    const what = other ? `“${other.title}” (${other.unit}, ${other.year})` : unnamed;
    const share = percent === 100 ? "" : `, about ${percent}% alike`;
    return `${likeness[kind]} ${what}${share}.`;
  },
  "periods-swapped": ({ name, baseline, result }) =>
    `“${name}”: the later measurement (${result}) is dated before the earlier one (${baseline}). They may be swapped.`,
  revealing: ({ where, found }) =>
    `${where === "identity" ? "Identity" : where === "indicators" ? "Indicators" : where.section}: there seems to be ${said(found)}. Remove it or use initials; judges and the public will read it.`,
};

function minutes(seconds: number): string {
  return `${Math.floor(seconds / 60)} min${seconds % 60 === 0 ? "" : ` ${seconds % 60} s`}`;
}

export const advice = {
  title: "Advice",
  lead: "Advice never stands in the way of submission.",
  says,
  label: "Advice",
  look: "Look",
  personal: "Personal data",
  personalLead: "Protect the people you serve: what follows should be removed or disguised.",
};
