import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { findFacts } from "~/domain/assignment/reading.server";
import type { Reason } from "~/domain/kernel/reasons";
import { findOwnPhotographs } from "~/domain/visits/finding-photographs.server";
import { longestCaption, photographs as room } from "~/domain/visits/photograph";
import { describePhotograph, removePhotograph } from "~/domain/visits/photographing.server";
import { mayReport } from "~/domain/visits/policy";
import { optional, seen } from "~/routes/pieces/forms/fields";
import { FormErrors } from "~/routes/pieces/forms/form";
import { titled } from "~/routes/title";
import { useWords } from "~/routes/visitor";
import { done } from "~/site/deeds";
import { paths } from "~/site/paths";
import { PageHeading } from "~/ui/heading";
import { Notice } from "~/ui/notice";
import { act, form } from "~/web/acting.server";
import { partOf } from "~/web/address";
import { anyContext, requireContext } from "~/web/guards.server";
import { isMultipart } from "~/web/intake/multipart.server";
import { takePhotographs } from "~/web/intake/photographing-form.server";
import { languageOf } from "~/web/language.server";
import { readForm } from "~/web/read-form.server";
import { orRespond } from "~/web/refusals.server";
import { type Words, wordsFor } from "~/words/words";
import { judges } from "../judges";
import { idOf, Photograph } from "./photograph";
import { UploadForm } from "./upload-form";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, judges);
  const id = partOf(params, "assignmentId");
  const { assignment, stage, claims, photographs } = await orRespond(findOwnPhotographs(context, id));
  const { number, title } = await findFacts(context, id);
  return {
    ...{ id, number, title, stage: stage.name },
    claims: claims.map(({ key, title }) => ({ value: key, label: title })),
    photographs: photographs.map(({ id, caption, claim, version }) => ({ id, caption, claim, version })),
    mayReport: mayReport(context.actor, assignment, stage, context.now) === undefined,
    hasRoom: photographs.length < room.maxCount,
  };
}

export type PhotographsData = Awaited<ReturnType<typeof loader>>;

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, judges);
  const words = wordsFor(languageOf(request));
  const { photographs: says } = words.visits;
  const id = partOf(params, "assignmentId");
  if (isMultipart(request)) return upload(request, words, id);
  const posted = await readForm(request);
  const photographId = posted.get("photograph")?.toString() ?? "";
  const caption = z.string().trim().max(longestCaption, says.tooLong).default("");
  return act(words, posted, {
    describe: form(
      z.object({ photograph: optional, version: seen, caption, claim: optional }),
      async ({ version, caption, claim }) => {
        await describePhotograph(context, { assignmentId: id, photographId }, { caption, claim }, version);
        return `${done(paths.visitPhotographs(id), "photograph-described")}#${idOf(photographId)}`;
      },
      { at: { rest: "caption" }, ids: { caption: `${idOf(photographId)}-caption` } },
    ),
    remove: form(z.object({ photograph: optional }), async () => {
      await removePhotograph(context, id, photographId);
      return done(paths.visitPhotographs(id), "photograph-removed");
    }),
  });
}

async function upload(request: Request, words: Words, assignmentId: string) {
  const outcomes = await orRespond(takePhotographs(() => anyContext(request), assignmentId, request));
  const href = "#foto";
  const typed: Record<string, string> = {};
  const answer = (errors: Array<{ href: string; text: string }>, kept: string[], status: number) =>
    data({ errors, kept, typed, intent: "add" }, { status });
  if (outcomes.length === 0) return answer([{ href, text: words.visits.photographs.nothingChosen }], [], 400);
  const kept = outcomes.filter(({ refusal }) => !refusal).map(({ name }) => name);
  const errors = outcomes.flatMap(({ name, refusal }) =>
    refusal ? [{ href, text: `${name}: ${sentenceOf(words, refusal)}` }] : [],
  );
  return errors.length > 0
    ? answer(errors, kept, 409)
    : redirect(done(paths.visitPhotographs(assignmentId), "photographs-added"));
}

/** Of photographs rather than of what is attached to a proposal. */
function sentenceOf({ reasons, visits: { photographs: says } }: Words, refusal: Reason): string {
  if (refusal === "too-many-files") return says.full;
  return refusal === "proposal-store-full" ? says.spent : reasons[refusal];
}

export const meta = titled<PhotographsData>((words, { title }) => `${words.visits.photographs.title}: ${title}`);

/** What a team photographed at a visit, each with what it shows. */
export default function Photographs() {
  const { id, number, title, stage, photographs, mayReport, hasRoom } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { photographs: says, judge } = useWords().visits;
  const errors = answer?.errors ?? [];
  const kept = answer && "kept" in answer ? answer.kept : [];
  return (
    <>
      <PageHeading
        kicker={
          <>
            {stage} · {number} · <a href={paths.visit(id)}>{says.back}</a>
          </>
        }
        title={says.title}
        lead={title}
      />
      <FormErrors errors={errors} />
      {kept.length > 0 && <Notice tone="done" live title={says.kept(kept.join(", "))} />}
      {!mayReport && <Notice tone="info" title={judge.over} />}
      <p className="max-w-measure">{says.lead}</p>
      {mayReport && (hasRoom ? <UploadForm errors={errors} /> : <p>{says.full}</p>)}
      {photographs.length === 0 && <p>{says.none}</p>}
      {photographs.map((photograph, place) => (
        <Photograph
          key={photograph.id}
          number={place + 1}
          photograph={photograph}
          typed={answer?.typed.photograph === photograph.id ? answer.typed : undefined}
          errors={errors}
        />
      ))}
    </>
  );
}
