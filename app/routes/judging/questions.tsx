import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { findAssignment } from "~/domain/assignment/finding.server";
import { findFacts } from "~/domain/assignment/reading.server";
import { askQuestion, withdrawQuestion } from "~/domain/questions/asking.server";
import { type JudgesQuestion, listQuestionsAbout } from "~/domain/questions/finding.server";
import { mayAsk } from "~/domain/questions/policy";
import { isWaiting, longestQuestion, shortestQuestion } from "~/domain/questions/question";
import { typedField } from "~/routes/pieces/forms/field-errors";
import { optional } from "~/routes/pieces/forms/fields";
import { FormErrors } from "~/routes/pieces/forms/form";
import { titled } from "~/routes/title";
import { useLanguage, useWords } from "~/routes/visitor";
import { done } from "~/site/deeds";
import { paths } from "~/site/paths";
import { Button, ButtonRow } from "~/ui/button";
import { Empty } from "~/ui/empty";
import { PageHeading, SectionHeading } from "~/ui/heading";
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
import { judges } from "./judges";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, judges);
  const id = partOf(params, "assignmentId");
  const questions = await orRespond(listQuestionsAbout(context, id));
  const { assignment, stage } = await findAssignment(context, id);
  const { number, title } = await findFacts(context, id);
  return {
    ...{ id, number, title, questions },
    mayAskNow: mayAsk(context.actor, assignment, stage, context.now) === undefined,
  };
}

type Data = Awaited<ReturnType<typeof loader>>;

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, judges);
  const words = wordsFor(languageOf(request));
  const { missing } = words.questions;
  const id = partOf(params, "assignmentId");
  await orRespond(findAssignment(context, id));
  return act(words, await readForm(request), {
    withdraw: form(z.object({ questionId: optional }), async ({ questionId }) => {
      await withdrawQuestion(context, id, questionId);
      return done(paths.questions(id), "question-withdrawn");
    }),
    "": form(
      z.object({
        text: z.string({ error: missing }).trim().min(shortestQuestion, missing).max(longestQuestion, missing),
      }),
      async ({ text }) => {
        await askQuestion(context, id, text);
        return done(paths.questions(id), "question-asked");
      },
      { at: { "too-many-questions": "text" } },
    ),
  });
}

export const meta = titled<Data>((words, { title }) => `${words.questions.judge.title}: ${title}`);

export default function QuestionsPage() {
  const { id, number, title, questions, mayAskNow } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { judge: says } = useWords().questions;
  return (
    <>
      <PageHeading
        kicker={
          <>
            {number} · <a href={paths.assignment(id)}>{says.back}</a>
          </>
        }
        title={says.title}
        lead={title}
      />
      <FormErrors errors={answer?.errors ?? []} />
      {questions.length === 0 && !mayAskNow && <Empty title={says.none}>{says.over}</Empty>}
      {questions.map((asked) => (
        <Asked key={asked.id} asked={asked} />
      ))}
      {questions.length > 0 && !mayAskNow && <p className="text-muted">{says.over}</p>}
      {mayAskNow && <AskForm answer={answer?.intent === "withdraw" ? undefined : answer} />}
    </>
  );
}

/** What was asked, and what the secretariat says to it now. */
function Asked({ asked }: { asked: JudgesQuestion }) {
  const { judge: says } = useWords().questions;
  const language = useLanguage();
  const reply = asked.replies.at(-1);
  return (
    <section className="max-w-measure border-t border-line pt-4">
      <p className="text-sm text-muted">
        {(asked.isOwn ? says.own : says.others)(showMoment(language, asked.askedAt))}
      </p>
      <p className="whitespace-pre-line font-semibold">{asked.text}</p>
      {reply && (
        <>
          <p className="whitespace-pre-line">{reply.text}</p>
          <p className="text-sm text-muted">
            {(asked.replies.length > 1 ? says.updatedAt : says.repliedAt)(showMoment(language, reply.repliedAt))}
          </p>
        </>
      )}
      {asked.withdrawnAt && <StatusLine tone="neutral">{says.withdrawn}</StatusLine>}
      {isWaiting(asked) && (
        <form method="post" className="space-y-2">
          <input type="hidden" name="questionId" value={asked.id} />
          <StatusLine tone="info">{says.waiting}</StatusLine>
          <Button variant="secondary" name="intent" value="withdraw">
            {says.withdraw}
          </Button>
        </form>
      )}
    </section>
  );
}

function AskForm({ answer }: { answer: Answer | undefined }) {
  const { judge: says } = useWords().questions;
  return (
    <>
      <SectionHeading id="bertanya" title={says.ask} />
      <form method="post" noValidate className="flow">
        <p className="max-w-measure">{says.askText}</p>
        <TextArea
          {...typedField("text", answer?.typed, answer?.errors ?? [])}
          label={says.text}
          hint={says.textHint}
          maxLength={longestQuestion}
          rows={4}
        />
        <ButtonRow>
          <Button>{says.submit}</Button>
        </ButtonRow>
      </form>
    </>
  );
}
