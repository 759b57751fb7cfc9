import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findEditionBySlug, listCategories, listSections, listTracks } from "~/domain/editions/finding.server";
import { findCancellation } from "~/domain/running/cancelling.server";
import { listExtensions } from "~/domain/running/extending.server";
import { findRubric } from "~/domain/scoring/finding.server";
import { listStagesWithCuts } from "~/domain/stages/cuts.server";
import { combinedText } from "~/routes/pieces/combined";
import { CutLines } from "~/routes/pieces/cut-lines";
import { CancellationNotice, ExtensionLog } from "~/routes/pieces/extension-log";
import { paths } from "~/site/paths";
import { PageHeading, SectionHeading } from "~/ui/heading";
import { SummaryList } from "~/ui/summary-list";
import { DataTable } from "~/ui/table";
import { partOf } from "~/web/address";
import { anyContext } from "~/web/guards.server";
import { publicHeaders } from "~/web/public-page";
import { orRespond } from "~/web/refusals.server";
import { showDay, showMoment, showRange } from "~/words/formats";
import { titled } from "../title";
import { useLanguage, useWords } from "../visitor";
import { EditionNow } from "./edition-now";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await anyContext(request);
  const edition = await orRespond(findEditionBySlug(context, partOf(params, "edition")));
  const stages = await listStagesWithCuts(context, edition.id);
  const tracks = await listTracks(context, edition.id);
  return {
    edition,
    stages: await Promise.all(
      stages.map(async (stage) => ({
        ...stage,
        rubric: await findRubric(context, stage.rubricId),
      })),
    ),
    tracks: await Promise.all(
      tracks.map(async (track) => ({ ...track, sections: await listSections(context, track.id) })),
    ),
    categories: await listCategories(context, edition.id),
    announced: stages.some(({ status }) => status === "final"),
    extensions: await listExtensions(context, edition.id),
    cancellation: await findCancellation(context, edition.id),
    now: context.now,
  };
}

type Data = Awaited<ReturnType<typeof loader>>;

export const headers = () => publicHeaders;

export const meta = titled<Data>((_words, { edition }) => edition.name);

export default function EditionPage() {
  const { edition, stages, tracks, categories, announced, extensions, cancellation, now } =
    useLoaderData<typeof loader>();
  const words = useWords();
  const language = useLanguage();
  const { edition: says } = words.publicPages;
  return (
    <>
      <PageHeading title={edition.name} lead={edition.theme} />
      {cancellation && <CancellationNotice cancellation={cancellation} />}
      <EditionNow edition={edition} stages={stages} now={now} />
      <SummaryList
        items={[
          { term: says.decree, detail: edition.decreeNo },
          {
            term: says.registration,
            detail: `${showMoment(language, edition.opensAt)} – ${showMoment(language, edition.closesAt)}`,
          },
          { term: says.categories, detail: categories.map(({ name }) => name).join("; ") },
          ...(announced
            ? [{ term: says.results, detail: <a href={paths.results(edition.slug)}>{says.resultsLink}</a> }]
            : []),
        ]}
      />
      <ExtensionLog extensions={extensions} />
      <Tracks tracks={tracks} ageCountedOn={edition.ageCountedOn} />
      <Stages stages={stages} />
      <SectionHeading id="keadilan" title={says.fairness} />
      <p className="max-w-measure">{says.fairnessText}</p>
    </>
  );
}

function Tracks({ tracks, ageCountedOn }: { tracks: Data["tracks"]; ageCountedOn: string }) {
  const { edition: says } = useWords().publicPages;
  const language = useLanguage();
  return (
    <>
      <SectionHeading id="kelompok" title={says.tracks} />
      <p>{says.ageCounted(showDay(language, ageCountedOn))}</p>
      {tracks.map((track) => (
        <section key={track.id} aria-labelledby={`kelompok-${track.code}`} className="flow">
          <h3 id={`kelompok-${track.code}`}>{track.name}</h3>
          <p>
            {says.minAge} {says.months(track.minAgeMonths)}. {says.quota}: {track.quotaPerUnit ?? says.unlimited}.
          </p>
          <DataTable
            caption={`${says.form} ${track.name}`}
            captionHidden
            empty=""
            columns={[
              { key: "section", label: says.section, heading: true },
              { key: "limit", label: says.limit, align: "end" },
            ]}
            rows={track.sections.map(({ id, title, wordLimit }) => ({
              key: id,
              cells: { section: title, limit: says.words(wordLimit) },
            }))}
          />
        </section>
      ))}
    </>
  );
}

/** Who writes for judges without names has to know it. */
function StageName({ name, isBlind }: { name: string; isBlind: boolean }) {
  const { edition: says } = useWords().publicPages;
  return (
    <>
      {name}
      {isBlind && <span className="block text-sm font-normal text-muted">{says.blind}</span>}
    </>
  );
}

function Judges({ stage }: { stage: Data["stages"][number] }) {
  const combined = combinedText(useWords(), stage);
  return (
    <>
      {stage.judgesPerEntry}
      {combined && <span className="block max-w-56 text-start text-sm text-muted">{combined}</span>}
    </>
  );
}

function Stages({ stages }: Pick<Data, "stages">) {
  const { edition: says } = useWords().publicPages;
  const language = useLanguage();
  return (
    <>
      <SectionHeading id="tahap" title={says.stages} />
      <DataTable
        caption={says.stages}
        captionHidden
        empty=""
        columns={[
          { key: "name", label: says.stage, heading: true },
          { key: "time", label: says.time },
          { key: "judges", label: says.judges, align: "end" },
          { key: "cut", label: says.cut },
        ]}
        rows={stages.map((stage) => ({
          key: stage.id,
          cells: {
            name: <StageName name={stage.name} isBlind={stage.isBlind} />,
            time: showRange(language, stage.opensAt, stage.closesAt),
            judges: <Judges stage={stage} />,
            cut: <CutLines cuts={stage.cuts} />,
          },
        }))}
      />
      {stages.map(({ id, name, rubric }) => (
        <section key={id} aria-labelledby={`kriteria-${id}`} className="flow">
          <h3 id={`kriteria-${id}`}>{says.criteria(name)}</h3>
          <DataTable
            caption={says.criteria(name)}
            captionHidden
            empty=""
            columns={[
              { key: "criterion", label: says.criterion, heading: true },
              { key: "weight", label: says.weight, align: "end" },
            ]}
            rows={rubric.criteria.map(({ id, title, weight }) => ({
              key: id,
              cells: { criterion: title, weight: `${weight}%` },
            }))}
          />
        </section>
      ))}
    </>
  );
}
