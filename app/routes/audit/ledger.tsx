import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { eventTypes } from "~/domain/ledger/event-types";
import { listChains, listEvents } from "~/domain/ledger/listing.server";
import { verifyChains } from "~/domain/ledger/verifying.server";
import { Button, ButtonRow } from "~/ui/button";
import { Disclosure } from "~/ui/disclosure";
import { FilterBar } from "~/ui/filter-bar";
import { PageHeading } from "~/ui/heading";
import { Notice } from "~/ui/notice";
import { SelectField } from "~/ui/select-field";
import { DataTable } from "~/ui/table";
import { requireContext } from "~/web/guards.server";
import { paths } from "~/web/paths";
import { orRespond } from "~/web/refusals.server";
import { showDay, showSeconds } from "~/words/formats";
import { DownloadLinks } from "../download-links";
import { Pages } from "../pages";
import { pageOf } from "../search-parameters";
import { titled } from "../title";
import { useLanguage, useWords } from "../visitor";

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requireContext(request, ["auditor"]);
  const asked = new URL(request.url).searchParams;
  const filter = {
    type: eventTypes.find((type) => type === asked.get("jenis")),
    chain: asked.get("rantai") || undefined,
    page: pageOf(asked),
  };
  const { total, pageSize, rows } = await orRespond(listEvents(context, filter));
  const reports = asked.has("periksa") ? await verifyChains(context.db) : undefined;
  return {
    filter,
    total,
    pageSize,
    rows,
    search: asked.toString(),
    chains: await listChains(context),
    verified: reports && {
      events: reports.reduce((sum, { length }) => sum + length, 0),
      breaks: reports.flatMap(({ breaks }) => breaks).length,
    },
  };
}

type Data = Awaited<ReturnType<typeof loader>>;

export const meta = titled((words) => words.audit.title);

export default function Ledger() {
  const loaded = useLoaderData<typeof loader>();
  const { audit } = useWords();
  const { filter, total, pageSize, search, verified } = loaded;
  return (
    <>
      <PageHeading title={audit.title} lead={audit.lead} />
      <Verification verified={verified} />
      <Filters {...loaded} />
      <DownloadLinks href={paths.ledgerDownload} />
      <Events {...loaded} />
      <Pages page={filter.page} size={pageSize} total={total} search={search} />
    </>
  );
}

/** The chain is recomputed when asked: over a whole season that takes seconds. */
function Verification({ verified }: Pick<Data, "verified">) {
  const { audit } = useWords();
  return (
    <>
      {verified &&
        (verified.breaks === 0 ? (
          <Notice tone="done" live title={audit.verified(verified.events)} />
        ) : (
          <Notice tone="danger" live title={audit.broken(verified.breaks)} />
        ))}
      <form method="get">
        <ButtonRow>
          <Button name="periksa" value="1">
            {audit.verify}
          </Button>
        </ButtonRow>
      </form>
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
