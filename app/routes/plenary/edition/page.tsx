import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { CancellationNotice, ExtensionLog } from "~/routes/pieces/extension-log";
import { joinMoments } from "~/routes/pieces/forms/moment-parts";
import { titled } from "~/routes/title";
import { useWords } from "~/routes/visitor";
import { PageHeading } from "~/ui/heading";
import { Tag } from "~/ui/status";
import { act } from "~/web/acting.server";
import { partOf } from "~/web/address";
import { requireContext } from "~/web/guards.server";
import { languageOf } from "~/web/language.server";
import { readForm } from "~/web/read-form.server";
import { orRespond } from "~/web/refusals.server";
import { wordsFor } from "~/words/words";
import { authorities } from "./authorities";
import { Cancelling } from "./cancelling";
import { Confirmation } from "./confirmation";
import { Deadline } from "./deadline";
import { decisionsOn } from "./decisions.server";
import { type DecidedEdition, loadDecidedEdition } from "./loading.server";
import { Reinstating } from "./reinstating";
import { RulesInBrief } from "./rules";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, authorities);
  return orRespond(loadDecidedEdition(context, partOf(params, "editionId")));
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, authorities);
  const words = wordsFor(languageOf(request));
  const body = joinMoments(await readForm(request), { until: "closes" });
  return act(words, body, decisionsOn(context, partOf(params, "editionId"), words));
}

export const meta = titled<DecidedEdition>((_words, { rules }) => rules.edition.name);

export default function EditionDecisions() {
  const loaded = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useWords();
  const { rules, extensions, cancellation, may } = loaded;
  const { edition } = rules;
  return (
    <>
      <PageHeading kicker={words.editions.title} title={edition.name} lead={edition.theme} />
      <p>
        <Tag tone={edition.status === "draft" ? "warn" : "neutral"}>{words.statuses.edition[edition.status]}</Tag>
      </p>
      {cancellation && <CancellationNotice cancellation={cancellation} />}
      {edition.status === "draft" && <Confirmation {...loaded} answer={answer} />}
      {may.reinstate && <Reinstating {...loaded} answer={answer} />}
      {may.extend && <Deadline {...loaded} kind="extend" answer={answer} />}
      {may.reopen && <Deadline {...loaded} kind="reopen" answer={answer} />}
      <ExtensionLog extensions={extensions} />
      <RulesInBrief rules={rules} />
      {may.cancel && <Cancelling counts={loaded.counts} answer={answer} />}
    </>
  );
}
