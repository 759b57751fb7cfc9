import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { importKinds } from "db/vocabulary";
import { listImports } from "~/domain/imports/finding.server";
import { keepImport } from "~/domain/imports/reading.server";
import { errorsAt, type FieldError } from "~/routes/pieces/forms/field-errors";
import { FormErrors } from "~/routes/pieces/forms/form";
import { titled } from "~/routes/title";
import { useLanguage, useWords } from "~/routes/visitor";
import { done } from "~/site/deeds";
import { paths } from "~/site/paths";
import { Button, ButtonRow } from "~/ui/button";
import { PageHeading, SectionHeading } from "~/ui/heading";
import { RadioGroup } from "~/ui/radio-group";
import { Tag } from "~/ui/status";
import { DataTable } from "~/ui/table";
import { TextField } from "~/ui/text-field";
import { requireContext } from "~/web/guards.server";
import { onlyKindOf, readListOrFault } from "~/web/imports/reading.server";
import { languageOf } from "~/web/language.server";
import { readForm } from "~/web/read-form.server";
import { orRespond } from "~/web/refusals.server";
import { showMoment } from "~/words/formats";
import { wordsFor } from "~/words/words";
import { officers } from "../officers";
import { faultSentence } from "./faults";
import { kindSlugs } from "./kinds";

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requireContext(request, officers);
  return { imports: await listImports(context) };
}

type Data = Awaited<ReturnType<typeof loader>>;

export async function action({ request }: ActionFunctionArgs) {
  const context = await requireContext(request, officers);
  const words = wordsFor(languageOf(request));
  const form = await readForm(request);
  const file = form.get("file");
  const chosen = importKinds.find((one) => one === form.get("kind"));
  // A browser forgets the file of a form that comes back, so what the headings tell is not asked again.
  const kind = chosen ?? (file instanceof File && file.size > 0 ? await onlyKindOf(file) : undefined);
  if (!kind) {
    return data({ kind, errors: [{ href: "#kind", text: words.imports.kindMissing }] }, { status: 400 });
  }
  const { rows, sheet, fault } = await readListOrFault(kind, file instanceof File ? file : undefined);
  if (fault)
    return data({ kind, errors: [{ href: "#file", text: faultSentence(words, kind, fault) }] }, { status: 400 });

  const name = file instanceof File ? file.name : "";
  const fileName = sheet === undefined ? name : words.imports.ofSheet(name, sheet);
  const id = await orRespond(keepImport(context, { kind, fileName, rows }));
  return redirect(done(paths.import(id), "list-read"));
}

export const meta = titled((words) => words.imports.title);

export default function Imports() {
  const { imports } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { imports: says } = useWords();
  return (
    <>
      <PageHeading title={says.title} lead={says.lead} />
      <FormErrors errors={answer?.errors ?? []} />
      <Templates />
      <Upload kind={answer?.kind} errors={answer?.errors ?? []} />
      <Earlier imports={imports} />
    </>
  );
}

function Templates() {
  const { imports: says } = useWords();
  return (
    <>
      <SectionHeading id="templat" title={says.templates} />
      <p>{says.templatesText}</p>
      <ul>
        {importKinds.flatMap((kind) =>
          (["xlsx", "csv"] as const).map((form) => (
            <li key={`${kind} ${form}`}>
              <a
                href={`${paths.importTemplate(kindSlugs[kind])}?bentuk=${form}`}
                className="inline-flex min-h-11 items-center"
              >
                {says.template(says.kinds[kind].toLowerCase(), form.toUpperCase())}
              </a>
            </li>
          )),
        )}
      </ul>
    </>
  );
}

function Upload({ kind, errors }: { kind: string | undefined; errors: readonly FieldError[] }) {
  const { imports: says } = useWords();
  return (
    <>
      <SectionHeading id="unggah" title={says.upload} />
      <form method="post" encType="multipart/form-data" className="flow">
        <RadioGroup
          id="kind"
          name="kind"
          legend={says.kind}
          defaultValue={kind}
          errors={errorsAt(errors, "kind")}
          options={importKinds.map((one) => ({ value: one, label: says.kinds[one], hint: says.kindHint[one] }))}
        />
        <TextField
          id="file"
          name="file"
          type="file"
          accept=".xlsx,.csv"
          label={says.file}
          hint={says.fileHint}
          errors={errorsAt(errors, "file")}
        />
        <ButtonRow>
          <Button>{says.read}</Button>
        </ButtonRow>
      </form>
    </>
  );
}

function Earlier({ imports }: Data) {
  const { imports: says } = useWords();
  const language = useLanguage();
  return (
    <>
      <SectionHeading id="terakhir" title={says.earlier} />
      <DataTable
        caption={says.earlierCaption}
        captionHidden
        empty={<p>{says.none}</p>}
        columns={[
          { key: "file", label: says.fileName, heading: true },
          { key: "kind", label: says.kind },
          { key: "at", label: says.readAt },
          { key: "by", label: says.reader },
          { key: "state", label: says.state },
        ]}
        rows={imports.map(({ id, kind, fileName, readAt, reader, appliedAt }) => ({
          key: id,
          cells: {
            file: <a href={paths.import(id)}>{fileName || says.kinds[kind]}</a>,
            kind: says.kinds[kind],
            at: showMoment(language, readAt),
            by: reader,
            state: appliedAt ? <Tag tone="done">{says.applied}</Tag> : <Tag tone="warn">{says.waiting}</Tag>,
          },
        }))}
      />
    </>
  );
}
