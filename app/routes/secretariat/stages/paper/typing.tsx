import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { type Params, useActionData, useLoaderData } from "@remix-run/react";
import type { Context } from "~/domain/kernel/context";
import { readCode } from "~/domain/paper-sheets/code";
import { findPaper } from "~/domain/paper-sheets/finding.server";
import { mayTranscribe } from "~/domain/paper-sheets/policy";
import { findRubric } from "~/domain/scoring/finding.server";
import { readWritten } from "~/domain/scoring/written";
import { FormErrors } from "~/routes/pieces/forms/form";
import { titled } from "~/routes/title";
import { useLanguage, useWords } from "~/routes/visitor";
import { paths } from "~/site/paths";
import { Button, ButtonRow } from "~/ui/button";
import { PageHeading, SectionHeading } from "~/ui/heading";
import { Notice } from "~/ui/notice";
import { partOf } from "~/web/address";
import { requireContext } from "~/web/guards.server";
import { readForm } from "~/web/read-form.server";
import { orRespond } from "~/web/refusals.server";
import { showMoment } from "~/words/formats";
import { officers } from "../../officers";
import { sendBack, typedIn } from "./acts.server";
import { WrittenForm } from "./written-form";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, officers);
  const { number, judge, stage, reading } = await findAsked(context, params);
  const { typing } = reading.standing;
  const isMine = typing?.actedBy === context.actor.id;
  const kept = mayTranscribe(context.actor, reading, context.now);
  return {
    stage: { id: stage.id, name: stage.name },
    ...{ number, judge, kept, isMine, code: codeIn(params) },
    rubric: await findRubric(context, stage.rubricId),
    typed: typing && { at: typing.actedAt, version: typing.version },
    /** What the second clerk holds against the paper: the words of the first, never the numbers. */
    words: typing && !isMine && !kept ? wordsOf(typing.content) : undefined,
  };
}

const codeIn = (params: Params) => readCode(partOf(params, "code")) ?? "";

function findAsked(context: Context, params: Params) {
  return orRespond(findPaper(context, partOf(params, "stageId"), codeIn(params)));
}

function wordsOf(content: string | null) {
  const { overallNote, scores } = readWritten(content ?? "");
  return { overallNote, notes: Object.fromEntries(scores.map(({ criterionId, note }) => [criterionId, note])) };
}

type Data = Awaited<ReturnType<typeof loader>>;

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, officers);
  const { stage } = await findAsked(context, params);
  const form = await readForm(request);
  const asked = { request, context, stage, code: codeIn(params), form };
  const answer = form.get("intent") === "send-back" ? await sendBack(asked) : await typedIn(asked);
  return typeof answer === "string" ? redirect(answer) : data(answer.said, { status: answer.status });
}

export const meta = titled<Data>((words, { number }) => words.paperSheets.officer.one(number));

/** A sheet on paper: typed by one, and by another once more. */
export default function TypingPage() {
  const { stage, number, judge, code, kept, isMine, typed } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useWords();
  const language = useLanguage();
  const { officer: says } = words.paperSheets;
  const time = typed ? showMoment(language, typed.at) : "";
  return (
    <>
      <PageHeading
        kicker={
          <>
            {stage.name} · <a href={paths.stagePapers(stage.id)}>{says.title}</a>
          </>
        }
        title={says.one(number)}
        lead={says.ofJudge(judge, code)}
      />
      <FormErrors errors={answer?.errors ?? []} />
      {kept && <Notice tone="info" title={words.reasons[kept]} />}
      {!kept && isMine && (
        <Notice tone="info" title={says.waits}>
          <p>{says.waitsText(time)}</p>
        </Notice>
      )}
      {!kept && !isMine && (
        <>
          <SectionHeading id="ketik" title={typed ? says.checkTitle : says.type} />
          <p className="max-w-measure">{typed ? says.checkText(time) : says.typeText}</p>
          <WrittenForm />
        </>
      )}
      {!kept && typed && <SendBack />}
    </>
  );
}

function SendBack() {
  const { isMine, typed } = useLoaderData<typeof loader>();
  const { officer: says } = useWords().paperSheets;
  return (
    <form method="post" className="flow border-t border-line pt-4">
      <input type="hidden" name="seen" value={typed?.version} />
      <p className="max-w-measure">{isMine ? says.takeBackText : says.sendBackText}</p>
      <ButtonRow>
        <Button variant="secondary" name="intent" value="send-back">
          {isMine ? says.takeBack : says.sendBack}
        </Button>
      </ButtonRow>
    </form>
  );
}
