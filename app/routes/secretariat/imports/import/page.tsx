import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { applyImport } from "~/domain/imports/applying.server";
import { findImport } from "~/domain/imports/finding.server";
import { judgeRows } from "~/domain/imports/judging.server";
import { countFates } from "~/domain/imports/row";
import { namesOf } from "~/domain/people/finding.server";
import { activationLetter } from "~/letters/account-letters.server";
import { FormErrors } from "~/routes/pieces/forms/form";
import { DownloadLinks } from "~/routes/pieces/lists/download-links";
import { Pages } from "~/routes/pieces/lists/pages";
import { pageOf } from "~/routes/pieces/lists/search-parameters";
import { titled } from "~/routes/title";
import { useLanguage, useWords } from "~/routes/visitor";
import { done, paths } from "~/site/paths";
import { Button, ButtonLink, ButtonRow } from "~/ui/button";
import { PageHeading } from "~/ui/heading";
import { Notice } from "~/ui/notice";
import { StatusLine } from "~/ui/status";
import { partOf } from "~/web/address";
import { requireContext } from "~/web/guards.server";
import { languageOf } from "~/web/language.server";
import { readForm } from "~/web/read-form.server";
import { orRespond, refusalOf } from "~/web/refusals.server";
import { showMoment } from "~/words/formats";
import { wordsFor } from "~/words/words";
import { officers } from "../../officers";
import { fateAsked } from "./fate-filter";
import { FateFilter, ImportRows } from "./rows";

const pageSize = 50;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, officers);
  const list = await orRespond(findImport(context, partOf(params, "importId")));
  const { rows: _, ...facts } = list;
  const judged = await judgeRows(context, list);
  const asked = new URL(request.url).searchParams;
  const fate = fateAsked(asked);
  const matching = judged.filter((row) => !fate || row.fate === fate);
  const page = pageOf(asked);
  const names = await namesOf(context.db, facts.appliedBy ? [facts.appliedBy] : []);
  return {
    ...facts,
    appliedBy: facts.appliedBy && (names.get(facts.appliedBy) ?? ""),
    counts: countFates(judged),
    total: judged.length,
    fate,
    page,
    search: asked.toString(),
    matching: matching.length,
    rows: matching.slice((page - 1) * pageSize, page * pageSize),
  };
}

export type ImportData = Awaited<ReturnType<typeof loader>>;

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, officers);
  const words = wordsFor(languageOf(request));
  await readForm(request);
  const id = partOf(params, "importId");
  const refusal = await refusalOf(applyImport(context, id, activationLetter()));
  if (refusal) return data({ errors: [{ text: words.reasons[refusal] }] }, { status: 409 });
  return redirect(done(paths.import(id), "list-applied"));
}

export const meta = titled<ImportData>((words, { kind }) => `${words.imports.title}: ${words.imports.kinds[kind]}`);

export default function Import() {
  const loaded = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { imports: says } = useWords();
  const language = useLanguage();
  const { kind, fileName, appliedAt, appliedBy, page, matching, search } = loaded;
  return (
    <>
      <PageHeading
        kicker={`${says.title}: ${says.kinds[kind]}`}
        title={fileName || says.kinds[kind]}
        lead={appliedAt ? says.page.doneLead : says.page.lead}
      />
      <FormErrors errors={answer?.errors ?? []} />
      {appliedAt && (
        <StatusLine tone="done">{says.page.appliedBy(appliedBy ?? "", showMoment(language, appliedAt))}</StatusLine>
      )}
      <Apply loaded={loaded} />
      <FateFilter loaded={loaded} />
      <DownloadLinks href={paths.importDownload(loaded.id)} />
      <ImportRows loaded={loaded} />
      <Pages page={page} size={pageSize} total={matching} search={search} />
    </>
  );
}

function Apply({ loaded: { kind, appliedAt, counts } }: { loaded: ImportData }) {
  const { page: says } = useWords().imports;
  const pending = counts.new + counts.changed;
  const another = (
    <ButtonLink href={paths.imports} variant="secondary">
      {says.another}
    </ButtonLink>
  );
  if (appliedAt) return <ButtonRow>{another}</ButtonRow>;
  return (
    <form method="post" className="flow">
      {pending > 0 && <p>{says.applyText}</p>}
      {pending === 0 && counts.refused === 0 && <p>{says.nothing}</p>}
      {pending === 0 && counts.refused > 0 && (
        <Notice tone="warn" title={says.allRefused(counts.refused)}>
          {says.allRefusedText}
        </Notice>
      )}
      {kind === "people" && counts.new > 0 && <p>{says.invites(counts.new)}</p>}
      <ButtonRow>
        {pending > 0 && (
          <Button name="intent" value="apply">
            {says.apply(pending)}
          </Button>
        )}
        {another}
      </ButtonRow>
    </form>
  );
}
