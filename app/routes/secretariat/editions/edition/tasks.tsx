import type { checkPublication } from "~/domain/editions/publication";
import { weightsOf } from "~/domain/editions/rubric-rules";
import type { EditionRules } from "~/domain/preparing/reading.server";
import { useLanguage, useWords } from "~/routes/visitor";
import { paths } from "~/site/paths";
import { ButtonLink, ButtonRow } from "~/ui/button";
import { SectionHeading } from "~/ui/heading";
import { TaskList } from "~/ui/task-list";
import { showMoment, showRange } from "~/words/formats";
import { OrderedList } from "../ordered-list";

type Props = { rules: EditionRules; checks: ReturnType<typeof checkPublication> };

/** Everything about an edition that is prepared, each with the way to its form. */
export function EditionTasks({ rules, checks }: Props) {
  return (
    <>
      <Basics rules={rules} checks={checks} />
      <Tracks rules={rules} />
      <Judging rules={rules} checks={checks} />
    </>
  );
}

function Basics({ rules, checks }: Props) {
  const { prepare: says } = useWords().editions;
  const language = useLanguage();
  const status = useStatus(checks);
  const { edition, categories, checklist } = rules;
  return (
    <>
      <SectionHeading id="persiapan" title={says.tasks} />
      <TaskList
        items={[
          {
            href: paths.editionIdentity(edition.id),
            title: says.identity,
            hint: says.identityHint(showMoment(language, edition.opensAt), showMoment(language, edition.closesAt)),
            status: status("decree", "dates"),
          },
          {
            href: paths.editionCategories(edition.id),
            title: says.categories,
            hint: says.items(categories.length),
            status: status("categories"),
          },
          {
            href: paths.editionChecklist(edition.id),
            title: says.checklist,
            hint: says.items(checklist.length),
            status: status("checklist"),
          },
        ]}
      />
    </>
  );
}

function Tracks({ rules }: Pick<Props, "rules">) {
  const { prepare: says } = useWords().editions;
  const { edition, tracks } = rules;
  return (
    <>
      <SectionHeading id="kelompok" title={says.tracks} />
      <OrderedList
        edition={edition}
        list="tracks"
        empty={says.noTracks}
        items={tracks.map(({ id, name, sections, attachments }) => ({
          id,
          title: name,
          hint: says.trackHint(sections.length, attachments.length),
          href: paths.editionTrack(edition.id, id),
        }))}
      />
      {edition.status === "draft" && (
        <ButtonRow>
          <ButtonLink variant="secondary" href={paths.trackRules(edition.id, "baru")}>
            {says.addTrack}
          </ButtonLink>
        </ButtonRow>
      )}
    </>
  );
}

function Judging({ rules, checks }: Props) {
  const words = useWords().editions;
  const { prepare: says } = words;
  const language = useLanguage();
  const status = useStatus(checks);
  const { edition, rubrics, stages } = rules;
  return (
    <>
      <SectionHeading id="penilaian" title={says.judging} />
      <TaskList
        items={[
          ...rubrics.map(({ id, name, criteria }) => ({
            href: paths.editionRubric(edition.id, id),
            title: says.rubric(name),
            hint: says.rubricHint(criteria.length, weightsOf(criteria)),
            status: status("rubrics"),
          })),
          ...stages.map(({ id, name, opensAt, closesAt }) => ({
            href: paths.editionStage(edition.id, id),
            title: says.stage(name),
            hint: showRange(language, opensAt, closesAt),
            status: status("stages"),
          })),
        ]}
      />
      {edition.status === "draft" && (
        <ButtonRow>
          <ButtonLink variant="secondary" href={paths.editionStage(edition.id, "baru")}>
            {words.stage.add}
          </ButtonLink>
          <ButtonLink variant="secondary" href={paths.editionRubric(edition.id, "baru")}>
            {words.rubric.add}
          </ButtonLink>
        </ButtonRow>
      )}
    </>
  );
}

/** What a task's row says: filled in when all of these checks pass. */
function useStatus(checks: Props["checks"]) {
  const { prepare: says } = useWords().editions;
  return (...codes: string[]) =>
    checks.every(({ code, met }) => met || !codes.includes(code))
      ? { tone: "done" as const, label: says.filled }
      : { tone: "warn" as const, label: says.todo };
}
