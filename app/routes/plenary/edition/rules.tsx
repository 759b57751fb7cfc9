import type { EditionRules } from "~/domain/preparing/reading.server";
import { namedCuts } from "~/domain/stages/cuts";
import { combinedText } from "~/routes/pieces/combined";
import { CutLines } from "~/routes/pieces/cut-lines";
import { useLanguage, useWords } from "~/routes/visitor";
import { SectionHeading } from "~/ui/heading";
import { SummaryList } from "~/ui/summary-list";
import { DataTable } from "~/ui/table";
import { showDay, showMoment, showRange } from "~/words/formats";

/** All that a confirmation freezes, on one page. */
export function RulesInBrief({ rules }: { rules: EditionRules }) {
  const words = useWords();
  const language = useLanguage();
  const { decide, identity, items, track } = words.editions;
  const { edition, tracks, categories, checklist } = rules;
  return (
    <>
      <SectionHeading id="aturan" title={decide.rules} />
      <SummaryList
        items={[
          { term: identity.decree, detail: edition.decreeNo || words.none },
          { term: identity.opensAt, detail: showMoment(language, edition.opensAt) },
          { term: identity.closesAt, detail: showMoment(language, edition.closesAt) },
          { term: identity.ageCountedOn, detail: showDay(language, edition.ageCountedOn) },
          { term: items.categories, detail: categories.map(({ name }) => name).join("\n") },
          { term: items.checklist, detail: checklist.map(({ text }) => text).join("\n") },
          ...tracks.map(({ name, minAgeMonths, quotaPerUnit, sections, attachments }) => ({
            term: `${track.kicker} ${name}`,
            detail: [
              `${track.minAge}: ${minAgeMonths}`,
              `${track.quota}: ${quotaPerUnit ?? track.unlimited}`,
              ...sections.map(({ title, wordLimit, required }) => {
                return `${title}. ${track.sectionHint(wordLimit, required ? track.required : track.optional)}`;
              }),
              ...attachments.map(({ title, required }) => `${title}, ${required ? track.required : track.optional}`),
            ].join("\n"),
          })),
        ]}
      />
      <Judging rules={rules} />
    </>
  );
}

function Judging({ rules }: { rules: EditionRules }) {
  const words = useWords();
  const { editions, publicPages } = words;
  const language = useLanguage();
  const { stage: says, rubric: rubricSays } = editions;
  return (
    <>
      <DataTable
        caption={publicPages.edition.stages}
        empty=""
        columns={[
          { key: "name", label: says.name, heading: true },
          { key: "time", label: publicPages.edition.time },
          { key: "judges", label: says.judges, align: "end" },
          { key: "cut", label: publicPages.edition.cut },
        ]}
        rows={rules.stages.map((stage) => ({
          key: stage.id,
          cells: {
            name: stage.name,
            time: showRange(language, stage.opensAt, stage.closesAt),
            judges: [stage.judgesPerEntry, combinedText(words, stage)].filter(Boolean).join(". "),
            cut: <CutLines cuts={namedCuts(stage, stage.cuts, rules.tracks)} />,
          },
        }))}
      />
      {rules.rubrics.map(({ id, name, criteria }) => (
        <DataTable
          key={id}
          caption={name}
          empty=""
          columns={[
            { key: "title", label: rubricSays.name, heading: true },
            { key: "weight", label: rubricSays.weight, align: "end" },
          ]}
          rows={criteria.map(({ id, title, weight }) => ({ key: id, cells: { title, weight } }))}
        />
      ))}
    </>
  );
}
