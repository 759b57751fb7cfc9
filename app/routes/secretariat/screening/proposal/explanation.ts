import type { Predecessor } from "~/domain/continuation/prior-awards";
import type { Likeness } from "~/domain/likeness/likeness";
import type { ComputedFinding } from "~/domain/screening/computed";
import type { CountedRule } from "~/domain/screening/prior-awards";
import { showDay, showMoment } from "~/words/formats";
import type { Language } from "~/words/language";
import type { Words } from "~/words/words";

/** Why the portal finds an item met or not, with its figures, a sentence to a line. */
export function explain(finding: ComputedFinding, words: Words, language: Language): string[] {
  const { computed: says } = words.screening;
  switch (finding.code) {
    case "umur": {
      const day = showDay(language, finding.countedOn);
      return [finding.months < 0 ? says.notBegun(day) : says.age(finding.months, day, finding.required)];
    }
    case "prestasi-lalu":
      return [
        ...(finding.predecessors.length === 0 ? [says.noPredecessor] : []),
        ...finding.predecessors.flatMap((it) => predecessorLines(it, words)),
        ...(finding.rules.length === 0 ? [says.noRule] : []),
        ...finding.rules.flatMap((rule) => ruleLines(rule, words)),
      ];
    case "judul":
      return [
        ...(finding.same.length > 0 ? [says.sameTitle(finding.same.join(", "))] : []),
        ...finding.like.map((likeness) => likenessLine(likeness, words)),
        ...(finding.result === "met" ? [says.titleFree] : []),
      ];
    case "jawaban":
      return [
        ...finding.empty.map(({ title }) => says.empty(title)),
        ...finding.over.map((section) => says.over(section.title, section.words, section.wordLimit)),
        ...(finding.result === "met" ? [says.answered(finding.sections)] : []),
      ];
    case "kategori-tpb":
      return [
        finding.category ? says.category(finding.category) : says.noCategory,
        finding.sdgs.length > 0 ? says.sdgs(finding.sdgs.join(", ")) : says.noSdg,
      ];
    case "persetujuan": {
      const { endorsement } = finding;
      return [endorsement ? says.endorsed(endorsement.by, showMoment(language, endorsement.at)) : says.notEndorsed];
    }
    case "lampiran":
      return [
        ...finding.missing.map(says.missingFile),
        ...finding.undeclared.map(says.undeclaredFile),
        ...(finding.result === "met" ? [attached(finding.files, finding.required, words)] : []),
      ];
  }
}

function likenessLine({ kind, percent, other }: Likeness, words: Words): string {
  const { computed: says } = words.screening;
  return says.resembles(
    says.likeness[kind],
    percent,
    other && says.which[other.of](other.title, other.unit, other.year),
  );
}

function attached(files: number, required: number, { screening: { computed: says } }: Words): string {
  return files === 0 && required === 0 ? says.noFiles : says.files(files, required);
}

function predecessorLines({ title, year, link, ofLineage, awards }: Predecessor, words: Words): string[] {
  const { computed: says } = words.screening;
  const { award, scheme } = words.statuses;
  const standing = awards.filter(({ revoked }) => !revoked);
  const named = standing.map((it) => says.awardOf(award[it.result], scheme[it.scheme], it.year)).join("; ");
  return [says.predecessor[link](title, year, named || says.noAward), ...(ofLineage ? [] : [says.foreign(title)])];
}

function ruleLines({ scheme, results, atLeast, atMost, count }: CountedRule, words: Words): string[] {
  const { computed: says } = words.screening;
  const { award, scheme: schemes } = words.statuses;
  const rule = `${results.map((result) => award[result]).join(" / ")} ${schemes[scheme]}`;
  return [
    ...(atLeast === undefined ? [] : [says.atLeast(rule, count, atLeast)]),
    ...(atMost === undefined ? [] : [says.atMost(rule, count, atMost)]),
  ];
}
