import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { findEdition } from "~/domain/editions/finding.server";
import type { Context } from "~/domain/kernel/context";
import { isDay } from "~/domain/kernel/days";
import type { Reason } from "~/domain/kernel/reasons";
import { correctDetermination, determineResult, isLastStage } from "~/domain/plenary/announcing.server";
import { findConfirmation, listAdvanced, listDecrees } from "~/domain/plenary/finding.server";
import { mayCorrect, mayDetermine } from "~/domain/plenary/policy";
import { findStage } from "~/domain/stages/finding.server";
import { FormErrors, useAnsweredForm } from "~/routes/pieces/forms/form";
import { done, paths } from "~/site/paths";
import { Button, ButtonRow } from "~/ui/button";
import { CheckboxField } from "~/ui/checkbox-field";
import { DateField } from "~/ui/date-field";
import { Disclosure } from "~/ui/disclosure";
import { PageHeading } from "~/ui/heading";
import { Notice } from "~/ui/notice";
import { DataTable } from "~/ui/table";
import { TextArea } from "~/ui/text-area";
import { TextField } from "~/ui/text-field";
import { partOf } from "~/web/address";
import { requireContext } from "~/web/guards.server";
import { languageOf } from "~/web/language.server";
import { readForm } from "~/web/read-form.server";
import { orRespond, refusalOf } from "~/web/refusals.server";
import { showDay } from "~/words/formats";
import { type Words, wordsFor } from "~/words/words";
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

const correctionForm = ({ plenary: { determination: says } }: Words) =>
  z.object({
    decreeNo: z.string({ error: says.decreeMissing }).trim().min(1, says.decreeMissing),
    decreeOn: z.string({ error: says.dayMissing }).refine(isDay, says.dayMissing),
    reason: z.string({ error: says.reasonMissing }).trim().min(1, says.reasonMissing).max(1000, says.reasonMissing),
  });

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, deciders);
  const stage = await orRespond(findStage(context, partOf(params, "stageId")));
  if (!(await isLastStage(context, stage))) throw data(null, { status: 404 });
  const edition = await findEdition(context, stage.editionId);
  const confirmed = await findConfirmation(context, stage.id);
  return {
    edition,
    winners: confirmed ? await listAdvanced(context, stage.id) : undefined,
    decrees: await listDecrees(context, edition.id),
    mayCorrect: mayCorrect(context.actor, edition.id) === undefined,
    mayDetermine: mayDetermine(context.actor, stage, true) === undefined,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, deciders);
  const words = wordsFor(languageOf(request));
  const body = await readForm(request);
  const id = partOf(params, "stageId");
  if (body.get("intent") === "correct") return correct(context, id, body, words);
  const form = parseWithZod(body, { schema: decreeForm(words) });
  if (form.status !== "success") return data(form.reply(), { status: 400 });

  const refusal = await refusalOf(determineResult(context, id, form.value));
  if (refusal) return data(form.reply(refusedAt(refusal, words)), { status: 409 });
  return redirect(done(paths.determination(id), "determined"));
}

async function correct(context: Context, stageId: string, body: FormData, words: Words) {
  const { editionId } = await orRespond(findStage(context, stageId));
  const form = parseWithZod(body, { schema: correctionForm(words) });
  if (form.status !== "success") return data(form.reply(), { status: 400 });

  const refusal = await refusalOf(correctDetermination(context, editionId, form.value));
  if (refusal) return data(form.reply(refusedAt(refusal, words)), { status: 409 });
  return redirect(done(paths.determination(stageId), "decree-replaced"));
}

/** Where on the form a refusal is told. */
function refusedAt(refusal: Reason, { reasons }: Words) {
  const fields: Partial<Record<Reason, string>> = {
    "day-in-future": "decreeOn",
    "decree-too-early": "decreeOn",
    "note-too-short": "reason",
  };
  const field = fields[refusal];
  const texts = [reasons[refusal]];
  return field ? { fieldErrors: { [field]: texts } } : { formErrors: texts };
}

export const meta = titled((words) => words.plenary.determination.title);

export default function Determination() {
  const { edition, winners, decrees, mayDetermine, mayCorrect } = useLoaderData<typeof loader>();
  const { plenary, publicPages } = useWords();
  const language = useLanguage();
  const { determination: says } = plenary;
  const determination = decrees.at(-1);
  return (
    <>
      <PageHeading kicker={edition.name} title={says.title} lead={determination ? undefined : says.lead} />
      {determination && (
        <Notice tone="done" title={says.determined(determination.decreeNo, showDay(language, determination.decreeOn))}>
          <Replaced decrees={decrees} />
          <a href={paths.results(edition.slug)}>{says.results}</a>
        </Notice>
      )}
      {determination && mayCorrect && <CorrectionForm />}
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

/** What stood before the decree of now, with the reason why it was replaced. */
function Replaced({
  decrees,
}: {
  decrees: Array<{ decreeNo: string; decreeOn: string; reason?: string | undefined }>;
}) {
  const { determination: says } = useWords().plenary;
  const language = useLanguage();
  return decrees.slice(1).map(({ decreeNo, reason }, place) => {
    const before = decrees[place];
    return (
      before && (
        <p key={decreeNo}>
          {says.replaced(before.decreeNo, showDay(language, before.decreeOn))} {reason}
        </p>
      )
    );
  });
}

function CorrectionForm() {
  const answer = useActionData<typeof action>();
  const { determination: says } = useWords().plenary;
  const { errors, field } = useAnsweredForm<{ decreeNo: string; decreeOn: string; reason: string }>(answer);
  return (
    <>
      <FormErrors errors={errors} />
      <Disclosure label={says.correct} open={answer !== undefined}>
        <form method="post" noValidate className="flow text-base">
          <p className="max-w-measure">{says.correctText}</p>
          <TextField {...field("decreeNo")} label={says.decreeNo} width="medium" />
          <DateField {...field("decreeOn")} label={says.decreeOn} />
          <TextArea {...field("reason")} label={says.correctReason} hint={says.reasonHint} rows={3} />
          <ButtonRow>
            <Button variant="secondary" name="intent" value="correct">
              {says.correctSubmit}
            </Button>
          </ButtonRow>
        </form>
      </Disclosure>
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
