import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { examples } from "~/domain/calibration/examples";
import { findCalibration } from "~/domain/calibration/finding.server";
import { endCalibration, openCalibration } from "~/domain/calibration/opening.server";
import { mayAddPractice, mayEndCalibration, mayOpenCalibration } from "~/domain/calibration/policy";
import { pastSource } from "~/domain/calibration/sources.server";
import { nothing, text } from "~/routes/pieces/forms/fields";
import { FormErrors } from "~/routes/pieces/forms/form";
import { titled } from "~/routes/title";
import { useLanguage, useWords } from "~/routes/visitor";
import { done } from "~/site/deeds";
import { paths } from "~/site/paths";
import { Button, ButtonRow } from "~/ui/button";
import { PageHeading, SectionHeading } from "~/ui/heading";
import { StatusLine } from "~/ui/status";
import { DataTable } from "~/ui/table";
import { act, form } from "~/web/acting.server";
import { partOf } from "~/web/address";
import { requireContext } from "~/web/guards.server";
import { languageOf } from "~/web/language.server";
import { readForm } from "~/web/read-form.server";
import { orRespond } from "~/web/refusals.server";
import { showMoment } from "~/words/formats";
import { wordsFor } from "~/words/words";
import { officers } from "../../officers";
import { AddPractice } from "./adding";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, officers);
  const { stage, calibration, judges } = await orRespond(findCalibration(context, partOf(params, "stageId")));
  const { state, last, entries } = calibration;
  const asked = [context.actor, stage, state] as const;
  return {
    stage: { id: stage.id, name: stage.name },
    state,
    openedAt: last?.openedAt,
    // How far judges are, and nothing of what they gave.
    entries: entries.map(({ id, title, number, handedIn }) => ({ id, title, number, handedIn: handedIn.length })),
    judges,
    unused: examples
      .filter(({ title }) => !entries.some((entry) => entry.title === title))
      .map(({ key, title }) => ({ key, title })),
    mayAdd: mayAddPractice(...asked, entries.length) === undefined,
    mayOpen: mayOpenCalibration(...asked, entries.length) === undefined,
    mayEnd: mayEndCalibration(...asked) === undefined,
  };
}

type Data = Awaited<ReturnType<typeof loader>>;

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, officers);
  const words = wordsFor(languageOf(request));
  const stageId = partOf(params, "stageId");
  return act(words, await readForm(request), {
    open: form(nothing, async () => {
      await openCalibration(context, stageId);
      return done(paths.calibration(stageId), "calibration-opened");
    }),
    take: form(
      z.object({ nomor: text(words.calibration.officer.numberMissing, 100) }),
      async ({ nomor }) => {
        const { stage } = await findCalibration(context, stageId);
        await pastSource(context, stage, nomor);
        return `${paths.newPracticeEntry(stageId)}?nomor=${encodeURIComponent(nomor)}`;
      },
      { at: { rest: "nomor" } },
    ),
    end: form(nothing, async () => {
      await endCalibration(context, stageId);
      return done(paths.calibration(stageId), "calibration-ended");
    }),
  });
}

export const meta = titled<Data>((words, { stage }) => `${words.calibration.title}: ${stage.name}`);

/** What the judges of a stage practise on before it opens, and how far they are. */
export default function CalibrationPage() {
  const { stage, state, openedAt, entries, unused, mayAdd, mayOpen, mayEnd } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { calibration } = useWords();
  const { officer: says } = calibration;
  const language = useLanguage();
  return (
    <>
      <PageHeading
        kicker={<a href={paths.stage(stage.id)}>{stage.name}</a>}
        title={calibration.title}
        lead={says.lead}
      />
      <FormErrors errors={answer?.errors ?? []} />
      <StatusLine tone={state === "running" ? "done" : "info"}>
        {state === "running" ? says.states.running(showMoment(language, openedAt ?? "")) : says.states[state]}
      </StatusLine>
      <Entries />
      {mayOpen && <OpenForm />}
      {mayAdd && <AddPractice examples={unused} stageId={stage.id} answer={answer} />}
      {entries.length > 0 && <Judges />}
      {mayEnd && (
        <form method="post">
          <p className="max-w-measure">{says.endText}</p>
          <ButtonRow>
            <Button variant="secondary" name="intent" value="end">
              {says.end}
            </Button>
          </ButtonRow>
        </form>
      )}
    </>
  );
}

function Entries() {
  const { stage, entries } = useLoaderData<typeof loader>();
  const { calibration } = useWords();
  const { officer: says } = calibration;
  return (
    <DataTable
      caption={says.entry}
      captionHidden
      empty={<p>{calibration.none}</p>}
      columns={[
        { key: "entry", label: says.entry, heading: true },
        { key: "source", label: says.source },
        { key: "handedIn", label: says.handedIn },
      ]}
      rows={entries.map(({ id, title, number, handedIn }) => ({
        key: id,
        cells: {
          entry: <a href={paths.practiceEntry(stage.id, id)}>{title}</a>,
          source: number ? says.fromPast(number) : says.written,
          handedIn: says.byJudges(handedIn),
        },
      }))}
    />
  );
}

function OpenForm() {
  const { judges } = useLoaderData<typeof loader>();
  const { officer: says } = useWords().calibration;
  return (
    <form method="post">
      <p className="max-w-measure">{judges.length === 0 ? says.noJudges : says.openText(judges.length)}</p>
      <ButtonRow>
        <Button name="intent" value="open">
          {says.open}
        </Button>
      </ButtonRow>
    </form>
  );
}

function Judges() {
  const { judges, entries } = useLoaderData<typeof loader>();
  const { officer: says } = useWords().calibration;
  return (
    <>
      <SectionHeading id="juri" title={says.judges} />
      <DataTable
        caption={says.judges}
        captionHidden
        empty={<p>{says.noJudges}</p>}
        columns={[
          { key: "name", label: says.judges, heading: true },
          { key: "done", label: says.done },
        ]}
        rows={judges.map(({ id, name, done }) => ({
          key: id,
          cells: { name, done: says.doneOf(done, entries.length) },
        }))}
      />
    </>
  );
}
