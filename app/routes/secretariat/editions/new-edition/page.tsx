import type { SubmissionResult } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { listEditionsInCharge } from "~/domain/editions/finding.server";
import { blueprintFrom, templates } from "~/domain/editions/templates/template";
import type { Context } from "~/domain/kernel/context";
import { dayInJakarta, isDay } from "~/domain/kernel/days";
import type { Reason } from "~/domain/kernel/reasons";
import { copyEdition } from "~/domain/preparing/copying.server";
import { establishEdition } from "~/domain/preparing/establishing.server";
import { FormErrors, useAnsweredForm } from "~/routes/pieces/forms/form";
import { titled } from "~/routes/title";
import { useWords } from "~/routes/visitor";
import { done, paths } from "~/site/paths";
import { Button, ButtonRow } from "~/ui/button";
import { DateField } from "~/ui/date-field";
import { PageHeading, SectionHeading } from "~/ui/heading";
import { NumberField } from "~/ui/number-field";
import { RadioGroup } from "~/ui/radio-group";
import { SelectField } from "~/ui/select-field";
import { TextArea } from "~/ui/text-area";
import { TextField } from "~/ui/text-field";
import { requireContext } from "~/web/guards.server";
import { languageOf } from "~/web/language.server";
import { readForm } from "~/web/read-form.server";
import { refusalOf } from "~/web/refusals.server";
import { type Words, wordsFor } from "~/words/words";
import { officers } from "../../officers";
import { line, whole } from "../fields";
import { postedText, readBlueprint } from "./importing.server";

const slug = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

const copyForm = ({ editions: { create } }: Words) =>
  z.object({
    sourceId: line(create.sourceMissing),
    name: line(create.nameMissing),
    year: whole(create.yearMissing, 2000, 2200),
    slug: line(create.slugMissing).regex(slug, create.slugMissing),
  });

const templateForm = ({ editions: { create } }: Words) =>
  z.object({
    template: z.enum(templates, { error: create.templateMissing }),
    name: line(create.nameMissing),
    year: whole(create.yearMissing, 2000, 2200),
    slug: line(create.slugMissing).regex(slug, create.slugMissing),
    opensOn: z.string({ error: create.opensMissing }).refine(isDay, create.opensMissing),
  });

type Fields = z.infer<ReturnType<typeof copyForm>>;
type TemplateFields = z.infer<ReturnType<typeof templateForm>>;

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requireContext(request, officers);
  return {
    editions: (await listEditionsInCharge(context)).map(({ id, name }) => ({ id, name })),
    year: Number(dayInJakarta(context.now).slice(0, 4)),
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const context = await requireContext(request, officers);
  const words = wordsFor(languageOf(request));
  const body = await readForm(request);
  const intent = body.get("intent");
  if (intent === "import") return importFile(context, body, words);
  return intent === "template" ? fromTemplate(context, body, words) : copy(context, body, words);
}

async function fromTemplate(context: Context, body: FormData, words: Words) {
  const form = parseWithZod(body, { schema: templateForm(words) });
  if (form.status !== "success") return data({ template: form.reply(), form: null, ...noText }, { status: 400 });
  const { template, ...named } = form.value;
  let id = "";
  const made = establishEdition(context, blueprintFrom(template, named));
  const refusal = await refusalOf(made.then((made) => (id = made)));
  if (!refusal) return redirect(done(paths.preparedEdition(id), "edition-established"));
  return data({ template: form.reply(refusedAt(refusal, words)), form: null, ...noText }, { status: 409 });
}

function refusedAt(refusal: Reason, { reasons }: Words) {
  const texts = [reasons[refusal]];
  return refusal === "slug-taken" ? { fieldErrors: { slug: texts } } : { formErrors: texts };
}

async function copy(context: Context, body: FormData, words: Words) {
  const form = parseWithZod(body, { schema: copyForm(words) });
  if (form.status !== "success") return data({ template: null, form: form.reply(), ...noText }, { status: 400 });
  const { sourceId, ...named } = form.value;
  let id = "";
  const refusal = await refusalOf(copyEdition(context, sourceId, named).then((made) => (id = made)));
  if (!refusal) return redirect(done(paths.preparedEdition(id), "edition-established"));
  return data({ template: null, form: form.reply(refusedAt(refusal, words)), ...noText }, { status: 409 });
}

async function importFile(context: Context, body: FormData, words: Words) {
  const text = await postedText(body);
  const read = readBlueprint(text, words);
  if ("errors" in read) return data({ template: null, form: null, text, textErrors: read.errors }, { status: 400 });
  let id = "";
  const refusal = await refusalOf(establishEdition(context, read.blueprint).then((made) => (id = made)));
  if (!refusal) return redirect(done(paths.preparedEdition(id), "edition-established"));
  return data({ template: null, form: null, text, textErrors: [words.reasons[refusal]] }, { status: 409 });
}

const noText = { text: "", textErrors: [] as string[] };

export const meta = titled((words) => words.editions.create.title);

export default function NewEdition() {
  const { editions, year } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { create: says } = useWords().editions;
  const { errors, field } = useAnsweredForm<Fields>(answer?.form, { sourceId: editions[0]?.id });
  const { text = "", textErrors = [] } = answer ?? {};
  return (
    <>
      <PageHeading title={says.title} lead={says.lead} />
      <FormErrors errors={[...errors, ...textErrors.map((text) => ({ href: "#text", text }))]} />
      <TemplateForm year={year} answer={answer?.template} />
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

/** The rules that ship: nothing has to be brought along. */
function TemplateForm({ year, answer }: { year: number; answer: SubmissionResult | null | undefined }) {
  const { create: says } = useWords().editions;
  const { errors, field } = useAnsweredForm<TemplateFields>(answer, { year: String(year) });
  const own = (name: keyof TemplateFields) => field(name, `templat-${name}`);
  const { errors: unchosen, defaultValue } = field("template");
  return (
    <>
      <SectionHeading id="templat" title={says.template} />
      <p className="max-w-measure">{says.templateText}</p>
      <FormErrors
        errors={errors.map(({ href, text }) => ({ text, ...(href ? { href: `#templat-${href.slice(1)}` } : {}) }))}
      />
      <form method="post" noValidate className="flow">
        <RadioGroup
          id="templat-template"
          name="template"
          legend={says.templateChoice}
          {...(defaultValue ? { defaultValue } : {})}
          {...(unchosen ? { errors: unchosen } : {})}
          options={templates.map((code) => ({
            value: code,
            label: says.templates[code],
            hint: says.templateHints[code],
          }))}
        />
        <TextField {...own("name")} label={says.name} />
        <NumberField {...own("year")} label={says.year} />
        <TextField {...own("slug")} label={says.slug} hint={says.slugHint} width="medium" />
        <DateField {...own("opensOn")} label={says.opensOn} hint={says.opensHint} />
        <ButtonRow>
          <Button name="intent" value="template">
            {says.templateSubmit}
          </Button>
        </ButtonRow>
      </form>
    </>
  );
}
