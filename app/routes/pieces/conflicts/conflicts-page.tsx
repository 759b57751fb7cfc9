import { useWords } from "~/routes/visitor";
import { FilterBar } from "~/ui/filter-bar";
import { PageHeading, SectionHeading } from "~/ui/heading";
import { SelectField } from "~/ui/select-field";
import { DataTable } from "~/ui/table";
import type { Answer } from "~/web/acting.server";
import { FormErrors } from "../forms/form";
import { Pages } from "../lists/pages";
import type { ConflictsData } from "./conflicts.server";
import { EntryName } from "./entry-name";
import { Overrides } from "./overrides";
import { Suspicions } from "./suspicions";

type Props = { loaded: ConflictsData; stageHref: string; ownHref: string; answer: Answer | undefined };

/** Every conflict of a stage with its ground, for whoever runs or chairs it. */
export function ConflictsPage({ loaded, stageHref, ownHref, answer }: Props) {
  const words = useWords();
  const { assigning } = words;
  const { conflictPage: says, grounds } = assigning;
  const { stage, judges, judgeId, rows, page, total, search } = loaded;
  const waits = loaded.overrides.some(({ mayApprove }) => mayApprove);
  const exceptions = <Overrides listed={loaded.overrides} panel={loaded.panel} answer={answer} />;
  return (
    <>
      <PageHeading kicker={<a href={stageHref}>{stage.name}</a>} title={says.title} lead={says.lead} />
      <FormErrors errors={answer?.errors ?? []} />
      <Suspicions listed={loaded.suspicions} mayAnswer={loaded.mayAnswer} answer={answer} />
      {waits && exceptions}
      <SectionHeading id="benturan" title={says.known} />
      {judges.length > 0 && (
        <FilterBar label={says.title} submitLabel={words.search} resetHref={ownHref} resetLabel={words.reset}>
          <SelectField
            id="juri"
            name="juri"
            label={assigning.judge}
            defaultValue={judgeId}
            options={[
              { value: "", label: says.everybody },
              ...judges.map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
        </FilterBar>
      )}
      {total > 0 && <p>{says.count(total, judgeId ? 1 : judges.length)}</p>}
      <DataTable
        caption={says.caption}
        captionHidden
        empty={<p>{says.none}</p>}
        columns={[
          { key: "judge", label: assigning.judge, heading: true },
          { key: "title", label: assigning.name },
          { key: "ground", label: says.ground },
        ]}
        rows={rows.map(({ judge, number, title, kind }) => ({
          key: `${judge.id} ${number}`,
          cells: {
            judge: judge.name,
            title: <EntryName title={title} number={number} />,
            ground: grounds[kind],
          },
        }))}
      />
      <Pages page={page} size={loaded.perPage} total={total} search={search} />
      {!waits && exceptions}
    </>
  );
}
