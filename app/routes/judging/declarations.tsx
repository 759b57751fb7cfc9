import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { acceptAll } from "~/domain/assignment/declaring.server";
import { findJudgedStage, listOwnAssignments } from "~/domain/assignment/finding.server";
import { listUndeclared } from "~/domain/assignment/undeclared.server";
import { found } from "~/domain/kernel/refusal";
import { tickedIn } from "~/routes/pieces/forms/field-errors";
import { chosen } from "~/routes/pieces/forms/fields";
import { FormErrors } from "~/routes/pieces/forms/form";
import { done } from "~/site/deeds";
import { paths } from "~/site/paths";
import { Button, ButtonLink, ButtonRow } from "~/ui/button";
import { CheckboxGroup } from "~/ui/checkbox-group";
import { DeskHead } from "~/ui/desk";
import { Empty } from "~/ui/empty";
import { SectionHeading } from "~/ui/heading";
import { act, form } from "~/web/acting.server";
import { partOf } from "~/web/address";
import { requireContext } from "~/web/guards.server";
import { languageOf } from "~/web/language.server";
import { readForm } from "~/web/read-form.server";
import { orRespond } from "~/web/refusals.server";
import { wordsFor } from "~/words/words";
import { titled } from "../title";
import { useWords } from "../visitor";
import { judges } from "./judges";

export const handle = { isDesk: true };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, judges);
  const stage = await orRespond(findJudgedStage(context, partOf(params, "stageId")));
  return { stage: { name: stage.name, isBlind: stage.isBlind }, waiting: await listUndeclared(context, stage.id) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, judges);
  const words = wordsFor(languageOf(request));
  await orRespond(findJudgedStage(context, partOf(params, "stageId")));
  return act(words, await readForm(request), {
    "": form(
      chosen("ids", words.judging.declareAll.missing),
      async ({ ids = [] }) => {
        // What went to somebody else since the page was made is gone, and holds up nothing.
        const own = (await listOwnAssignments(context)).map(({ id }) => id);
        const mine = ids.filter((id) => own.includes(id));
        found(mine[0]);
        await acceptAll(context, mine);
        return done(paths.assignments, "declared-together");
      },
      { at: { rest: "ids" } },
    ),
  });
}

export const meta = titled((words) => words.judging.declareAll.title);

/** All declarations of a stage at once: what is known before the dossiers open, and a tick for each. */
export default function Declarations() {
  const { stage, waiting } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { declare, declareAll: says, blind } = useWords().judging;
  const free = waiting.filter(({ inConflict }) => !inConflict);
  const known = waiting.filter(({ inConflict }) => inConflict);
  const ticked = answer ? tickedIn(answer, "ids") : [];
  return (
    <>
      <DeskHead
        title={says.title}
        facts={[
          stage.name,
          <a key="list" href={paths.assignments}>
            {says.back}
          </a>,
        ]}
      />
      <FormErrors errors={answer?.errors ?? []} />
      {waiting.length === 0 && <Empty title={says.none}>{says.noneText}</Empty>}
      {free.length > 0 && (
        <form method="post" noValidate className="flow">
          <p className="max-w-measure">{stage.isBlind ? blind.declare : declare.freeText}</p>
          <CheckboxGroup
            id="ids"
            name="ids"
            legend={says.legend}
            hint={says.hint}
            errors={answer?.errors.map(({ text }) => text)}
            defaultValues={ticked}
            options={free.map(({ id, number, title, unit, team }) => ({
              value: id,
              label: title,
              hint: [number, unit, team.length > 0 && `${declare.team}: ${team.join(", ")}`]
                .filter(Boolean)
                .join(" · "),
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
      {known.length > 0 && (
        <>
          <SectionHeading title={says.known} />
          <ul className="list-disc ps-5">
            {known.map(({ id, title }) => (
              <li key={id}>
                <a href={paths.assignment(id)}>{title}</a>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
