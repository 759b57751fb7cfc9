import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { askForDraw, listDraws } from "~/domain/assignment/assigning.server";
import { countLacking } from "~/domain/assignment/lacking.server";
import { openStage } from "~/domain/assignment/opening.server";
import { lastSecondPassed } from "~/domain/editions/edition";
import { findEdition } from "~/domain/editions/finding.server";
import { latestJob } from "~/domain/jobs/finding.server";
import { isActive } from "~/domain/jobs/job";
import type { Context } from "~/domain/kernel/context";
import { announceStage, isLastStage } from "~/domain/plenary/announcing.server";
import { closeStage } from "~/domain/ranking/closing.server";
import { findStage, listEntries, listPanel, stageProgress } from "~/domain/stages/finding.server";
import { prepareStage } from "~/domain/stages/preparing.server";
import { FormErrors } from "~/routes/pieces/forms/form";
import { JobNotice } from "~/routes/pieces/job-notice";
import { DownloadLinks } from "~/routes/pieces/lists/download-links";
import { titled } from "~/routes/title";
import { useLanguage, useWords } from "~/routes/visitor";
import { done, paths } from "~/site/paths";
import { PageHeading, SectionHeading } from "~/ui/heading";
import { StatusLine } from "~/ui/status";
import { SummaryList } from "~/ui/summary-list";
import { DataTable } from "~/ui/table";
import { partOf } from "~/web/address";
import { requireContext } from "~/web/guards.server";
import { languageOf } from "~/web/language.server";
import { readForm } from "~/web/read-form.server";
import { orRespond, refusalOf } from "~/web/refusals.server";
import { showRange } from "~/words/formats";
import { type Words, wordsFor } from "~/words/words";
import { officers } from "../../officers";
import { PanelLink } from "./panel-link";
import { StageSteps } from "./steps";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, officers);
  const stage = await orRespond(findStage(context, partOf(params, "stageId")));
  const panel = await listPanel(context, stage.id);
  const { entries, needed, byJudge } = await stageProgress(context, stage);
  return {
    stage,
    edition: (await findEdition(context, stage.editionId)).name,
    isLast: await isLastStage(context, stage),
    draw: stage.status === "assigning" ? await latestJob(context, "draw", stage.id) : undefined,
    entries: await listEntries(context, stage.id),
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
  const { stage: says } = words.secretariat;
  const id = partOf(params, "stageId");
  const form = await readForm(request);
  const intent = form.get("intent")?.toString() ?? "";
  const number = form.get("number")?.toString().trim() ?? "";
  const reason = form.get("reason")?.toString() ?? "";

  if (intent === "close" && form.get("sure") !== "on") {
    return data({ errors: [{ href: "#sure", text: says.confirmMissing }], number }, { status: 400 });
  }
  if (intent === "announce" && number === "") {
    return data({ errors: [{ href: "#number", text: says.numberMissing }], number }, { status: 400 });
  }
  if (intent === "assign") return askedForDraw(context, words, id, reason);
  const refusal = await refusalOf(step(context, intent, id, { number }));
  if (refusal) return data({ errors: [{ text: words.reasons[refusal] }], number }, { status: 409 });
  return redirect(done(paths.stage(id), intent === "announce" ? "announced" : "stage-moved"));
}

/** Computed outside of the request: on to the page that tells how far it is. */
async function askedForDraw(context: Context, words: Words, stageId: string, reason: string) {
  let job = "";
  const refusal = await refusalOf(
    askForDraw(context, stageId, reason).then((id) => {
      job = id;
    }),
  );
  if (!refusal) return redirect(paths.job(job));
  const at = refusal === "draw-unexplained" ? { href: "#reason" } : {};
  return data({ errors: [{ ...at, text: words.reasons[refusal] }], number: "" }, { status: 409 });
}

async function step(
  context: Context,
  intent: string,
  stageId: string,
  { number }: { number: string },
): Promise<unknown> {
  if (intent === "prepare") return prepareStage(context, stageId);
  if (intent === "open") return openStage(context, stageId);
  if (intent === "close") return closeStage(context, stageId);
  if (intent === "announce") return announceStage(context, stageId, number);
  throw data(null, { status: 400 });
}

export const meta = titled<Data>((_words, { stage }) => stage.name);

export default function StagePage() {
  const { stage, edition, isLast, draw, entries, progress } = useLoaderData<typeof loader>();
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
        number={answer?.number}
      />
      <SummaryList
        items={[
          { term: says.time, detail: showRange(language, stage.opensAt, stage.closesAt) },
          { term: says.perEntry, detail: stage.judgesPerEntry },
          { term: says.cut, detail: says.cutText(stage.cutLabel, stage.cutSize) },
        ]}
      />
      <SectionHeading id="juri" title={says.progress} aside={says.progressText(progress.handedIn, progress.needed)} />
      <Judges judges={progress.judges} />
      <PanelLink stageId={stage.id} />
      <p className="print:hidden">
        <a href={paths.runningStage(stage.id)} className="inline-flex min-h-11 items-center">
          {words.running.link}
        </a>
      </p>
      <SectionHeading id="peserta" title={says.entries} aside={String(entries.length)} />
      {entries.length > 0 && <DownloadLinks href={paths.entriesDownload(stage.id)} />}
      <DataTable
        caption={says.entries}
        captionHidden
        empty={says.noEntries}
        columns={[
          { key: "number", label: says.number },
          { key: "title", label: says.name, heading: true },
        ]}
        rows={entries.slice(0, 200).map(({ id, number, title, proposalId }) => ({
          key: id,
          cells: { number, title: <a href={paths.screening(proposalId)}>{title}</a> },
        }))}
      />
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
