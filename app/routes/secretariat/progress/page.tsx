import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { daysUntil } from "~/domain/kernel/days";
import type { Funnel as FunnelCounts } from "~/domain/progress/counting.server";
import { withParameters } from "~/routes/pieces/lists/search-parameters";
import { titled } from "~/routes/title";
import { useWords } from "~/routes/visitor";
import { Funnel } from "~/ui/funnel";
import { PageHeading } from "~/ui/heading";
import { StatusLine } from "~/ui/status";
import { requireContext } from "~/web/guards.server";
import { EditionChoice } from "../edition-choice";
import { NoEdition } from "../no-edition";
import { officers } from "../officers";
import { loadProgress, type Progress } from "./loading.server";
import { UnitProgressTable } from "./units";
import { UnsubmittedTable } from "./unsubmitted";

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requireContext(request, officers);
  return loadProgress(context, request);
}

export const meta = titled((words) => words.progress.title);

export default function ProgressPage() {
  const loaded = useLoaderData<typeof loader>();
  const words = useWords();
  const { progress } = words;
  if (!loaded) return <NoEdition title={progress.title} />;
  const { edition, editions, funnel, isOpen, now } = loaded;
  return (
    <>
      <PageHeading kicker={edition.name} title={progress.title} lead={progress.lead} />
      <EditionChoice edition={edition} editions={editions} />
      <StatusLine tone={isOpen ? "info" : "neutral"}>
        {isOpen ? progress.closes(words.daysLeft(daysUntil(edition.closesAt, now))) : progress.closed}
      </StatusLine>
      <Steps funnel={funnel} />
      <Views search={loaded.search} view={loaded.view} />
      {loaded.view === "units" ? <UnitProgressTable {...loaded} /> : <UnsubmittedTable {...loaded} />}
    </>
  );
}

function Steps({ funnel }: { funnel: FunnelCounts }) {
  const { progress } = useWords();
  const step = (label: string, value: number) => ({ label, value, text: progress.text(value) });
  return (
    <Funnel
      title={progress.funnel}
      tableLabel={progress.funnelTable}
      tableCaption={progress.funnelCaption}
      tableHeads={progress.heads}
      steps={[
        step(progress.steps.begun, funnel.begun),
        step(progress.steps.forwarded, funnel.forwarded),
        step(progress.steps.endorsed, funnel.endorsed),
        step(progress.steps.submitted, funnel.submitted),
        step(progress.steps.passed, funnel.passed),
      ]}
    />
  );
}

function Views({ search, view }: Pick<Progress, "search" | "view">) {
  const { progress } = useWords();
  const nothing = { hal: undefined, urut: undefined, belum: undefined, macet: undefined, pemegang: undefined };
  const views = [
    { key: "units", href: withParameters(search, { ...nothing, lihat: undefined }), label: progress.byUnit },
    { key: "proposals", href: withParameters(search, { ...nothing, lihat: "proposal" }), label: progress.byProposal },
  ];
  return (
    <nav aria-label={progress.views} className="border-b border-line print:hidden">
      <ul className="-mb-px flex flex-wrap gap-x-6">
        {views.map(({ key, href, label }) => (
          <li key={key}>
            <a
              href={href}
              aria-current={key === view ? "page" : undefined}
              className="inline-flex min-h-11 items-center border-b-2 border-transparent no-underline hover:border-edge aria-[current]:border-teal aria-[current]:font-semibold"
            >
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
