import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { schemeCodes } from "db/vocabulary";
import { z } from "zod";
import { listNominees } from "~/domain/gallery/winners.server";
import { isDay } from "~/domain/kernel/days";
import { listNominations, listSchemes } from "~/domain/nominations/finding.server";
import { nominateInnovation } from "~/domain/nominations/nominating.server";
import { holds } from "~/domain/people/actor";
import { answeredForm, FormErrors } from "~/routes/pieces/forms/form";
import { DownloadLinks } from "~/routes/pieces/lists/download-links";
import { titled } from "~/routes/title";
import { useLanguage, useWords } from "~/routes/visitor";
import { done } from "~/site/deeds";
import { paths } from "~/site/paths";
import { Button, ButtonRow } from "~/ui/button";
import { DateField } from "~/ui/date-field";
import { Empty } from "~/ui/empty";
import { PageHeading, SectionHeading } from "~/ui/heading";
import { NumberField } from "~/ui/number-field";
import { SelectField } from "~/ui/select-field";
import { Tag } from "~/ui/status";
import { DataTable } from "~/ui/table";
import { act, form } from "~/web/acting.server";
import { requireContext } from "~/web/guards.server";
import { languageOf } from "~/web/language.server";
import { readForm } from "~/web/read-form.server";
import { orRespond } from "~/web/refusals.server";
import { showDay } from "~/words/formats";
import { type Words, wordsFor } from "~/words/words";
import { nominators, officers } from "../officers";

const nominationForm = ({ nominations: says }: Words) =>
  z.object({
    innovationId: z.string({ error: says.missing }),
    scheme: z.enum(schemeCodes, { error: says.missing }),
    targetYear: z.coerce
      .number({ error: says.badYear })
      .int(says.badYear)
      .min(2000, says.badYear)
      .max(2100, says.badYear),
    closesOn: z.string({ error: says.badDay }).refine(isDay, says.badDay),
  });

type Fields = z.infer<ReturnType<typeof nominationForm>>;

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requireContext(request, nominators);
  const isOfficer = holds(context.actor, "secretariat");
  return {
    nominations: await orRespond(listNominations(context)),
    schemes: await listSchemes(context),
    nominees: isOfficer ? await listNominees(context) : [],
    isOfficer,
  };
}

type Data = Awaited<ReturnType<typeof loader>>;

export async function action({ request }: ActionFunctionArgs) {
  const context = await requireContext(request, officers);
  const words = wordsFor(languageOf(request));
  const nominate = form(nominationForm(words), async (nomination) => {
    return done(paths.nomination(await nominateInnovation(context, nomination)), "nominated");
  });
  return act(words, await readForm(request), { "": nominate });
}

export const meta = titled((words) => words.nominations.title);

export default function Nominations() {
  const { nominations, schemes, nominees, isOfficer } = useLoaderData<typeof loader>();
  const words = useWords();
  const language = useLanguage();
  const { nominations: says } = words;
  return (
    <>
      <PageHeading title={says.title} lead={says.lead} />
      {nominations.length > 0 && <DownloadLinks href={paths.nominationsDownload} />}
      {nominations.length === 0 ? (
        <Empty title={says.none}>{isOfficer ? says.noneText : undefined}</Empty>
      ) : (
        <DataTable
          caption={says.caption}
          captionHidden
          empty={says.none}
          columns={[
            { key: "title", label: says.name, heading: true },
            { key: "scheme", label: says.scheme },
            { key: "year", label: says.year },
            { key: "closesOn", label: says.closesOn },
            { key: "status", label: says.status },
          ]}
          rows={nominations.map(({ id, title, scheme, targetYear, closesOn, status }) => ({
            key: id,
            cells: {
              title: <a href={paths.nomination(id)}>{title}</a>,
              scheme,
              year: targetYear,
              closesOn: showDay(language, closesOn),
              status: <Tag tone="info">{words.statuses.nomination[status]}</Tag>,
            },
          }))}
        />
      )}
      {isOfficer && <NewNomination schemes={schemes} nominees={nominees} />}
    </>
  );
}

function NewNomination({ schemes, nominees }: Pick<Data, "schemes" | "nominees">) {
  const answer = useActionData<typeof action>();
  const { nominations: says } = useWords();
  const { errors, field } = answeredForm<Fields>(answer);
  const choose = { value: "", label: says.choose };
  return (
    <>
      <SectionHeading id="baru" title={says.add} />
      {nominees.length === 0 ? (
        <p>{says.noWinners}</p>
      ) : (
        <form method="post" noValidate className="flow">
          <FormErrors errors={errors} />
          <SelectField
            {...field("innovationId")}
            label={says.innovation}
            options={[choose, ...nominees.map(({ id, title }) => ({ value: id, label: title }))]}
          />
          <SelectField
            {...field("scheme")}
            label={says.scheme}
            options={[choose, ...schemes.map(({ code, name }) => ({ value: code, label: name }))]}
          />
          <NumberField {...field("targetYear")} label={says.year} />
          <DateField {...field("closesOn")} label={says.closesOn} />
          <ButtonRow>
            <Button>{says.submit}</Button>
          </ButtonRow>
        </form>
      )}
    </>
  );
}
