import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { askForDraw, listDraws } from "~/domain/assignment/assigning.server";
import { countLacking } from "~/domain/assignment/lacking.server";
import { openStage } from "~/domain/assignment/opening.server";
import { lastSecondPassed } from "~/domain/editions/edition";
import { findEdition } from "~/domain/editions/finding.server";
import { latestJob } from "~/domain/jobs/finding.server";
import { isActive } from "~/domain/jobs/job";
import { announceStage, isLastStage } from "~/domain/plenary/announcing.server";
import { closeStage } from "~/domain/ranking/closing.server";
import { listNamedCuts } from "~/domain/stages/cuts.server";
import { findStage, listEntries, listPanel, stageProgress } from "~/domain/stages/finding.server";
import { prepareStage } from "~/domain/stages/preparing.server";
import { combinedText } from "~/routes/pieces/combined";
import { CutLines } from "~/routes/pieces/cut-lines";
import { nothing, optional, sure, text } from "~/routes/pieces/forms/fields";
import { FormErrors } from "~/routes/pieces/forms/form";
import { JobNotice } from "~/routes/pieces/job-notice";
import { titled } from "~/routes/title";
import { useLanguage, useWords } from "~/routes/visitor";
import { done } from "~/site/deeds";
import { paths } from "~/site/paths";
import { PageHeading, SectionHeading } from "~/ui/heading";
import { StatusLine } from "~/ui/status";
import { SummaryList } from "~/ui/summary-list";
import { DataTable } from "~/ui/table";
import { act, form } from "~/web/acting.server";
import { partOf } from "~/web/address";
import { requireContext } from "~/web/guards.server";
import { languageOf } from "~/web/language.server";
import { readForm } from "~/web/read-form.server";
import { orRespond } from "~/web/refusals.server";
import { showRange } from "~/words/formats";
import { wordsFor } from "~/words/words";
import { officers } from "../../officers";
import { StageEntries } from "./entries";
import { entriesAskedFor } from "./listed";
import { PanelLink } from "./panel-link";
import { StageSteps } from "./steps";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, officers);
  const stage = await orRespond(findStage(context, partOf(params, "stageId")));
  const panel = await listPanel(context, stage.id);
  const asked = new URL(request.url).searchParams;
  const { entries, needed, byJudge } = await stageProgress(context, stage);
  return {
    stage,
    cuts: await listNamedCuts(context, stage),
    edition: (await findEdition(context, stage.editionId)).name,
    isLast: await isLastStage(context, stage),
    draw: stage.status === "assigning" ? await latestJob(context, "draw", stage.id) : undefined,
    listed: entriesAskedFor(await listEntries(context, stage.id), asked),
    progress: {
      isWhole: stage.status === "open" && (await countLacking(context, stage)) === 0,
      draws: (await listDraws(context, stage.id)).length,
      isOver: stage.status === "open" && lastSecondPassed(stage.closesAt, context.now),
      entries,
      needed,
      handedIn: [...byJudge.values()].reduce((sum, { handedIn }) => sum + handedIn, 0),
      judges: panel.map(({ id, name }) => ({
        id,
        name,
        ...(byJudge.get(id) ?? { assigned: 0, begun: 0, handedIn: 0 }),
      })),
    },
  };
}

type Data = Awaited<ReturnType<typeof loader>>;

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, officers);
  const words = wordsFor(languageOf(request));
  const { confirmMissing, numberMissing } = words.secretariat.stage;
  const id = partOf(params, "stageId");
  const moved = done(paths.stage(id), "stage-moved");
  return act(words, await readForm(request), {
    prepare: form(nothing, async () => {
      await prepareStage(context, id);
      return moved;
    }),
    /** Computed outside of the request: on to the page that tells how far it is. */
    assign: form(
      z.object({ reason: optional, keeps: z.literal("on").optional() }),
      async ({ reason, keeps }) => paths.job(await askForDraw(context, id, reason, keeps === "on")),
      { at: { "draw-unexplained": "reason" } },
    ),
    open: form(nothing, async () => {
      await openStage(context, id);
      return moved;
    }),
    close: form(z.object({ sure: sure(confirmMissing) }), async () => {
      await closeStage(context, id);
      return moved;
    }),
    announce: form(z.object({ number: text(numberMissing) }), async ({ number }) => {
      await announceStage(context, id, number);
      return done(paths.stage(id), "announced");
    }),
  });
}

