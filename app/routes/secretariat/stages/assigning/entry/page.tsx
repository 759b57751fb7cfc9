import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { FormErrors } from "~/routes/pieces/forms/form";
import { titled } from "~/routes/title";
import { useWords } from "~/routes/visitor";
import { paths } from "~/site/paths";
import { Disclosure } from "~/ui/disclosure";
import { PageHeading, SectionHeading } from "~/ui/heading";
import { act } from "~/web/acting.server";
import { partOf } from "~/web/address";
import { requireContext } from "~/web/guards.server";
import { languageOf } from "~/web/language.server";
import { readForm } from "~/web/read-form.server";
import { wordsFor } from "~/words/words";
import { officers } from "../../../officers";
import { actsOnEntry } from "./acts.server";
import { MoveForm, SwapForm } from "./forms";
import { loadAssignedEntry } from "./loading.server";
import { Neighbours } from "./neighbours";
import { PanelForEntry } from "./panel";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, officers);
  return loadAssignedEntry(context, partOf(params, "stageId"), partOf(params, "entryId"));
}

type Data = Awaited<ReturnType<typeof loader>>;

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, officers);
  const words = wordsFor(languageOf(request));
  const [stageId, entryId] = [partOf(params, "stageId"), partOf(params, "entryId")];
  return act(words, await readForm(request), actsOnEntry(context, words, stageId, entryId));
}

export const meta = titled<Data>((words, { entry }) => `${words.assigning.title}: ${entry.number}`);

export default function AssignedEntryPage() {
  const loaded = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { assigning: says } = useWords();
  const { stage, entry, candidates, mayChange } = loaded;
  const readers = candidates.filter(({ reading }) => reading);
  const others = candidates.filter(({ reading }) => !reading);
  return (
    <>
      <PageHeading
        kicker={
          <>
            <a href={paths.assigning(stage.id)}>{says.title}</a> · {entry.number}
          </>
        }
        title={entry.title}
        lead={entry.category}
      />
      <FormErrors errors={answer?.errors ?? []} />
      <SectionHeading id="juri" title={says.entry.readers} />
      <PanelForEntry
        caption={says.entry.readers}
        empty={says.entry.noReaders}
        candidates={readers}
        mayChange={mayChange}
      />
      {mayChange && <MoveForm loaded={loaded} answer={answer} />}
      {mayChange && <SwapForm loaded={loaded} answer={answer} />}
      <SectionHeading id="panel" title={says.entry.others} aside={String(others.length)} />
      <p className="max-w-measure">{says.entry.why}</p>
      <Disclosure label={says.entry.showOthers}>
        <PanelForEntry caption={says.entry.others} empty={says.entry.allRead} candidates={others} mayChange={false} />
      </Disclosure>
      <Neighbours stageId={stage.id} beside={loaded.beside} />
    </>
  );
}
