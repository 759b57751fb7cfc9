import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { copyEdition } from "~/domain/editions/copying.server";
import { establishEdition } from "~/domain/editions/establishing.server";
import { listEditionsInCharge } from "~/domain/editions/finding.server";
import type { Context } from "~/domain/kernel/context";
import { Button, ButtonRow } from "~/ui/button";
import { PageHeading, SectionHeading } from "~/ui/heading";
import { NumberField } from "~/ui/number-field";
import { SelectField } from "~/ui/select-field";
import { TextArea } from "~/ui/text-area";
import { TextField } from "~/ui/text-field";
import { requireContext } from "~/web/guards.server";
import { languageOf } from "~/web/language.server";
import { done, paths } from "~/web/paths";
import { readForm } from "~/web/read-form.server";
import { refusalOf } from "~/web/refusals.server";
import { type Words, wordsFor } from "~/words/words";
import { FormErrors, useAnsweredForm } from "../../form";
import { titled } from "../../title";
import { useWords } from "../../visitor";
import { officers } from "../officers";
import { line, whole } from "./fields";
import { postedText, readBlueprint } from "./importing.server";

const slug = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

const copyForm = ({ editions: { create } }: Words) =>
  z.object({
    sourceId: line(create.sourceMissing),
    name: line(create.nameMissing),
    year: whole(create.yearMissing, 2000, 2200),
    slug: line(create.slugMissing).regex(slug, create.slugMissing),
  });

type Fields = z.infer<ReturnType<typeof copyForm>>;

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requireContext(request, officers);
  return { editions: (await listEditionsInCharge(context)).map(({ id, name }) => ({ id, name })) };
}

export async function action({ request }: ActionFunctionArgs) {
  const context = await requireContext(request, officers);
  const words = wordsFor(languageOf(request));
  const body = await readForm(request);
  return body.get("intent") === "import" ? importFile(context, body, words) : copy(context, body, words);
}

async function copy(context: Context, body: FormData, words: Words) {
  const form = parseWithZod(body, { schema: copyForm(words) });
  if (form.status !== "success") return data({ form: form.reply(), ...noText }, { status: 400 });
  const { sourceId, ...named } = form.value;
  let id = "";
  const refusal = await refusalOf(copyEdition(context, sourceId, named).then((made) => (id = made)));
  if (!refusal) return redirect(done(paths.preparedEdition(id), "edition-established"));
  const text = words.reasons[refusal];
  const at = refusal === "slug-taken" ? { fieldErrors: { slug: [text] } } : { formErrors: [text] };
  return data({ form: form.reply(at), ...noText }, { status: 409 });
}

async function importFile(context: Context, body: FormData, words: Words) {
  const text = await postedText(body);
  const read = readBlueprint(text, words);
  if ("errors" in read) return data({ form: null, text, textErrors: read.errors }, { status: 400 });
  let id = "";
  const refusal = await refusalOf(establishEdition(context, read.blueprint).then((made) => (id = made)));
  if (!refusal) return redirect(done(paths.preparedEdition(id), "edition-established"));
  return data({ form: null, text, textErrors: [words.reasons[refusal]] }, { status: 409 });
}

const noText = { text: "", textErrors: [] as string[] };

export const meta = titled((words) => words.editions.create.title);

export default function NewEdition() {
  const { editions } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { create: says } = useWords().editions;
  const { errors, field } = useAnsweredForm<Fields>(answer?.form, { sourceId: editions[0]?.id });
  const { text = "", textErrors = [] } = answer ?? {};
  return (
    <>
      <PageHeading title={says.title} lead={says.lead} />
      <FormErrors errors={[...errors, ...textErrors.map((text) => ({ href: "#text", text }))]} />
      {editions.length > 0 && (
        <>
          <SectionHeading id="salin" title={says.copy} />
          <p className="max-w-measure">{says.copyText}</p>
          <form method="post" noValidate className="flow">
            <SelectField
              {...field("sourceId")}
              label={says.source}
              options={editions.map(({ id, name }) => ({ value: id, label: name }))}
            />
            <TextField {...field("name")} label={says.name} />
            <NumberField {...field("year")} label={says.year} />
            <TextField {...field("slug")} label={says.slug} hint={says.slugHint} width="medium" />
            <ButtonRow>
              <Button name="intent" value="copy">
                {says.copySubmit}
              </Button>
            </ButtonRow>
          </form>
        </>
      )}
      <SectionHeading id="impor" title={says.import} />
      <p className="max-w-measure">{says.importText}</p>
      <form method="post" encType="multipart/form-data" noValidate className="flow">
        <TextField id="file" name="file" type="file" accept="application/json,.json" label={says.file} />
        <TextArea
          id="text"
          name="text"
          label={says.text}
          hint={says.textHint}
          defaultValue={text}
          errors={textErrors.length > 0 ? textErrors : undefined}
          rows={8}
        />
        <ButtonRow>
          <Button variant="secondary" name="intent" value="import">
            {says.importSubmit}
          </Button>
        </ButtonRow>
      </form>
    </>
  );
}
