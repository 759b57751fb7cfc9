import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { listEditionsInCharge } from "~/domain/editions/finding.server";
import { blueprintFrom, templates } from "~/domain/editions/templates/template";
import { dayInJakarta, isDay } from "~/domain/kernel/days";
import { copyEdition } from "~/domain/preparing/copying.server";
import { establishEdition } from "~/domain/preparing/establishing.server";
import { optional } from "~/routes/pieces/forms/fields";
import { answeredForm, FormErrors } from "~/routes/pieces/forms/form";
import { titled } from "~/routes/title";
import { useWords } from "~/routes/visitor";
import { done } from "~/site/deeds";
import { paths } from "~/site/paths";
import { Button, ButtonRow } from "~/ui/button";
import { DateField } from "~/ui/date-field";
import { PageHeading, SectionHeading } from "~/ui/heading";
import { NumberField } from "~/ui/number-field";
import { RadioGroup } from "~/ui/radio-group";
import { SelectField } from "~/ui/select-field";
import { TextArea } from "~/ui/text-area";
import { TextField } from "~/ui/text-field";
import { type Answer, act, form } from "~/web/acting.server";
import { requireContext } from "~/web/guards.server";
import { languageOf } from "~/web/language.server";
import { readForm } from "~/web/read-form.server";
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
  const established = (id: string) => done(paths.preparedEdition(id), "edition-established");
  const body = await readForm(request);
  if (body.get("intent") === "import") body.set("text", await postedText(body));
  return act(words, body, {
    import: form(
      z.object({ text: optional }),
      async ({ text }, back) => {
        const read = readBlueprint(text, words);
        if ("errors" in read)
          return back(
            read.errors.map((text) => ({ href: "#text", text })),
            400,
          );
        return established(await establishEdition(context, read.blueprint));
      },
      { at: { rest: "text" } },
    ),
    template: form(
      templateForm(words),
      async ({ template, ...named }) => established(await establishEdition(context, blueprintFrom(template, named))),
      { at: { "slug-taken": "slug" }, ids: templateIds },
    ),
    "": form(
      copyForm(words),
      async ({ sourceId, ...named }) => established(await copyEdition(context, sourceId, named)),
      { at: { "slug-taken": "slug" } },
    ),
  });
}

/** Two forms of the page ask for the same. */
const templateIds = {
  template: "templat-template",
  name: "templat-name",
  year: "templat-year",
  slug: "templat-slug",
  opensOn: "templat-opensOn",
};

export const meta = titled((words) => words.editions.create.title);

export default function NewEdition() {
  const { editions, year } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { create: says } = useWords().editions;
  const answered = (intent: string) => (answer?.intent === intent ? answer : undefined);
  const { field } = answeredForm<Fields>(answered("copy") ?? answered(""), { sourceId: editions[0]?.id });
  const { typed, field: imported } = answeredForm<{ text: string }>(answered("import"));
  return (
    <>
      <PageHeading title={says.title} lead={says.lead} />
      <FormErrors errors={answered("template") ? [] : (answer?.errors ?? [])} />
      <TemplateForm year={year} answer={answered("template")} />
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
          defaultValue={typed("text")}
          errors={imported("text").errors}
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
function TemplateForm({ year, answer }: { year: number; answer: Answer | undefined }) {
  const { create: says } = useWords().editions;
  const { errors, field } = answeredForm<TemplateFields>(answer, { year: String(year) });
  const own = (name: keyof TemplateFields) => field(name, templateIds[name]);
  const { errors: unchosen, defaultValue } = own("template");
  return (
    <>
      <SectionHeading id="templat" title={says.template} />
      <p className="max-w-measure">{says.templateText}</p>
      <FormErrors errors={errors} />
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
