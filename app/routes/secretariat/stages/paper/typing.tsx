import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { readCode } from "~/domain/paper-sheets/code";
import { findTypingPage } from "~/domain/paper-sheets/finding.server";
import { readContent } from "~/domain/paper-sheets/transcription";
import { findRubric } from "~/domain/scoring/finding.server";
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
  const [stageId, code] = [partOf(params, "stageId"), readCode(partOf(params, "code")) ?? ""];
  const { paper, kept } = await orRespond(findTypingPage(context, stageId, code));
  const { stage, last, number, judge } = paper;
  const typed = last?.act === "typed" ? last : undefined;
  const isMine = typed?.actedBy === context.actor.id;
  return {
    stage: { id: stage.id, name: stage.name },
    ...{ code, number, judge, kept, isMine },
    rubric: await findRubric(context, stage.rubricId),
    typedAt: typed?.actedAt,
    /** What the second clerk holds against the paper: the words of the first, never the numbers. */
    words: typed && !isMine && !kept ? wordsOf(typed.content) : undefined,
  };
}

function wordsOf(content: string | null) {
  const { overallNote, scores } = readContent(content ?? "");
  return { overallNote, notes: Object.fromEntries(scores.map(({ criterionId, note }) => [criterionId, note])) };
}

type Data = Awaited<ReturnType<typeof loader>>;

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, officers);
  const [stageId, code] = [partOf(params, "stageId"), readCode(partOf(params, "code")) ?? ""];
  await orRespond(findTypingPage(context, stageId, code));
  const form = await readForm(request);
  const asked = { request, context, stageId, code, form };
  const answer = form.get("intent") === "send-back" ? await sendBack(asked) : await typedIn(asked);
  return typeof answer === "string" ? redirect(answer) : data(answer.said, { status: answer.status });
}

export const meta = titled<Data>((words, { number }) => words.paperSheets.officer.one(number));

/** A sheet on paper: typed by one, and by another once more. */
export default function TypingPage() {
  const { stage, number, judge, code, kept, isMine, typedAt } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useWords();
  const language = useLanguage();
  const { officer: says } = words.paperSheets;
  const time = typedAt ? showMoment(language, typedAt) : "";
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
          <SectionHeading id="isi" title={typedAt ? says.checkTitle : says.type} />
          <p className="max-w-measure">{typedAt ? says.checkText(time) : says.typeText}</p>
          <WrittenForm />
        </>
      )}
      {!kept && typedAt && <SendBack />}
    </>
  );
}

function SendBack() {
  const { officer: says } = useWords().paperSheets;
  return (
    <form method="post" className="flow border-t border-line pt-4">
      <p className="max-w-measure">{says.sendBackText}</p>
      <ButtonRow>
        <Button variant="secondary" name="intent" value="send-back">
          {says.sendBack}
        </Button>
      </ButtonRow>
    </form>
  );
}
