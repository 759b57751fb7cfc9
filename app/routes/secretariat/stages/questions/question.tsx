import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { found } from "~/domain/kernel/refusal";
import { findQuestion } from "~/domain/questions/finding.server";
import { mayRelease, mayReply } from "~/domain/questions/policy";
import { longestQuestion } from "~/domain/questions/question";
import { releaseReply, replyToQuestion } from "~/domain/questions/replying.server";
import { unitNameToday } from "~/domain/units/finding.server";
import { typedField } from "~/routes/pieces/forms/field-errors";
import { optional, sure, text } from "~/routes/pieces/forms/fields";
import { FormErrors } from "~/routes/pieces/forms/form";
import { titled } from "~/routes/title";
import { useLanguage, useWords } from "~/routes/visitor";
import { done } from "~/site/deeds";
import { paths } from "~/site/paths";
import { Button, ButtonRow } from "~/ui/button";
import { CheckboxField } from "~/ui/checkbox-field";
import { PageHeading, SectionHeading } from "~/ui/heading";
import { Notice } from "~/ui/notice";
import { StatusLine } from "~/ui/status";
import { TextArea } from "~/ui/text-area";
import { type Answer, act, form } from "~/web/acting.server";
import { partOf } from "~/web/address";
import { requireContext } from "~/web/guards.server";
import { languageOf } from "~/web/language.server";
import { readForm } from "~/web/read-form.server";
import { orRespond } from "~/web/refusals.server";
import { showMoment } from "~/words/formats";
import { wordsFor } from "~/words/words";
import { officers } from "../../officers";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, officers);
  const { stage, question } = await orRespond(
    ofStage(findQuestion(context, partOf(params, "questionId")), partOf(params, "stageId")),
  );
  const asked = { stage, proposal: question.proposal, question };
  return {
    stage: { id: stage.id, name: stage.name, isBlind: stage.isBlind },
    question,
    unit: (await unitNameToday(context, question.proposal.unitId)).name,
    kept: mayReply(context.actor, asked),
    mayRelease: mayRelease(context.actor, asked) === undefined,
  };
}

type Data = Awaited<ReturnType<typeof loader>>;

/** A question under the address of another stage is not there. */
async function ofStage(asked: ReturnType<typeof findQuestion>, stageId: string) {
  const it = await asked;
  found(it.stage.id === stageId || undefined);
  return it;
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, officers);
  const words = wordsFor(languageOf(request));
  const { officer: says } = words.questions;
  const [stageId, questionId] = [partOf(params, "stageId"), partOf(params, "questionId")];
  await orRespond(ofStage(findQuestion(context, questionId), stageId));
  const here = paths.stageQuestion(stageId, questionId);
  return act(words, await readForm(request), {
    release: form(z.object({ replyId: optional, sure: sure(says.releaseMissing) }), async ({ replyId }) => {
      await releaseReply(context, questionId, replyId);
      return done(here, "reply-released");
    }),
    "": form(z.object({ text: text(says.textMissing, longestQuestion), seen: optional }), async ({ text, seen }) => {
      await replyToQuestion(context, questionId, text, seen);
      return done(here, "question-answered");
    }),
  });
}

export const meta = titled<Data>((words, { question }) => words.questions.officer.one(question.number));

export default function StageQuestion() {
  const { stage, question, unit, kept, mayRelease } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useWords();
  const { officer: says } = words.questions;
  const language = useLanguage();
  return (
    <>
      <PageHeading
        kicker={
          <>
            {stage.name} · <a href={paths.stageQuestions(stage.id)}>{says.title}</a>
          </>
        }
        title={says.one(question.number)}
        lead={`${question.proposal.title} · ${unit}`}
      />
      <FormErrors errors={answer?.errors ?? []} />
      <section className="max-w-measure">
        <p className="text-sm text-muted">{[question.askedBy, showMoment(language, question.askedAt)].join(", ")}</p>
        <p className="whitespace-pre-line font-semibold">{question.text}</p>
        {question.withdrawnAt && <StatusLine tone="neutral">{says.withdrawn}</StatusLine>}
      </section>
      {question.replies.map((reply) => (
        <Said key={reply.id} reply={reply} />
      ))}
      {kept === undefined ? (
        <ReplyForm isBlind={stage.isBlind} answer={answer?.intent === "release" ? undefined : answer} />
      ) : (
        !question.withdrawnAt && <Notice tone="info" title={words.reasons[kept]} />
      )}
      {mayRelease && <ReleaseForm answer={answer?.intent === "release" ? answer : undefined} />}
    </>
  );
}

function Said({ reply }: { reply: Data["question"]["replies"][number] }) {
  const { officer: says } = useWords().questions;
  const language = useLanguage();
  return (
    <section className="max-w-measure border-t border-line pt-4">
      <p className="text-sm text-muted">{says.repliedAt(showMoment(language, reply.repliedAt))}</p>
      <p className="whitespace-pre-line">{reply.text}</p>
      {reply.releasedAt && (
        <StatusLine tone="done">{says.releasedAt(showMoment(language, reply.releasedAt))}</StatusLine>
      )}
    </section>
  );
}

function ReplyForm({ isBlind, answer }: { isBlind: boolean; answer: Answer | undefined }) {
  const { question } = useLoaderData<typeof loader>();
  const { officer: says } = useWords().questions;
  return (
    <>
      <SectionHeading id="jawab" title={question.replies.length > 0 ? says.again : says.reply} />
      <form method="post" noValidate className="flow">
        <input type="hidden" name="seen" value={question.replies.at(-1)?.id ?? ""} />
        <p className="max-w-measure">
          {[says.replyText, question.replies.length > 0 && says.againText, isBlind && says.replyBlind]
            .filter(Boolean)
            .join(" ")}
        </p>
        <TextArea
          {...typedField("text", answer?.typed, answer?.errors ?? [])}
          label={says.text}
          maxLength={longestQuestion}
          rows={5}
        />
        <ButtonRow>
          <Button>{says.submit}</Button>
        </ButtonRow>
      </form>
    </>
  );
}

function ReleaseForm({ answer }: { answer: Answer | undefined }) {
  const { question } = useLoaderData<typeof loader>();
  const { officer: says } = useWords().questions;
  return (
    <>
      <SectionHeading id="sampaikan" title={says.release} />
      <form method="post" noValidate className="flow">
        <input type="hidden" name="replyId" value={question.replies.at(-1)?.id ?? ""} />
        <p className="max-w-measure">{says.releaseText}</p>
        <CheckboxField {...typedField("sure", undefined, answer?.errors ?? [])} label={says.releaseSure} />
        <ButtonRow>
          <Button variant="secondary" name="intent" value="release">
            {says.releaseSubmit}
          </Button>
        </ButtonRow>
      </form>
    </>
  );
}
