import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { findOwnPractice } from "~/domain/calibration/finding.server";
import { mayPractise } from "~/domain/calibration/policy";
import type { Part } from "~/domain/calibration/practice";
import { practiceSheetOf } from "~/domain/calibration/practising.server";
import { findRubric } from "~/domain/scoring/finding.server";
import { soFarOf } from "~/domain/scoring/sheet";
import { ComparisonTable } from "~/routes/pieces/calibration/comparison-table";
import { FormErrors } from "~/routes/pieces/forms/form";
import { ScoreSheet } from "~/routes/pieces/score-sheet/sheet";
import { useDeed } from "~/routes/shell";
import { titled } from "~/routes/title";
import { useWords } from "~/routes/visitor";
import { paths } from "~/site/paths";
import { ButtonLink, ButtonRow } from "~/ui/button";
import { Desk, DeskHead } from "~/ui/desk";
import { SectionHeading } from "~/ui/heading";
import { Notice } from "~/ui/notice";
import { partOf } from "~/web/address";
import { requireContext } from "~/web/guards.server";
import { readForm } from "~/web/read-form.server";
import { orRespond } from "~/web/refusals.server";
import { judges } from "../judges";
import { practise } from "./acts.server";

export const handle = { isDesk: true };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, judges);
  const place = [partOf(params, "stageId"), partOf(params, "entryId")] as const;
  const { stage, state, practice, one } = await orRespond(findOwnPractice(context, ...place));
  return {
    stage: { id: stage.id, name: stage.name },
    entry: { id: one.id, title: one.title, parts: one.parts },
    rubric: await findRubric(context, stage.rubricId),
    sheet: practiceSheetOf(one),
    locked: mayPractise(context.actor, stage, state, one.isDone),
    comparison: one.comparison,
    /** What else is open. */
    next: state === "running" ? practice.find(({ isDone }) => !isDone)?.id : undefined,
  };
}

type Data = Awaited<ReturnType<typeof loader>>;

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, judges);
  const form = await readForm(request);
  return practise(
    { request, context, form },
    { stageId: partOf(params, "stageId"), entryId: partOf(params, "entryId") },
  );
}

export const headers = ({ actionHeaders }: { actionHeaders: Headers }) => actionHeaders;

export const meta = titled<Data>((_words, { entry }) => entry.title);

/** The judge's desk with a practice proposal; once handed in, how it compares. */
export default function PracticeSheet() {
  const { stage, entry, rubric, sheet, locked, comparison, next } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { judging, calibration } = useWords();
  const { judge: says } = calibration;
  const told = useDeed();
  const errors = answer?.errors ?? [];
  const { scored, of } = soFarOf(sheet, rubric);
  const answers = entry.parts.map((part) => ({ ...part, words: 0, wordLimit: 0 }));
  return (
    <>
      <DeskHead
        title={entry.title}
        facts={[
          stage.name,
          says.fact,
          <a key="list" href={paths.practice(stage.id)}>
            {says.list}
          </a>,
        ]}
      />
      {told && <Notice tone="done" live title={told} />}
      {sheet.status === "handed_in" && (
        <>
          {next && (
            <ButtonRow>
              <ButtonLink href={paths.practiceSheet(stage.id, next)}>{says.next}</ButtonLink>
            </ButtonRow>
          )}
          <SectionHeading id="perbandingan" title={calibration.comparison.title} />
          {comparison ? (
            <ComparisonTable comparison={comparison} rubric={rubric} of={entry.title} />
          ) : (
            <p>{says.tooFew}</p>
          )}
        </>
      )}
      <Desk
        sideLabel={judging.sheet.sheet}
        main={
          <>
            <FormErrors errors={errors} />
            <Parts parts={entry.parts} />
          </>
        }
        side={
          <ScoreSheet
            {...{ sheet, rubric, answers, errors, locked }}
            typed={answer?.typed}
            mayRecall={false}
            answered={answer?.state}
            sendsTo={paths.practiceSheet(stage.id, entry.id)}
            awaits="practice-draft-saved"
            savesAt={paths.practiceSaving(stage.id, entry.id)}
            reopened={undefined}
          />
        }
        toMain={{ href: "#proposal", label: judging.sheet.dossier }}
        toSide={{ href: "#lembar", label: judging.sheet.toSheet(String(scored), String(of)) }}
      />
    </>
  );
}

function Parts({ parts }: { parts: readonly Part[] }) {
  const { sheet: says } = useWords().judging;
  return (
    <div className="flow">
      <h2 id="proposal" className="sr-only">
        {says.dossier}
      </h2>
      {parts.map(({ code, title, text }) => (
        <section key={code} aria-labelledby={`jawaban-${code}`} className="flow">
          <h3 id={`jawaban-${code}`}>{title}</h3>
          <div className="max-w-measure whitespace-pre-wrap [tab-size:4] wrap-anywhere">{text}</div>
        </section>
      ))}
    </div>
  );
}
