import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { findCalibration } from "~/domain/calibration/finding.server";
import { mayAddPractice } from "~/domain/calibration/policy";
import { addPracticeEntry } from "~/domain/calibration/preparing.server";
import { blankSource, exampleSource, pastSource } from "~/domain/calibration/sources.server";
import type { Context } from "~/domain/kernel/context";
import { insist } from "~/domain/kernel/refusal";
import { FormErrors } from "~/routes/pieces/forms/form";
import { titled } from "~/routes/title";
import { useWords } from "~/routes/visitor";
import { done } from "~/site/deeds";
import { paths } from "~/site/paths";
import { PageHeading } from "~/ui/heading";
import { act, form } from "~/web/acting.server";
import { partOf } from "~/web/address";
import { requireContext } from "~/web/guards.server";
import { languageOf } from "~/web/language.server";
import { readForm } from "~/web/read-form.server";
import { orRespond } from "~/web/refusals.server";
import { wordsFor } from "~/words/words";
import { officers } from "../../officers";
import { EntryForm, entryForm, partsIn } from "./entry-form";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, officers);
  return orRespond(begin(context, partOf(params, "stageId"), new URL(request.url).searchParams));
}

async function begin(context: Context, stageId: string, asked: URLSearchParams) {
  const { stage, calibration } = await findCalibration(context, stageId);
  insist(mayAddPractice(context.actor, stage, calibration.state, calibration.entries.length));
  const [example, number] = [asked.get("contoh"), asked.get("nomor")];
  const source = number
    ? await pastSource(context, stage, number)
    : example
      ? exampleSource(example)
      : await blankSource(context, stage);
  return { stage: { id: stage.id, name: stage.name }, ...source };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, officers);
  const words = wordsFor(languageOf(request));
  const stageId = partOf(params, "stageId");
  const asked = new URL(request.url).searchParams;
  const { parts } = await orRespond(begin(context, stageId, asked));
  return act(words, await readForm(request), {
    "": form(
      entryForm(words, parts),
      async ({ title, ...typed }) => {
        const number = asked.get("nomor") ?? undefined;
        await addPracticeEntry(context, stageId, { title, parts: partsIn(typed, parts), number });
        return done(paths.calibration(stageId), "practice-saved");
      },
      { at: { "practice-empty": "title" } },
    ),
  });
}

export const meta = titled((words) => words.calibration.officer.add);

export default function NewPracticeEntry() {
  const { stage, title, parts, sourceId } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { officer: says } = useWords().calibration;
  return (
    <>
      <PageHeading
        kicker={
          <>
            {stage.name} · <a href={paths.calibration(stage.id)}>{says.back}</a>
          </>
        }
        title={says.add}
        lead={sourceId ? says.pastLead : says.formLead}
      />
      <FormErrors errors={answer?.errors ?? []} />
      <EntryForm title={title} parts={parts} version={0} answer={answer} />
    </>
  );
}
