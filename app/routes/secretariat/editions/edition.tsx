import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { findOwnEdition } from "~/domain/editions/finding.server";
import { checkPublication, weightOf } from "~/domain/editions/publication";
import { proposePublication } from "~/domain/editions/publishing.server";
import { type EditionRules, readRules } from "~/domain/editions/reading.server";
import { ButtonLink, ButtonRow } from "~/ui/button";
import { PageHeading, SectionHeading } from "~/ui/heading";
import { Notice } from "~/ui/notice";
import { Tag } from "~/ui/status";
import { TaskList } from "~/ui/task-list";
import { requireContext } from "~/web/guards.server";
import { languageOf } from "~/web/language.server";
import { done, paths } from "~/web/paths";
import { readForm } from "~/web/read-form.server";
import { orRespond, refusalOf } from "~/web/refusals.server";
import { showMoment, showRange } from "~/words/formats";
import { wordsFor } from "~/words/words";
import { FormErrors } from "../../form";
import { titled } from "../../title";
import { useLanguage, useWords } from "../../visitor";
import { officers } from "../officers";
import { arrange } from "./arranging.server";
import { OrderedList, Removal } from "./ordered-list";
import { Proposal } from "./proposal";
import { publicationOf } from "./publication-of.server";
import { editionTones } from "./tones";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, officers);
  const edition = await orRespond(findOwnEdition(context, params.editionId ?? ""));
  const rules = await readRules(context, edition);
  const removing = new URL(request.url).searchParams.get("hapus");
  return {
    rules,
    checks: checkPublication(rules),
    publication: await publicationOf(context, edition),
    removing: edition.status === "draft" ? rules.tracks.find(({ id }) => id === removing) : undefined,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, officers);
  const words = wordsFor(languageOf(request));
  const editionId = params.editionId ?? "";
  const form = await readForm(request);
  const arranged = await arrange(
    context,
    form,
    words,
    { editionId, allowed: ["tracks"] },
    paths.preparedEdition(editionId),
  );
  if (arranged) return arranged;
  const refusal = await refusalOf(proposePublication(context, editionId));
  if (refusal) return data({ errors: [{ text: words.reasons[refusal] }] }, { status: 409 });
  return redirect(done(paths.preparedEdition(editionId), "publication-proposed"));
}

type Data = { rules: EditionRules };

export const meta = titled<Data>((_words, { rules }) => rules.edition.name);

export default function PreparedEdition() {
  const { rules, checks, publication, removing } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useWords();
  const { edition } = rules;
  const { prepare: says } = words.editions;
  return (
    <>
      <PageHeading title={edition.name} lead={edition.theme} />
      <p>
        <Tag tone={editionTones[edition.status]}>{words.statuses.edition[edition.status]}</Tag>
      </p>
      <FormErrors errors={answer?.errors ?? []} />
      {edition.status === "published" && <Notice tone="info" title={says.frozen} />}
      {removing && (
        <Removal
          version={edition.version}
          list="tracks"
          id={removing.id}
          title={removing.name}
          consequence={says.removeTrack(removing.sections.length, removing.attachments.length)}
        />
      )}
      <Tasks rules={rules} checks={checks} />
      {edition.status === "draft" && <Proposal edition={edition} checks={checks} publication={publication} />}
      <ButtonRow>
        {edition.status !== "draft" && (
          <ButtonLink variant="secondary" href={paths.edition(edition.slug)}>
            {says.public}
          </ButtonLink>
        )}
        <ButtonLink variant="quiet" href={paths.editionBlueprint(edition.id)} download={`${edition.slug}.json`}>
          {says.download}
        </ButtonLink>
      </ButtonRow>
    </>
  );
}

type TasksProps = { rules: EditionRules; checks: ReturnType<typeof checkPublication> };

function Tasks({ rules, checks }: TasksProps) {
  const { prepare: says } = useWords().editions;
  const language = useLanguage();
  const { edition, tracks, categories, checklist, rubrics, stages } = rules;
  const passed = (...codes: string[]) => checks.every(({ code, met }) => met || !codes.includes(code));
  const status = (met: boolean) =>
    met ? { tone: "done" as const, label: says.filled } : { tone: "warn" as const, label: says.todo };
  return (
    <>
      <SectionHeading id="persiapan" title={says.tasks} />
      <TaskList
        items={[
          {
            href: paths.editionIdentity(edition.id),
            title: says.identity,
            hint: says.identityHint(showMoment(language, edition.opensAt), showMoment(language, edition.closesAt)),
            status: status(passed("decree", "dates")),
          },
          {
            href: paths.editionCategories(edition.id),
            title: says.categories,
            hint: says.items(categories.length),
            status: status(passed("categories")),
          },
          {
            href: paths.editionChecklist(edition.id),
            title: says.checklist,
            hint: says.items(checklist.length),
            status: status(passed("checklist")),
          },
        ]}
      />
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
      <SectionHeading id="penilaian" title={says.judging} />
      <TaskList
        items={[
          ...rubrics.map(({ id, name, criteria }) => ({
            href: paths.editionRubric(edition.id, id),
            title: says.rubric(name),
            hint: says.rubricHint(criteria.length, weightOf(criteria)),
            status: status(weightOf(criteria) === 100),
          })),
          ...stages.map(({ id, name, opensAt, closesAt }) => ({
            href: paths.editionStage(edition.id, id),
            title: says.stage(name),
            hint: showRange(language, opensAt, closesAt),
            status: status(passed("stages")),
          })),
        ]}
      />
    </>
  );
}