export const meta = titled<Data>((_words, { stage }) => stage.name);

export default function StagePage() {
  const { stage, cuts, edition, isLast, draw, listed, progress } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useWords();
  const language = useLanguage();
  const { stage: says } = words.secretariat;
  return (
    <>
      <PageHeading kicker={edition} title={stage.name} />
      <StatusLine tone={stage.status === "final" ? "done" : "info"}>{words.statuses.stage[stage.status]}</StatusLine>
      <FormErrors errors={answer?.errors ?? []} />
      <JobNotice job={draw} />
      <StageSteps
        stage={stage}
        isLast={isLast}
        isDrawing={draw !== undefined && isActive(draw)}
        progress={progress}
        number={answer?.typed.number}
      />
      <SummaryList
        items={[
          { term: says.time, detail: showRange(language, stage.opensAt, stage.closesAt) },
          { term: says.perEntry, detail: stage.judgesPerEntry },
          ...(combinedText(words, stage)
            ? [{ term: words.editions.stage.combination, detail: combinedText(words, stage) }]
            : []),
          ...(stage.isBlind ? [{ term: says.blind, detail: says.blindText }] : []),
          { term: says.cut, detail: <CutLines key="cut" cuts={cuts} /> },
        ]}
      />
      <SectionHeading id="juri" title={says.progress} aside={says.progressText(progress.handedIn, progress.needed)} />
      <Judges judges={progress.judges} />
      <PanelLink stageId={stage.id} />
      {stage.isBlind && (
        <p className="print:hidden">
          <a href={paths.copies(stage.id)} className="inline-flex min-h-11 items-center">
            {words.blind.link}
          </a>
        </p>
      )}
      {stage.status !== "planned" && (
        <p className="print:hidden">
          <a href={paths.assigning(stage.id)} className="inline-flex min-h-11 items-center">
            {words.assigning.link}
          </a>
        </p>
      )}
      {stage.kind === "presentation" && stage.status !== "planned" && (
        <p className="print:hidden">
          <a href={paths.timetable(stage.id)} className="inline-flex min-h-11 items-center">
            {words.presentations.link}
          </a>
        </p>
      )}
      {stage.status !== "planned" && (
        <p className="print:hidden">
          <a href={paths.stageQuestions(stage.id)} className="inline-flex min-h-11 items-center">
            {words.questions.officer.link}
          </a>
        </p>
      )}
      {stage.status === "open" && (
        <p className="print:hidden">
          <a href={paths.stagePapers(stage.id)} className="inline-flex min-h-11 items-center">
            {words.paperSheets.officer.title}
          </a>
        </p>
      )}
      <p className="print:hidden">
        <a href={paths.runningStage(stage.id)} className="inline-flex min-h-11 items-center">
          {words.running.link}
        </a>
      </p>
      <StageEntries stageId={stage.id} listed={listed} />
    </>
  );
}

function Judges({ judges }: Pick<Data["progress"], "judges">) {
  const { stage: says } = useWords().secretariat;
  return (
    <DataTable
      caption={says.progress}
      captionHidden
      empty={says.noJudges}
      columns={[
        { key: "name", label: says.judge, heading: true },
        { key: "assigned", label: says.assignedCount, align: "end" },
        { key: "begun", label: says.begunCount, align: "end" },
        { key: "handedIn", label: says.handedIn, align: "end" },
      ]}
      rows={judges.map(({ id, name, assigned, begun, handedIn }) => ({
        key: id,
        cells: { name, assigned, begun, handedIn },
      }))}
    />
  );
}
