import type { AdviceCode, AdviceFacts } from "~/domain/proposals/advice";
import type { RevealingKind } from "~/domain/proposals/revealing";

const likeness = {
  "title-exact": "The title is the same as that of",
  "title-near": "The title is very much like that of",
  "text-exact": "The text is the same as that of",
  "text-near": "The text is very much like that of",
};

const revealing: Record<RevealingKind, (shown: string) => string> = {
  nik: (shown) => `there seems to be a population number (NIK, ${shown})`,
  phone: (shown) => `there seems to be a telephone number (${shown})`,
  name: (shown) => `there seems to be the name of a person in care (${shown})`,
};

const says: { [Code in AdviceCode]: (facts: AdviceFacts[Code]) => string } = {
  "answer-short": ({ title, words, wordLimit }) =>
    `${title}: only ${words} of ${wordLimit} words; judges may find the answer incomplete.`,
  "no-figures": ({ title }) => `${title}: no figure yet; measured impact is more convincing.`,
  "video-host": ({ hosts }) => `The video is not on ${hosts.join(" or ")}; judges may be unable to open it.`,
  "video-long": ({ seconds, longest }) => `The video lasts ${minutes(seconds)}; the limit is ${minutes(longest)}.`,
  "no-indicators": () => "There is no indicator yet. Show in figures how things were before and after.",
  "no-outcome": () => "There is no outcome among the indicators yet: what changed for the people served?",
  alike: ({ kind, percent, other }) => {
    const what = other ? `“${other.title}” (${other.unit}, ${other.year})` : "another proposal";
    const share = percent === 100 ? "" : `, about ${percent}% alike`;
    return `${likeness[kind]} ${what}${share}.`;
  },
  revealing: ({ title, kind, shown }) =>
    `${title}: ${revealing[kind](shown)}. Judges and the public will read it; protect the people served, for example by initials.`,
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
};
