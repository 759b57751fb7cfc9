import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { findOwnEdition } from "~/domain/editions/finding.server";
import type { Context } from "~/domain/kernel/context";
import { addRubric, changeRubric } from "~/domain/preparing/changing-rubrics.server";
import { listRubrics } from "~/domain/preparing/reading.server";
import { answeredForm } from "~/routes/pieces/forms/form";
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
import { type Words, wordsFor } from "~/words/words";
import { officers } from "../../officers";
import { RemovalLink } from "../removal-link";
import { RulesForm } from "../rules-form";
import { tellingRules } from "../telling";
import { showAnchors } from "./anchors";
import { CriteriaFields } from "./criteria";
import { newKeys, rubricForm, rubricIn } from "./form";
import { ScaleFields } from "./scale";

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
  const rubric = await rubricOf(context, edition.id, rubricId);
  const body = await readForm(request);
  const ids = idsIn(body);
  const change = form(
    rubricForm(words, ids),
    async (values) => {
      const draft = { editionId, version: values.version };
      const rules = rubricIn(values, ids);
      await (rubric ? changeRubric(context, draft, rubric.id, rules) : addRubric(context, draft, rules));
      return done(paths.preparedEdition(editionId), "edition-changed");
    },
    telling(words),
  );
  return act(words, body, { "": change });
}

/** A passing grade stands on another page; here the scale has to fit it. */
function telling(words: Words) {
  const { at, says } = tellingRules(words);
  return { at: { ...at, "grade-off-scale": "scaleMax" }, says };
}

/** The criteria that were there when the form was opened: somebody may have been faster. */
function idsIn(body: FormData): string[] {
  const keys = [...body.keys()].flatMap((name) => /^title-(.+)$/.exec(name)?.[1] ?? []);
  return keys.filter((key) => !(newKeys as readonly string[]).includes(key));
}

/** The rubric of this address; none under the address of a new one. */
async function rubricOf(context: Context, editionId: string, rubricId: string | undefined) {
  if (rubricId === "baru") return undefined;
  const rubric = (await listRubrics(context, editionId)).find(({ id }) => id === rubricId);
  if (!rubric) throw data(null, { status: 404 });
  return rubric;
}

export const meta = titled<Data>((words, { rubric }) => rubric?.name ?? words.editions.rubric.new);

export default function RubricPage() {
  const { edition, rubric } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { rubric: says } = useWords().editions;
  const { errors, field, typed } = answeredForm<Record<string, unknown>>(answer, shown(rubric));
  return (
    <>
      <PageHeading kicker={`${edition.name} · ${says.kicker}`} title={rubric?.name ?? says.new} />
      <RulesForm
        edition={edition}
        answer={answer}
        errors={errors}
        typed={typed}
        saved={(rubric?.criteria ?? []).map(({ title, description, weight }) => ({
          term: title,
          detail: `${weight}%. ${description}`,
        }))}
        back={paths.preparedEdition(edition.id)}
      >
        <ScaleFields field={field} />
        <CriteriaFields field={field} typed={typed} ids={rubric?.criteria.map(({ id }) => id) ?? []} />
      </RulesForm>
      {rubric && <RemovalLink edition={edition} list="rubrics" id={rubric.id} label={says.removeRubric} />}
    </>
  );
}

function shown(rubric: Data["rubric"]): Record<string, string> {
  if (!rubric) return { scaleMin: "0", scaleMax: "100", scaleStep: "1" };
  const { name, scaleMin, scaleMax, scaleStep, noteAtOrBelow, noteAtOrAbove, anchors, criteria } = rubric;
  return {
    title: name,
    scaleMin: String(scaleMin),
    scaleMax: String(scaleMax),
    scaleStep: String(scaleStep),
    noteAtOrBelow: noteAtOrBelow?.toString() ?? "",
    noteAtOrAbove: noteAtOrAbove?.toString() ?? "",
    anchors: showAnchors(anchors),
    ...Object.fromEntries(
      criteria.flatMap(({ id, title, description, weight, tieOrder }, place) => [
        [`title-${id}`, title],
        [`description-${id}`, description],
        [`weight-${id}`, String(weight)],
        [`tie-${id}`, tieOrder?.toString() ?? ""],
        [`place-${id}`, String(place + 1)],
      ]),
    ),
  };
}
