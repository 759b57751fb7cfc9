import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { applyImport } from "~/domain/imports/applying.server";
import { activationLetter } from "~/letters/account-letters.server";
import { nothing } from "~/routes/pieces/forms/fields";
import { FormErrors } from "~/routes/pieces/forms/form";
import { DownloadLinks } from "~/routes/pieces/lists/download-links";
import { Pages } from "~/routes/pieces/lists/pages";
import { titled } from "~/routes/title";
import { useLanguage, useWords } from "~/routes/visitor";
import { done } from "~/site/deeds";
import { paths } from "~/site/paths";
import { Button, ButtonLink, ButtonRow } from "~/ui/button";
import { PageHeading } from "~/ui/heading";
import { Notice } from "~/ui/notice";
import { StatusLine } from "~/ui/status";
import { act, form } from "~/web/acting.server";
import { partOf } from "~/web/address";
import { requireContext } from "~/web/guards.server";
import { languageOf } from "~/web/language.server";
import { readForm } from "~/web/read-form.server";
import { orRespond } from "~/web/refusals.server";
import { showMoment } from "~/words/formats";
import { wordsFor } from "~/words/words";
import { officers } from "../../officers";
import { type ImportedList, loadImport } from "./loading.server";
import { FateFilter, ImportRows } from "./rows";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, officers);
  const asked = new URL(request.url).searchParams;
  return orRespond(loadImport(context, partOf(params, "importId"), asked));
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, officers);
  const words = wordsFor(languageOf(request));
  const id = partOf(params, "importId");
  const apply = form(nothing, async () => {
    await applyImport(context, id, activationLetter());
    return done(paths.import(id), "list-applied");
  });
  return act(words, await readForm(request), { "": apply });
}

export const meta = titled<ImportedList>((words, { kind }) => `${words.imports.title}: ${words.imports.kinds[kind]}`);

export default function Import() {
  const loaded = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { imports: says } = useWords();
  const language = useLanguage();
  const { kind, fileName, appliedAt, appliedBy, pages, search } = loaded;
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
      <Pages {...pages} search={search} />
    </>
  );
}

function Apply({ loaded: { kind, appliedAt, counts } }: { loaded: ImportedList }) {
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
