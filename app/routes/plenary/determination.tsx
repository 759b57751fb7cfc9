import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { findEdition } from "~/domain/editions/finding.server";
import { correctDetermination, determineResult, isLastStage } from "~/domain/plenary/announcing.server";
import { findConfirmation, listAdvanced, listDecrees } from "~/domain/plenary/finding.server";
import { mayCorrect, mayDetermine } from "~/domain/plenary/policy";
import { findStage } from "~/domain/stages/finding.server";
import { day, sure, text } from "~/routes/pieces/forms/fields";
import { answeredForm, FormErrors } from "~/routes/pieces/forms/form";
import { done } from "~/site/deeds";
import { paths } from "~/site/paths";
import { Button, ButtonRow } from "~/ui/button";
import { CheckboxField } from "~/ui/checkbox-field";
import { DateField } from "~/ui/date-field";
import { Disclosure } from "~/ui/disclosure";
import { PageHeading } from "~/ui/heading";
import { Notice } from "~/ui/notice";
import { DataTable } from "~/ui/table";
import { TextArea } from "~/ui/text-area";
import { TextField } from "~/ui/text-field";
import { act, form } from "~/web/acting.server";
import { partOf } from "~/web/address";
import { requireContext } from "~/web/guards.server";
import { languageOf } from "~/web/language.server";
import { readForm } from "~/web/read-form.server";
import { orRespond } from "~/web/refusals.server";
import { showDay } from "~/words/formats";
import { type Words, wordsFor } from "~/words/words";
import { titled } from "../title";
import { useLanguage, useWords } from "../visitor";
import { deciders } from "./deciders";

const decreeForm = ({ plenary: { determination: says } }: Words) =>
  z.object({
    decreeNo: text(says.decreeMissing),
    decreeOn: day(says.dayMissing),
    sure: sure(says.sureMissing),
  });

type Fields = z.infer<ReturnType<typeof decreeForm>>;

const correctionForm = ({ plenary: { determination: says } }: Words) =>
  z.object({
    decreeNo: text(says.decreeMissing),
    decreeOn: day(says.dayMissing),
    reason: text(says.reasonMissing),
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
  const id = partOf(params, "stageId");
  return act(words, await readForm(request), {
    correct: form(
      correctionForm(words),
      async (correction) => {
        const { editionId } = await findStage(context, id);
        await correctDetermination(context, editionId, correction);
        return done(paths.determination(id), "decree-replaced");
      },
      { at: refusedAt },
    ),
    "": form(
      decreeForm(words),
      async (decree) => {
        await determineResult(context, id, decree);
        return done(paths.determination(id), "determined");
      },
      { at: refusedAt },
    ),
  });
}

/** Where on the form a refusal is told. */
const refusedAt = { "day-in-future": "decreeOn", "decree-too-early": "decreeOn", "note-too-short": "reason" };

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
            { key: "list", label: plenary.standings.list },
          ]}
          rows={winners.map(({ entryId, title, unit, category, label }) => ({
            key: entryId,
            cells: { title, unit, category, list: label },
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
  const { errors, field } = answeredForm<{ decreeNo: string; decreeOn: string; reason: string }>(answer);
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
  const { errors, field } = answeredForm<Fields>(answer);
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
