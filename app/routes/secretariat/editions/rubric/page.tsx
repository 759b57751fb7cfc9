import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { findOwnEdition } from "~/domain/editions/finding.server";
import type { Context } from "~/domain/kernel/context";
import { weighCriteria } from "~/domain/preparing/changing-judging.server";
import { listRubrics } from "~/domain/preparing/reading.server";
import { answeredForm } from "~/routes/pieces/forms/form";
import { titled } from "~/routes/title";
import { useWords } from "~/routes/visitor";
import { done, paths } from "~/site/paths";
import { PageHeading } from "~/ui/heading";
import { NumberField } from "~/ui/number-field";
import { TextArea } from "~/ui/text-area";
import { TextField } from "~/ui/text-field";
import { act, form } from "~/web/acting.server";
import { partOf } from "~/web/address";
import { requireContext } from "~/web/guards.server";
import { languageOf } from "~/web/language.server";
import { readForm } from "~/web/read-form.server";
import { orRespond } from "~/web/refusals.server";
import { wordsFor } from "~/words/words";
import { officers } from "../../officers";
import { RulesForm } from "../rules-form";
import { tellingRules } from "../telling";
import { criteriaIn, rubricForm } from "./form";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, officers);
  const edition = await orRespond(findOwnEdition(context, partOf(params, "editionId")));
  return { edition, rubric: await rubricOf(context, edition.id, params.rubricId) };
}

type Data = Awaited<ReturnType<typeof loader>>;

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, officers);
  const words = wordsFor(languageOf(request));
  const { editionId = "", rubricId = "" } = params;
  const edition = await orRespond(findOwnEdition(context, editionId));
  const ids = (await rubricOf(context, edition.id, rubricId)).criteria.map(({ id }) => id);
  const weigh = form(
    rubricForm(words, ids),
    async (values) => {
      await weighCriteria(context, { editionId, version: Number(values.version) }, rubricId, criteriaIn(values, ids));
      return done(paths.preparedEdition(editionId), "edition-changed");
    },
    tellingRules(words),
  );
  return act(words, await readForm(request), { "": weigh });
}

async function rubricOf(context: Context, editionId: string, rubricId: string | undefined) {
  const rubric = (await listRubrics(context, editionId)).find(({ id }) => id === rubricId);
  if (!rubric) throw data(null, { status: 404 });
  return rubric;
}

export const meta = titled<Data>((_words, { rubric }) => rubric.name);

export default function RubricPage() {
  const { edition, rubric } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { rubric: says } = useWords().editions;
  const { errors, field, typed } = answeredForm<Record<string, unknown>>(answer, shown(rubric));
  const sum = rubric.criteria.reduce((sum, { id }) => sum + (Number(typed(`weight-${id}`)) || 0), 0);
  return (
    <>
      <PageHeading
        kicker={`${edition.name} · ${says.kicker}`}
        title={rubric.name}
        lead={says.scale(rubric.scaleMin, rubric.scaleMax)}
      />
      <RulesForm
        edition={edition}
        answer={answer}
        errors={errors}
        typed={typed}
        saved={rubric.criteria.map(({ title, description, weight }) => ({
          term: title,
          detail: `${weight}%. ${description}`,
        }))}
        back={paths.preparedEdition(edition.id)}
      >
        {rubric.criteria.map(({ id, tieOrder }, place) => (
          <fieldset key={id} className="flow mt-8 border-t border-line pt-4">
            <legend className="text-lg font-bold">{says.criterion(place + 1)}</legend>
            {tieOrder !== null && <p className="text-sm text-muted">{says.tie(tieOrder)}</p>}
            <TextField {...field(`title-${id}`)} label={says.name} />
            <TextArea {...field(`description-${id}`)} label={says.description} rows={3} />
            <NumberField {...field(`weight-${id}`)} label={says.weight} min={0} max={100} data-summed="" />
          </fieldset>
        ))}
        <p
          role="status"
          className="font-semibold tabular-nums"
          data-sum-of="data-summed"
          data-template={says.sum("{sum}")}
        >
          {says.sum(String(sum))}
        </p>
      </RulesForm>
    </>
  );
}

function shown({ criteria }: Data["rubric"]): Record<string, string> {
  return Object.fromEntries(
    criteria.flatMap(({ id, title, description, weight }) => [
      [`title-${id}`, title],
      [`description-${id}`, description],
      [`weight-${id}`, String(weight)],
    ]),
  );
}
