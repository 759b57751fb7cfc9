import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { findEdition } from "~/domain/editions/finding.server";
import { isDay } from "~/domain/kernel/days";
import { determineResult, isLastStage } from "~/domain/plenary/announcing.server";
import { findConfirmation, findDetermination, listAdvanced } from "~/domain/plenary/finding.server";
import { mayDetermine } from "~/domain/plenary/policy";
import { findStage } from "~/domain/stages/finding.server";
import { Button, ButtonRow } from "~/ui/button";
import { CheckboxField } from "~/ui/checkbox-field";
import { DateField } from "~/ui/date-field";
import { PageHeading } from "~/ui/heading";
import { Notice } from "~/ui/notice";
import { DataTable } from "~/ui/table";
import { TextField } from "~/ui/text-field";
import { requireContext } from "~/web/guards.server";
import { languageOf } from "~/web/language.server";
import { done, paths } from "~/web/paths";
import { readForm } from "~/web/read-form.server";
import { orRespond, refusalOf } from "~/web/refusals.server";
import { showDay } from "~/words/formats";
import { type Words, wordsFor } from "~/words/words";
import { FormErrors, useAnsweredForm } from "../form";
import { titled } from "../title";
import { useLanguage, useWords } from "../visitor";
import { deciders } from "./deciders";

const decreeForm = ({ plenary: { determination: says } }: Words) =>
  z.object({
    decreeNo: z.string({ error: says.decreeMissing }).trim().min(1, says.decreeMissing),
    decreeOn: z.string({ error: says.dayMissing }).refine(isDay, says.dayMissing),
    sure: z.literal("on", { error: says.sureMissing }),
  });

type Fields = z.infer<ReturnType<typeof decreeForm>>;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, deciders);
  const stage = await orRespond(findStage(context, params.stageId ?? ""));
  if (!(await isLastStage(context, stage))) throw data(null, { status: 404 });
  const edition = await findEdition(context, stage.editionId);
  const confirmed = await findConfirmation(context, stage.id);
  return {
    edition,
    winners: confirmed ? await listAdvanced(context, stage.id) : undefined,
    determination: await findDetermination(context, edition.id),
    mayDetermine: mayDetermine(context.actor, stage, true) === undefined,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, deciders);
  const words = wordsFor(languageOf(request));
  const form = parseWithZod(await readForm(request), { schema: decreeForm(words) });
  if (form.status !== "success") return data(form.reply(), { status: 400 });

  const id = params.stageId ?? "";
  const refusal = await refusalOf(determineResult(context, id, form.value));
  if (refusal) return data(form.reply({ formErrors: [words.reasons[refusal]] }), { status: 409 });
  return redirect(done(paths.determination(id), "determined"));
}

export const meta = titled((words) => words.plenary.determination.title);

export default function Determination() {
  const { edition, winners, determination, mayDetermine } = useLoaderData<typeof loader>();
  const { plenary, publicPages } = useWords();
  const language = useLanguage();
  const { determination: says } = plenary;
  return (
    <>
      <PageHeading kicker={edition.name} title={says.title} lead={determination ? undefined : says.lead} />
      {determination && (
        <Notice tone="done" title={says.determined(determination.decreeNo, showDay(language, determination.decreeOn))}>
          <a href={paths.results(edition.slug)}>{says.results}</a>
        </Notice>
      )}
      {!winners && <Notice tone="info" title={says.notYet} />}
      {mayDetermine && <DecreeForm />}
      {winners && (
        <DataTable
          caption={says.list(winners.length)}
          empty=""
          columns={[
            { key: "title", label: publicPages.results.name, heading: true },
            { key: "unit", label: publicPages.results.unit },
            { key: "category", label: publicPages.results.category },
          ]}
          rows={winners.map(({ entryId, title, unit, category }) => ({
            key: entryId,
            cells: { title, unit, category },
          }))}
        />
      )}
    </>
  );
}

function DecreeForm() {
  const answer = useActionData<typeof action>();
  const { determination: says } = useWords().plenary;
  const { errors, field } = useAnsweredForm<Fields>(answer);
  const unticked = field("sure").errors;
  return (
    <form method="post" noValidate className="flow">
      <FormErrors errors={errors} />
      <TextField {...field("decreeNo")} label={says.decreeNo} width="medium" />
      <DateField {...field("decreeOn")} label={says.decreeOn} />
      <CheckboxField id="sure" name="sure" label={says.sure} {...(unticked ? { errors: unticked } : {})} />
      <ButtonRow>
        <Button>{says.submit}</Button>
      </ButtonRow>
    </form>
  );
}
