import type { RuleCode } from "~/domain/nominations/eligibility";
import type { CheckCode, CheckFacts } from "~/domain/submission/check";
import { showDay } from "../formats";
import { statuses } from "./statuses";

/** What is said of a check that holds, and of one that does not yet. */
type Said<Facts> = { met: (facts: Facts) => string; unmet: (facts: Facts) => string };

const both = (met: string, unmet: string) => ({ met: () => met, unmet: () => unmet });
const day = (on: string) => showDay("en", on);
const list = new Intl.ListFormat("en", { type: "disjunction" });
const times = (count: number) => (count === 1 ? "once" : `${count} times`);

const awards = ({ scheme, results }: CheckFacts["prior-awards"]["rule"]) =>
  `the ${list.format(results.map((result) => statuses.award[result]))} of ${statuses.scheme[scheme]}`;

function awardRule({ rule }: CheckFacts["prior-awards"]): string {
  const { atLeast, atMost = 0 } = rule;
  if (atLeast !== undefined) return `The innovation has reached ${awards(rule)} at least ${times(atLeast)}`;
  if (atMost === 0) return `The innovation has never reached ${awards(rule)}`;
  return `The innovation has reached ${awards(rule)} at most ${times(atMost)}`;
}

const readiness: { [Code in CheckCode]: Said<CheckFacts[Code]> } = {
  title: both("The title is filled in", "The title is not filled in yet"),
  "title-unique": both(
    "No other proposal in this edition has this title",
    "Another proposal has been submitted in this edition under this title; choose a different one",
  ),
  "text-unique": both(
    "The text differs from every other proposal in this edition",
    "The whole text is the same as that of another proposal submitted in this edition",
  ),
  category: both("A category is chosen", "No category is chosen yet"),
  sdgs: both(
    "Sustainable Development Goals (SDGs) are chosen",
    "Choose at least one Sustainable Development Goal (SDG)",
  ),
  "start-known": {
    met: () => "The date on which implementation began is filled in",
    unmet: ({ required, countedOn }) =>
      `The date on which implementation began is not filled in yet; the innovation must be at least ${required} months old on ${day(countedOn)}`,
  },
  "start-past": {
    met: () => "Implementation did not begin in the future",
    unmet: ({ startedOn }) => `The date on which implementation began, ${day(startedOn)}, lies in the future`,
  },
  age: {
    met: ({ required, reached, countedOn }) =>
      `The innovation is ${reached} months old on ${day(countedOn)}; ${required} are required`,
    unmet: ({ required, reached, countedOn, enoughOn }) =>
      `The innovation is only ${reached} months old on ${day(countedOn)}, and ${required} are required; it is old enough from ${day(enoughOn)}`,
  },
  "source-named": both("The innovation being replicated is named", "The innovation being replicated is not named yet"),
  "team-lead": both("The team's leader is named", "The leader of the innovation team is not named yet"),
  section: {
    met: ({ title, words, wordLimit }) => `${title}: ${words} of ${wordLimit} words`,
    unmet: ({ title, words, wordLimit }) =>
      words === 0
        ? `${title}: not written yet, at most ${wordLimit} words`
        : `${title}: ${words} words, ${words - wordLimit} over the limit of ${wordLimit}`,
  },
  attachment: {
    met: ({ title }) => `${title} is attached`,
    unmet: ({ title, media, wrongMedia }) => {
      const form = media === "document" ? "PDF" : "JPEG, PNG or WebP picture";
      return wrongMedia ? `${title} must be a ${form}` : `${title} is not attached yet (${form})`;
    },
  },
  spbe: both("The application's SPBE form is filled in", "This is an application, but its SPBE form is empty"),
  "video-privacy": both(
    "It is stated who appears in the video",
    "It is not stated who appears in the video, or on what their consent rests",
  ),
  privacy: {
    met: ({ name }) => `“${name}” says whom it shows`,
    unmet: ({ name }) => `Say whether “${name}” shows people, and with whose consent`,
  },
  "prior-awards": {
    met: (facts) => awardRule(facts),
    unmet: (facts) =>
      facts.rule.atLeast === undefined
        ? `${awardRule(facts)}; the same innovation is on record ${times(facts.counted)}`
        : `${awardRule(facts)}; name the innovation that this one continues`,
  },
  invitation: {
    met: ({ track }) => `The unit is invited to the track ${track}`,
    unmet: ({ track }) => `The track ${track} is for invited units only; please ask the secretariat`,
  },
  quota: {
    met: ({ used, of }) => `The unit's quota: ${used} of ${of} used`,
    unmet: ({ used, of }) => `The unit's quota is used up: ${used} of ${of}; please speak to the head of the unit`,
  },
};

const eligibility: Record<RuleCode, string> = {
  age: "Implemented for long enough by the scheme's closing date",
  sdgs: "Linked to at least one Sustainable Development Goal (SDG)",
  category: "Has one category",
  "internal-result": "Has won the ministry's own competition",
  "not-best-before": "Has never been in the Top 40, Top 45 or Top 5 of this scheme",
  "not-top-99-twice": "Has not been in the Top 99 of this scheme twice",
  "not-winner-before": "Has never won this scheme",
};

export const checks = {
  readiness,
  eligibility,
  met: "Met",
  unmet: "Not met yet",
  heading: (count: number) => {
    if (count === 0) return "Ready to pass on";
    return count === 1 ? "1 more thing" : `${count} more things`;
  },
  ready: "Everything that the system can check is in place.",
  notYet: "Complete the following, and the proposal can go to the head of the unit.",
  approval: "Once passed on, the head of the unit approves the proposal before it is submitted.",
  toCome: "Next step",
  fulfilled: (count: number) => (count === 1 ? "1 requirement is met" : `${count} requirements are met`),
  mend: "Complete",
  correct: "Correct",
  shorten: "Shorten",
};
