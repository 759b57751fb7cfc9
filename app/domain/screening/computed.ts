import type { FindingResult, PriorAwardRule } from "db/vocabulary";
import type { Predecessor } from "~/domain/continuation/prior-awards";
import { type Day, monthsBetween } from "~/domain/kernel/days";
import type { Likeness } from "~/domain/likeness/likeness";
import { isOldEnough } from "~/domain/proposals/age";
import { isOverLimit } from "~/domain/proposals/words";
import { judgePriorAwards, type PriorAwards } from "./prior-awards";

/** What of a proposal can be computed for the checklist, from its snapshot and from what the portal knows around it. */
export type ScreeningFacts = {
  startedOn: Day;
  ageCountedOn: Day;
  minAgeMonths: number;
  priorAwardRules: readonly PriorAwardRule[];
  predecessors: readonly Predecessor[];
  /** Receipt numbers of the edition's proposals under the same title. */
  sameTitles: readonly string[];
  /** What it resembles in title or text; most of it a person has to judge. */
  resembling: readonly Likeness[];
  sections: readonly AnsweredSection[];
  category: string;
  sdgs: readonly number[];
  endorsement: { by: string; at: Date } | undefined;
  attachmentKinds: readonly { title: string; required: boolean; files: number; undeclared: number }[];
};

export type AnsweredSection = { title: string; required: boolean; words: number; wordLimit: number };

/** "unsure" is for a person to decide: the portal has seen something, but not what it means. */
export type ComputedResult = FindingResult | "unsure";

/** What the portal found on an item of the checklist, with the figures that say why. */
export type ComputedFinding =
  | { code: "umur"; result: ComputedResult; months: number; required: number; countedOn: Day }
  | ({ code: "prestasi-lalu" } & PriorAwards)
  | { code: "judul"; result: ComputedResult; same: readonly string[]; like: readonly Likeness[] }
  | {
      code: "jawaban";
      result: ComputedResult;
      sections: number;
      empty: readonly AnsweredSection[];
      over: readonly AnsweredSection[];
    }
  | { code: "kategori-tpb"; result: ComputedResult; category: string; sdgs: readonly number[] }
  | { code: "persetujuan"; result: ComputedResult; endorsement: ScreeningFacts["endorsement"] }
  | {
      code: "lampiran";
      result: ComputedResult;
      required: number;
      files: number;
      missing: readonly string[];
      undeclared: readonly string[];
    };

/** One finding for every item that the portal knows; an item of another code is the officer's alone. */
export function computeFindings(facts: ScreeningFacts): ComputedFinding[] {
  return [
    computeAge(facts),
    { code: "prestasi-lalu", ...judgePriorAwards(facts.priorAwardRules, facts.predecessors) },
    computeTitle(facts),
    computeAnswers(facts),
    {
      code: "kategori-tpb",
      result: metIf(facts.category.trim() !== "" && facts.sdgs.length > 0),
      category: facts.category,
      sdgs: facts.sdgs,
    },
    { code: "persetujuan", result: metIf(facts.endorsement !== undefined), endorsement: facts.endorsement },
    computeAttachments(facts),
  ];
}

export function computedFor(computed: readonly ComputedFinding[], code: string): ComputedFinding | undefined {
  return computed.find((finding) => finding.code === code);
}

/** Every item of the checklist is one that the portal knows and finds met. */
export function isClear(items: readonly { code: string }[], computed: readonly ComputedFinding[]): boolean {
  return items.every(({ code }) => computedFor(computed, code)?.result === "met");
}

/** Whether the officer decides otherwise than the portal has computed; where it is unsure nobody contradicts it. */
export function contradicts(decided: FindingResult, computed: ComputedFinding | undefined): boolean {
  return computed !== undefined && computed.result !== "unsure" && computed.result !== decided;
}

function computeAge({ startedOn, ageCountedOn, minAgeMonths }: ScreeningFacts): ComputedFinding {
  return {
    code: "umur",
    result: metIf(startedOn !== "" && isOldEnough(startedOn, minAgeMonths, ageCountedOn)),
    months: startedOn === "" ? 0 : monthsBetween(startedOn, ageCountedOn),
    required: minAgeMonths,
    countedOn: ageCountedOn,
  };
}

function computeTitle({ sameTitles, resembling }: ScreeningFacts): ComputedFinding {
  const isDouble = sameTitles.length > 0 || resembling.some(isCopyOfRival);
  const result = isDouble ? "unmet" : resembling.length > 0 ? "unsure" : "met";
  return { code: "judul", result, same: sameTitles, like: resembling };
}

/** The very words of another proposal of the edition; of an earlier edition they may be the unit's own. */
function isCopyOfRival({ kind, sameEdition }: Likeness): boolean {
  return kind === "text-exact" && sameEdition;
}

function computeAnswers({ sections }: ScreeningFacts): ComputedFinding {
  const empty = sections.filter(({ required, words }) => required && words === 0);
  const over = sections.filter(({ words, wordLimit }) => isOverLimit(words, wordLimit));
  const answered = sections.filter(({ words }) => words > 0).length;
  return { code: "jawaban", result: metIf(empty.length + over.length === 0), sections: answered, empty, over };
}

function computeAttachments({ attachmentKinds }: ScreeningFacts): ComputedFinding {
  const required = attachmentKinds.filter((kind) => kind.required);
  const missing = required.filter(({ files }) => files === 0).map(({ title }) => title);
  const undeclared = attachmentKinds.filter((kind) => kind.undeclared > 0).map(({ title }) => title);
  return {
    code: "lampiran",
    result: metIf(missing.length + undeclared.length === 0),
    required: required.length,
    files: attachmentKinds.reduce((sum, { files }) => sum + files, 0),
    missing,
    undeclared,
  };
}

function metIf(holds: boolean): FindingResult {
  return holds ? "met" : "unmet";
}

/** Whether the checklist asks itself who endorsed; where it does not, that is told beside it. */
export function asksForEndorsement(items: readonly { code: string }[]): boolean {
  const code: ComputedFinding["code"] = "persetujuan";
  return items.some((item) => item.code === code);
}
