import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { askForVerification } from "~/domain/audit/asking.server";
import { listChains, listEvents } from "~/domain/audit/listing.server";
import { latestJob, latestResult } from "~/domain/jobs/finding.server";
import { eventTypes } from "~/domain/ledger/event-types";
import { nothing } from "~/routes/pieces/forms/fields";
import { DownloadLinks } from "~/routes/pieces/lists/download-links";
import { Pages } from "~/routes/pieces/lists/pages";
import { pageOf } from "~/routes/pieces/lists/search-parameters";
import { paths } from "~/site/paths";
import { Disclosure } from "~/ui/disclosure";
import { FilterBar } from "~/ui/filter-bar";
import { PageHeading } from "~/ui/heading";
import { SelectField } from "~/ui/select-field";
import { DataTable } from "~/ui/table";
import { act, form } from "~/web/acting.server";
import { requireContext } from "~/web/guards.server";
import { languageOf } from "~/web/language.server";
import { readForm } from "~/web/read-form.server";
import { orRespond } from "~/web/refusals.server";
import { showDay, showSeconds } from "~/words/formats";
import { wordsFor } from "~/words/words";
import { titled } from "../title";
import { useLanguage, useWords } from "../visitor";
import { Verification } from "./verification";

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requireContext(request, ["auditor"]);
  const asked = new URL(request.url).searchParams;
  const filter = {
    type: eventTypes.find((type) => type === asked.get("jenis")),
    chain: asked.get("rantai") || undefined,
    page: pageOf(asked),
  };
  const { total, pageSize, rows } = await orRespond(listEvents(context, filter));
  return {
    filter,
    total,
    pageSize,
    rows,
    search: asked.toString(),
    chains: await listChains(context),
    verification: {
      job: await latestJob(context, "verification", ""),
      done: await latestResult(context, "verification", ""),
    },
  };
}

/** Everything is verified in a process of its own; the page of that job tells how far it is. */
export async function action({ request }: ActionFunctionArgs) {
  const context = await requireContext(request, ["auditor"]);
  const words = wordsFor(languageOf(request));
  const verify = form(nothing, async () => paths.job(await askForVerification(context)));
  return act(words, await readForm(request), { "": verify });
}

type Data = Awaited<ReturnType<typeof loader>>;

export const meta = titled((words) => words.audit.title);

export default function Ledger() {
  const loaded = useLoaderData<typeof loader>();
  const { audit } = useWords();
  const { filter, total, pageSize, search, verification } = loaded;
  return (
    <>
      <PageHeading title={audit.title} lead={audit.lead} />
      <Verification {...verification} />
      <Filters {...loaded} />
      <DownloadLinks href={paths.ledgerDownload} />
      <Events {...loaded} />
      <Pages page={filter.page} size={pageSize} total={total} search={search} />
    </>
  );
}

function Filters({ filter, chains }: Pick<Data, "filter" | "chains">) {
  const words = useWords();
  const { audit } = words;
  return (
    <FilterBar label={audit.filters} submitLabel={words.search} resetHref={paths.audit} resetLabel={words.reset}>
      <SelectField
        id="jenis"
        name="jenis"
        label={audit.type}
        defaultValue={filter.type}
        options={[
          { value: "", label: words.all },
          ...eventTypes.map((type) => ({ value: type, label: words.events[type] })),
        ]}
      />
      <SelectField
        id="rantai"
        name="rantai"
        label={audit.chain}
        defaultValue={filter.chain}
        options={[
          { value: "", label: words.all },
          ...chains.map(({ chain, edition }) => ({ value: chain, label: edition ?? audit.portal })),
        ]}
      />
    </FilterBar>
  );
}

function Events({ rows }: Pick<Data, "rows">) {
  const words = useWords();
  const language = useLanguage();
  const { audit } = words;
  return (
    <DataTable
      caption={audit.caption}
      captionHidden
      empty={audit.none}
      columns={[
        { key: "at", label: audit.at },
        { key: "what", label: audit.what, heading: true },
        { key: "who", label: audit.who },
        { key: "place", label: audit.place },
        { key: "hash", label: audit.hash },
      ]}
      rows={rows.map(({ chain, seq, at, type, actor, edition, hash, body }) => ({
        key: `${chain} ${seq}`,
        cells: {
          at: `${showDay(language, at)}, ${showSeconds(language, at)}`,
          what: type ? words.events[type] : audit.unknown,
          who: actor ?? audit.system,
          place: `${edition ?? audit.portal} #${seq}`,
          hash: (
            <Disclosure label={hash.slice(0, 12)}>
              <code className="break-all text-sm">{body}</code>
            </Disclosure>
          ),
        },
      }))}
    />
  );
}
