import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { Context } from "~/domain/kernel/context";
import { listScreeningWork } from "~/domain/progress/waiting-officer.server";
import { queueFindings, queuePageSize, queueSteps } from "~/domain/screening/queue";
import { listScreeningQueue } from "~/domain/screening/queueing.server";
import { DownloadLinks } from "~/routes/pieces/lists/download-links";
import { Pages } from "~/routes/pieces/lists/pages";
import { pageOf } from "~/routes/pieces/lists/search-parameters";
import { titled } from "~/routes/title";
import { useWords } from "~/routes/visitor";
import { paths } from "~/site/paths";
import { ButtonLink, ButtonRow } from "~/ui/button";
import { Empty } from "~/ui/empty";
import { FilterLinks } from "~/ui/filter-links";
import { PageHeading } from "~/ui/heading";
import { requireContext } from "~/web/guards.server";
import { chosenEdition } from "../../chosen-edition.server";
import { EditionChoice } from "../../edition-choice";
import { NoEdition } from "../../no-edition";
import { officers } from "../../officers";
import { queueFilterOf, queueSearch } from "../queue-filter";
import { QueueTable } from "./table";

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requireContext(request, officers);
  const { edition, editions } = await chosenEdition(context, request);
  if (!edition) return null;
  const asked = new URL(request.url).searchParams;
  const filter = queueFilterOf(asked);
  const page = pageOf(asked);
  const ticked = asked.get("pilih") === "semua";
  const queue = await listScreeningQueue(context, edition.id, filter, page);
  const elsewhere = queue.counts.forMe > 0 ? [] : await workElsewhere(context, edition.slug);
  return { edition, editions, filter, page, ticked, queue, elsewhere };
}

/** What waits for the officer in other editions, each edition once. */
async function workElsewhere(context: Context, slug: string) {
  const counts = new Map<string, { slug: string; name: string; count: number }>();
  for (const { edition, count } of await listScreeningWork(context)) {
    if (!edition || edition.slug === slug || count === 0) continue;
    counts.set(edition.slug, { ...edition, count: count + (counts.get(edition.slug)?.count ?? 0) });
  }
  return [...counts.values()];
}

type Data = NonNullable<Awaited<ReturnType<typeof loader>>>;

export const meta = titled((words) => words.screening.queue.title);

export default function ScreeningQueue() {
  const loaded = useLoaderData<typeof loader>();
  const words = useWords();
  const { queue: says } = words.screening;
  if (!loaded) return <NoEdition title={says.title} />;
  const { edition, editions, filter, page, ticked, queue, elsewhere } = loaded;
  const { counts, rows, total } = queue;
  return (
    <>
      <PageHeading kicker={edition.name} title={says.title} lead={says.lead} />
      <EditionChoice edition={edition} editions={editions} />
      <DownloadLinks href={paths.screeningDownload} />
      <p className="font-semibold tabular-nums">
        {counts.all === 0 ? says.nothingLeft : says.left(counts.forMe, counts.all)}
      </p>
      {elsewhere.map(({ slug, name, count }) => (
        <p key={slug}>
          <a href={`${paths.screeningQueue}?edisi=${slug}`}>{says.elsewhere(count, name)}</a>
        </p>
      ))}
      <Filters {...loaded} />
      {rows.length === 0 ? (
        <Empty title={says.none}>{says.noneText}</Empty>
      ) : (
        <QueueTable rows={rows} filter={filter} edition={edition.slug} page={page} ticked={ticked} />
      )}
      <Pages page={page} size={queuePageSize} total={total} search={queueSearch(filter, edition.slug)} />
      <ButtonRow>
        <ButtonLink variant="secondary" href={`${paths.announcement}?edisi=${edition.slug}`}>
          {says.announce}
        </ButtonLink>
      </ButtonRow>
    </>
  );
}

function Filters({ edition, filter, queue }: Pick<Data, "edition" | "filter" | "queue">) {
  const { queue: says } = useWords().screening;
  const to = (change: Partial<typeof filter>) =>
    `${paths.screeningQueue}${queueSearch({ ...filter, ...change }, edition.slug)}`;
  return (
    <div className="space-y-3">
      <FilterLinks
        label={says.steps}
        links={[undefined, ...queueSteps].map((step) => ({
          href: to({ step }),
          label: says.step[step ?? "all"],
          count: queue.counts[step ?? "all"],
          current: filter.step === step,
        }))}
      />
      <FilterLinks
        label={says.findings}
        links={[undefined, ...queueFindings].map((findings) => ({
          href: to({ findings }),
          label: says.finding[findings ?? "all"],
          current: filter.findings === findings,
          ...(findings && filter.findings === findings ? { count: queue.total } : {}),
        }))}
      />
    </div>
  );
}
