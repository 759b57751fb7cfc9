import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { type LetterStatus, letterKinds, letterStatuses } from "db/vocabulary";
import { z } from "zod";
import { lettersPerPage } from "~/domain/outbox/letter";
import { countLetters, listLetters } from "~/domain/outbox/listing.server";
import { retryLetter } from "~/domain/outbox/retrying.server";
import { optional } from "~/routes/pieces/forms/fields";
import { FormErrors } from "~/routes/pieces/forms/form";
import { DownloadLinks } from "~/routes/pieces/lists/download-links";
import { Pages } from "~/routes/pieces/lists/pages";
import { pageOf } from "~/routes/pieces/lists/search-parameters";
import { titled } from "~/routes/title";
import { useLanguage, useWords } from "~/routes/visitor";
import { done } from "~/site/deeds";
import { paths } from "~/site/paths";
import { Button } from "~/ui/button";
import { FilterBar } from "~/ui/filter-bar";
import { PageHeading } from "~/ui/heading";
import { Notice } from "~/ui/notice";
import { SelectField } from "~/ui/select-field";
import { Tag } from "~/ui/status";
import { DataTable } from "~/ui/table";
import { act, form } from "~/web/acting.server";
import { requireContext } from "~/web/guards.server";
import { languageOf } from "~/web/language.server";
import { canSendMail } from "~/web/mail-settings.server";
import { readForm } from "~/web/read-form.server";
import { showMoment } from "~/words/formats";
import { wordsFor } from "~/words/words";
import { officers } from "../officers";
import { letterFilter } from "./filter";

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requireContext(request, officers);
  const asked = new URL(request.url).searchParams;
  const filter = { ...letterFilter(asked), page: pageOf(asked) };
  return {
    filter,
    search: asked.toString(),
    sends: canSendMail(),
    counts: await countLetters(context),
    ...(await listLetters(context, filter)),
  };
}

type Data = Awaited<ReturnType<typeof loader>>;

export async function action({ request }: ActionFunctionArgs) {
  const context = await requireContext(request, officers);
  const words = wordsFor(languageOf(request));
  const retry = form(z.object({ letterId: optional }), async ({ letterId }) => {
    await retryLetter(context, letterId);
    return done(paths.letters, "letter-retried");
  });
  return act(words, await readForm(request), { "": retry });
}

export const meta = titled((words) => words.letters.page.title);

const tones = {
  queued: "info",
  sent: "done",
  failed: "warn",
  abandoned: "danger",
  stopped: "neutral",
} as const satisfies Record<LetterStatus, string>;

export default function Letters() {
  const loaded = useLoaderData<typeof loader>();
  const { letters } = useWords();
  const { page: says } = letters;
  const { counts, filter, search, total, sends } = loaded;
  const standing = letterStatuses.flatMap((status) => (counts[status] ? [{ status, count: counts[status] }] : []));
  return (
    <>
      <PageHeading title={says.title} lead={says.lead} />
      <FormErrors errors={useActionData<typeof action>()?.errors ?? []} />
      {!sends && (
        <Notice tone="warn" title={says.notSending}>
          {says.notSendingText}
        </Notice>
      )}
      {standing.length > 0 && (
        <ul className="flex flex-wrap gap-x-6 gap-y-1 tabular-nums">
          {standing.map(({ status, count }) => (
            <li key={status}>{says.count(count, letters.statuses[status])}</li>
          ))}
        </ul>
      )}
      <Filters filter={filter} />
      <DownloadLinks href={paths.lettersDownload} />
      <Outbox rows={loaded.rows} />
      <Pages page={filter.page} size={lettersPerPage} total={total} search={search} />
    </>
  );
}

function Filters({ filter }: Pick<Data, "filter">) {
  const words = useWords();
  const { page: says, statuses, kinds } = words.letters;
  const all = { value: "", label: words.all };
  return (
    <FilterBar label={says.filters} submitLabel={words.search} resetHref={paths.letters} resetLabel={words.reset}>
      <SelectField
        id="keadaan"
        name="keadaan"
        label={says.status}
        defaultValue={filter.status}
        options={[all, ...letterStatuses.map((status) => ({ value: status, label: statuses[status] }))]}
      />
      <SelectField
        id="jenis"
        name="jenis"
        label={says.kind}
        defaultValue={filter.kind}
        options={[all, ...letterKinds.map((kind) => ({ value: kind, label: kinds[kind] }))]}
      />
    </FilterBar>
  );
}

function Outbox({ rows }: Pick<Data, "rows">) {
  const { letters } = useWords();
  const language = useLanguage();
  const { page: says } = letters;
  return (
    <DataTable
      caption={says.caption}
      captionHidden
      empty={<p>{says.none}</p>}
      columns={[
        { key: "recipient", label: says.recipient, heading: true },
        { key: "kind", label: says.kind },
        { key: "written", label: says.written },
        { key: "status", label: says.status },
        { key: "attempts", label: says.attempts, align: "end" },
        { key: "outcome", label: says.outcome },
      ]}
      rows={rows.map((row) => ({
        key: row.id,
        cells: {
          recipient: <Recipient {...row} />,
          kind: <Kind {...row} />,
          written: showMoment(language, row.writtenAt),
          status: <Tag tone={tones[row.status]}>{letters.statuses[row.status]}</Tag>,
          attempts: row.attempts,
          outcome: <Outcome row={row} />,
        },
      }))}
    />
  );
}

type Shown = Data["rows"][number];

function Kind({ kind, subject }: Pick<Shown, "kind" | "subject">) {
  const { letters } = useWords();
  return (
    <div>
      {letters.kinds[kind]}
      <br />
      <span className="text-muted">{subject}</span>
    </div>
  );
}

function Recipient({ recipient, email }: Pick<Shown, "recipient" | "email">) {
  return (
    <>
      {recipient}
      {recipient && <br />}
      <span className="font-normal break-all">{email}</span>
    </>
  );
}

function Outcome({ row }: { row: Shown }) {
  const { letters } = useWords();
  const language = useLanguage();
  const { page: says, troubles } = letters;
  const { id, status, sentAt, nextAt, trouble, retriable } = row;
  return (
    <div>
      {status === "sent" && sentAt && <p>{says.sent(showMoment(language, sentAt))}</p>}
      {trouble && <p>{troubles[trouble]}</p>}
      {status === "failed" && <p>{says.next(showMoment(language, nextAt))}</p>}
      {retriable && (
        <form method="post">
          <input type="hidden" name="letterId" value={id} />
          <Button variant="quiet">
            {says.retry}
            <span className="sr-only"> {says.retryNamed(row.recipient ?? row.email)}</span>
          </Button>
        </form>
      )}
    </div>
  );
}
