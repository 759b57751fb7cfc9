import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { findCopy } from "~/domain/blind/preparing.server";
import { FormErrors } from "~/routes/pieces/forms/form";
import { Answers } from "~/routes/pieces/proposal/answers";
import { IdentitySummary } from "~/routes/pieces/proposal/identity-summary";
import { IndicatorSection } from "~/routes/pieces/proposal/indicator-list";
import { titled } from "~/routes/title";
import { useWords } from "~/routes/visitor";
import { paths } from "~/site/paths";
import { ButtonLink, ButtonRow } from "~/ui/button";
import { PageHeading, SectionHeading } from "~/ui/heading";
import { Notice } from "~/ui/notice";
import { act } from "~/web/acting.server";
import { partOf } from "~/web/address";
import { requireContext } from "~/web/guards.server";
import { languageOf } from "~/web/language.server";
import { readForm } from "~/web/read-form.server";
import { orRespond } from "~/web/refusals.server";
import { wordsFor } from "~/words/words";
import { officers } from "../../../officers";
import { actsOnCopy } from "./acts.server";
import { CopiedFiles } from "./files";
import { HiddenWords } from "./hidden-words";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, officers);
  const found = await orRespond(findCopy(context, partOf(params, "stageId"), partOf(params, "entryId")));
  return { ...found, stage: { id: found.stage.id, name: found.stage.name } };
}

type Data = Awaited<ReturnType<typeof loader>>;

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, officers);
  const words = wordsFor(languageOf(request));
  const [stageId, entryId] = [partOf(params, "stageId"), partOf(params, "entryId")];
  return act(words, await readForm(request), actsOnCopy(context, words, stageId, entryId));
}

export const meta = titled<Data>((words, { number }) => `${words.blind.title}: ${number}`);

/** One entry as its judges read it, and what an officer hides or opens in it. */
export default function EntryCopy() {
  const { stage, number, entry, copy, files, hidden, next, mayChange } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { blind } = useWords();
  const { copy: says } = blind;
  return (
    <>
      <PageHeading
        kicker={
          <>
            <a href={paths.copies(stage.id)}>{blind.title}</a> · {number}
          </>
        }
        title={copy.title}
        lead={entry.title === copy.title ? undefined : `${says.original}: ${entry.title}`}
      />
      <FormErrors errors={answer?.errors ?? []} />
      {!mayChange && <Notice tone="info" title={says.over} />}
      <CopiedFiles files={files} mayChange={mayChange} />
      <HiddenWords hidden={hidden} mayChange={mayChange} answer={answer} />
      {next && (
        <ButtonRow>
          <ButtonLink variant="secondary" href={paths.copy(stage.id, next)}>
            {says.next}
          </ButtonLink>
        </ButtonRow>
      )}
      <SectionHeading id="salinan" title={says.asJudges} />
      <Answers answers={copy.answers} />
      <IdentitySummary identity={copy} isBlind />
      <IndicatorSection indicators={copy.indicators} />
    </>
  );
}
