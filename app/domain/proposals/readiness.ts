import { dayInJakarta } from "~/domain/kernel/days";
import { isOldEnough } from "./age";
import type { Proposal, TeamMember, WrittenSection } from "./proposal";
import { isOverLimit } from "./words";

export const checkCodes = [
  "title",
  "title-unique",
  "category",
  "sdgs",
  "start-known",
  "start-past",
  "age",
  "source-named",
  "team-lead",
  "section-filled",
  "section-within-limit",
] as const;
export type CheckCode = (typeof checkCodes)[number];

/** One thing that must hold before a proposal can go to the head; "identity" or a section's code says where to mend it. */
export type Check = {
  code: CheckCode;
  met: boolean;
  place: string;
  section?: { title: string; words: number; wordLimit: number };
};

export type Draft = {
  proposal: Proposal;
  sections: readonly WrittenSection[];
  team: readonly TeamMember[];
  /** Another proposal of the edition has been submitted under the same title. */
  titleTaken: boolean;
};

/** Every hard check that a computer can make in advance, in the order in which a person fills the form. */
export function readiness(draft: Draft, now: Date): Check[] {
  return [...identityChecks(draft, now), ...draft.sections.flatMap(sectionChecks)];
}

export function isReady(checks: readonly Check[]): boolean {
  return checks.every(({ met }) => met);
}

function identityChecks({ proposal, team, titleTaken }: Draft, now: Date): Check[] {
  const { startedOn, track } = proposal;
  const at = (code: CheckCode, met: boolean): Check => ({ code, met, place: "identity" });
  return [
    at("title", proposal.title.trim() !== ""),
    at("title-unique", !titleTaken),
    at("category", proposal.categoryId !== null),
    at("sdgs", proposal.sdgs.length > 0),
    at("start-known", startedOn !== null),
    ...(startedOn === null
      ? []
      : [
          at("start-past", startedOn <= dayInJakarta(now)),
          at("age", isOldEnough(startedOn, track.minAgeMonths, proposal.edition.ageCountedOn)),
        ]),
    ...(track.needsSource ? [at("source-named", Boolean(proposal.replicates?.trim()))] : []),
    at(
      "team-lead",
      team.some(({ role, name }) => role === "lead" && name.trim() !== ""),
    ),
  ];
}

function sectionChecks(section: WrittenSection): Check[] {
  const { code: place, title, words, wordLimit } = section;
  const facts = { place, section: { title, words, wordLimit } };
  const filled: Check = { code: "section-filled", met: words > 0, ...facts };
  const within: Check = { code: "section-within-limit", met: !isOverLimit(words, wordLimit), ...facts };
  return section.required ? [filled, within] : [within];
}
