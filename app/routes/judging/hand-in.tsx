import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { findAssignment } from "~/domain/assignment/finding.server";
import { mayReadAssigned } from "~/domain/assignment/policy";
import { findFacts } from "~/domain/assignment/reading.server";
import { showMean } from "~/domain/ranking/mean";
import { findOwnSheet, findRubric } from "~/domain/scoring/finding.server";
import { handInSheet } from "~/domain/scoring/handing-in.server";
import { mayScore } from "~/domain/scoring/policy";
import { sheetTotal } from "~/domain/scoring/rubric";
import { gapsOf, type SheetGap } from "~/domain/scoring/sheet";
import { seen } from "~/routes/pieces/forms/fields";
import { FormErrors } from "~/routes/pieces/forms/form";
import { done } from "~/site/deeds";
import { paths } from "~/site/paths";
import { Button, ButtonLink, ButtonRow } from "~/ui/button";
import { PageHeading } from "~/ui/heading";
import { Notice } from "~/ui/notice";
import { DataTable } from "~/ui/table";
import { act, form } from "~/web/acting.server";
import { partOf } from "~/web/address";
import { requireContext } from "~/web/guards.server";
import { languageOf } from "~/web/language.server";
import { readForm } from "~/web/read-form.server";
import { orRespond } from "~/web/refusals.server";
import { showDecimal } from "~/words/formats";
import { wordsFor } from "~/words/words";
import { titled } from "../title";
import { useLanguage, useWords } from "../visitor";
import { judges } from "./judges";
import { scoreName } from "./sheet-form";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, judges);
  const id = partOf(params, "assignmentId");
  const { assignment, stage } = await orRespond(findAssignment(context, id));
  if (mayReadAssigned(context.actor, assignment, stage)) return redirect(paths.assignment(id));
  const sheet = await findOwnSheet(context, id);
  const rubric = await findRubric(context, stage.rubricId);
  const scored = new Map(
    sheet.scores.flatMap(({ criterionId, value }) => (value === undefined ? [] : [[criterionId, value]])),
  );
  const total = sheetTotal(rubric.criteria, scored);
  return {
    id,
    title: (await findFacts(context, id)).title,
    sheet,
    criteria: rubric.criteria,
    gaps: gapsOf(rubric, sheet),
    total: total === undefined ? undefined : showMean(total, 1),
    refusal: mayScore(context.actor, assignment, stage, sheet.status, context.now),
  };
}

type Data = Exclude<Awaited<ReturnType<typeof loader>>, Response>;

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, judges);
  const words = wordsFor(languageOf(request));
  const handIn = form(z.object({ version: seen }), async ({ version }) => {
    await handInSheet(context, partOf(params, "assignmentId"), version);
    return done(paths.assignments, "handed-in");
  });
  return act(words, await readForm(request), { "": handIn });
}

export const meta = titled((words) => words.judging.handIn.title);

export default function HandIn() {
  const { id, title, gaps, refusal, ...shown } = useLoaderData<typeof loader>() as Data;
  const answer = useActionData<typeof action>();
  const words = useWords();
  const { handIn } = words.judging;
  const places = gaps.map((gap) => ({
    href: `${paths.assignment(id)}#${gap.criterionId ? scoreName(gap.criterionId) : "overall"}`,
    text: sentenceFor(gap),
  }));
  const blocked = [...(answer?.errors ?? []), ...places];
  return (
    <>
      <PageHeading kicker={title} title={handIn.title} lead={handIn.lead} />
      {!refusal && <FormErrors errors={blocked} />}
      <Totals {...shown} />
      {refusal ? (
        <Notice tone="info" title={words.reasons[refusal]} />
      ) : (
        <form method="post">
          <input type="hidden" name="version" value={shown.sheet.version} />
          <ButtonRow>
            <Button>{handIn.submit}</Button>
            <ButtonLink href={paths.assignment(id)} variant="secondary">
              {handIn.edit}
            </ButtonLink>
          </ButtonRow>
        </form>
      )}
    </>
  );

  function sentenceFor({ criterionId, trouble }: SheetGap): string {
    const criterion = shown.criteria.find((one) => one.id === criterionId);
    return criterion ? handIn.gaps[trouble](criterion.title) : handIn.overallMissing;
  }
}

function Totals({ criteria, sheet, total }: Pick<Data, "criteria" | "sheet" | "total">) {
  const { handIn } = useWords().judging;
  const language = useLanguage();
  return (
    <DataTable
      caption={handIn.title}
      captionHidden
      empty=""
      columns={[
        { key: "criterion", label: handIn.criterion, heading: true },
        { key: "weight", label: handIn.weight, align: "end" },
        { key: "score", label: handIn.score, align: "end" },
      ]}
      rows={criteria.map(({ id, title, weight }) => ({
        key: id,
        cells: {
          criterion: title,
          weight: `${weight}%`,
          score: sheet.scores.find(({ criterionId }) => criterionId === id)?.value ?? handIn.missing,
        },
      }))}
      totals={{ criterion: handIn.total, weight: "100%", score: total ? showDecimal(language, total) : handIn.missing }}
    />
  );
}
