import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { findPracticeEntry } from "~/domain/calibration/finding.server";
import { mayChangePractice } from "~/domain/calibration/policy";
import { changePracticeEntry, removePracticeEntry } from "~/domain/calibration/preparing.server";
import { nothing } from "~/routes/pieces/forms/fields";
import { FormErrors } from "~/routes/pieces/forms/form";
import { titled } from "~/routes/title";
import { useWords } from "~/routes/visitor";
import { done } from "~/site/deeds";
import { paths } from "~/site/paths";
import { Button, ButtonRow } from "~/ui/button";
import { PageHeading } from "~/ui/heading";
import { Notice } from "~/ui/notice";
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
  const found = findPracticeEntry(context, partOf(params, "stageId"), partOf(params, "entryId"));
  const { stage, calibration, entry } = await orRespond(found);
  const { title, parts, version, sourceId, sheets } = entry;
  return {
    stage: { id: stage.id, name: stage.name },
    entry: { title, parts, version, sourceId },
    kept: mayChangePractice(context.actor, stage, calibration.state, sheets.length),
  };
}

type Data = Awaited<ReturnType<typeof loader>>;

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, officers);
  const words = wordsFor(languageOf(request));
  const place = { stageId: partOf(params, "stageId"), entryId: partOf(params, "entryId") };
  const { entry } = await orRespond(findPracticeEntry(context, place.stageId, place.entryId));
  return act(words, await readForm(request), {
    remove: form(nothing, async () => {
      await removePracticeEntry(context, place.stageId, place.entryId);
      return done(paths.calibration(place.stageId), "practice-removed");
    }),
    "": form(
      entryForm(words, entry.parts),
      async ({ title, version, ...typed }) => {
        await changePracticeEntry(context, place, { title, parts: partsIn(typed, entry.parts) }, version);
        return done(paths.calibration(place.stageId), "practice-saved");
      },
      { at: { "practice-empty": "title" } },
    ),
  });
}

export const meta = titled<Data>((_words, { entry }) => entry.title);

/** What a practice proposal says; it can be changed until a judge has scored it. */
export default function PracticeEntry() {
  const { stage, entry, kept } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useWords();
  const { officer: says } = words.calibration;
  return (
    <>
      <PageHeading
        kicker={
          <>
            {stage.name} · <a href={paths.calibration(stage.id)}>{says.back}</a>
          </>
        }
        title={kept ? entry.title : says.change}
        lead={entry.sourceId ? says.pastLead : says.formLead}
      />
      <FormErrors errors={answer?.errors ?? []} />
      {kept ? (
        <>
          <Notice tone="info" title={words.reasons[kept]} />
          {entry.parts.map(({ code, title, text }) => (
            <section key={code} className="max-w-measure">
              <h2>{title}</h2>
              <p className="whitespace-pre-line">{text}</p>
            </section>
          ))}
        </>
      ) : (
        <>
          <EntryForm {...entry} answer={answer} />
          <form method="post">
            <p>{says.removeText}</p>
            <ButtonRow>
              <Button variant="quiet" name="intent" value="remove">
                {says.remove}
              </Button>
            </ButtonRow>
          </form>
        </>
      )}
    </>
  );
}
