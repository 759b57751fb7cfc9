import type { RuleCode } from "~/domain/nominations/eligibility";
import type { Check, CheckCode } from "~/domain/proposals/readiness";

type Section = NonNullable<Check["section"]>;

const unknown: Section = { title: "", words: 0, wordLimit: 0 };

const readiness: Record<CheckCode, (section?: Section) => string> = {
  title: () => "The title is filled in",
  "title-unique": () => "No other proposal in this edition has been submitted under this title",
  category: () => "One category is chosen",
  sdgs: () => "At least one Sustainable Development Goal (SDG) is chosen",
  "start-known": () => "The date on which implementation began is filled in",
  "start-past": () => "The date on which implementation began is not in the future",
  age: () => "The innovation is old enough on the reference date",
  "source-named": () => "The innovation being replicated is named",
  "team-lead": () => "The leader of the innovation team is named",
  "section-filled": ({ title } = unknown) => `The section ${title} is filled in`,
  "section-within-limit": ({ title, words, wordLimit } = unknown) =>
    `The section ${title} is within its word limit (${words} of ${wordLimit})`,
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
  mend: "Complete",
};
