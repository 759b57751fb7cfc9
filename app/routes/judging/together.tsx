import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { findJudgedStage } from "~/domain/assignment/finding.server";
import { showMean } from "~/domain/ranking/mean";
import { handInTogether, listComplete } from "~/domain/scoring/handing-in-together.server";
import { tickedIn } from "~/routes/pieces/forms/field-errors";
import { chosen } from "~/routes/pieces/forms/fields";
import { FormErrors } from "~/routes/pieces/forms/form";
import { done } from "~/site/deeds";
import { paths } from "~/site/paths";
import { Button, ButtonLink, ButtonRow } from "~/ui/button";
import { CheckboxGroup } from "~/ui/checkbox-group";
import { DeskHead } from "~/ui/desk";
import { Empty } from "~/ui/empty";
import { act, form } from "~/web/acting.server";
import { partOf } from "~/web/address";
import { requireContext } from "~/web/guards.server";
import { languageOf } from "~/web/language.server";
import { readForm } from "~/web/read-form.server";
import { orRespond } from "~/web/refusals.server";
import { showDecimal } from "~/words/formats";
import { wordsFor } from "~/words/words";
import { titled } from "../title";
import { useLanguage, useWords } from "../visitor";
import { judges } from "./judges";

export const handle = { isDesk: true };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, judges);
  const stage = await orRespond(findJudgedStage(context, partOf(params, "stageId")));
  return { stage: stage.name, complete: await listComplete(context, stage.id) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, judges);
  const words = wordsFor(languageOf(request));
  await orRespond(findJudgedStage(context, partOf(params, "stageId")));
  return act(words, await readForm(request), {
    "": form(
      chosen("ids", words.judging.together.missing),
      async ({ ids = [] }) => {
        await handInTogether(context, ids.map(seenIn));
        return done(paths.assignments, "handed-in-together");
      },
      { at: { rest: "ids" }, says: { "stale-version": words.judging.together.changed } },
    ),
  });
}

/** A sheet and the version of it that the page showed. */
function seenIn(value: string) {
  const [id = "", version] = value.split(" ");
  return { id, version: Number(version) };
}

export const meta = titled((words) => words.judging.together.title);

/** Drafts to which nothing is missing, with what they come to, to be handed in at once. */
export default function Together() {
  const { stage, complete } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const language = useLanguage();
  const { sheet, together: says } = useWords().judging;
  const all = complete.map(boxOf);
  return (
    <>
      <DeskHead
        title={says.title}
        facts={[
          stage,
          <a key="list" href={paths.assignments}>
            {says.back}
          </a>,
        ]}
      />
      <FormErrors errors={answer?.errors ?? []} />
      {complete.length === 0 && <Empty title={says.none}>{says.noneText}</Empty>}
      {complete.length > 0 && (
        <form method="post" noValidate className="flow">
          <CheckboxGroup
            id="ids"
            name="ids"
            legend={says.legend}
            hint={says.hint}
            errors={answer?.errors.map(({ text }) => text)}
            defaultValues={answer ? tickedIn(answer, "ids") : all}
            options={complete.map((one) => ({
              value: boxOf(one),
              label: one.title,
              hint: `${one.number} · ${sheet.total(showDecimal(language, showMean(one.hundredths, 1)))}`,
            }))}
          />
          <ButtonRow>
            <Button>{says.submit}</Button>
            <ButtonLink href={paths.assignments} variant="quiet">
              {says.back}
            </ButtonLink>
          </ButtonRow>
        </form>
      )}
    </>
  );
}

function boxOf({ id, version }: { id: string; version: number }): string {
  return `${id} ${version}`;
}
