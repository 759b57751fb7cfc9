import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { findOwnEdition } from "~/domain/editions/finding.server";
import { changeStage } from "~/domain/preparing/changing-judging.server";
import { listRubrics } from "~/domain/preparing/reading.server";
import { listStages } from "~/domain/stages/finding.server";
import { moment } from "~/routes/pieces/forms/fields";
import { answeredForm } from "~/routes/pieces/forms/form";
import { WibMoment } from "~/routes/pieces/forms/moment-field";
import { flatParts, joinMoments, partsOf } from "~/routes/pieces/forms/moment-parts";
import { done, paths } from "~/site/paths";
import { PageHeading } from "~/ui/heading";
import { NumberField } from "~/ui/number-field";
import { TextField } from "~/ui/text-field";
import { act, form } from "~/web/acting.server";
import { partOf } from "~/web/address";
import { requireContext } from "~/web/guards.server";
import { languageOf } from "~/web/language.server";
import { readForm } from "~/web/read-form.server";
import { orRespond } from "~/web/refusals.server";
import { showMoment } from "~/words/formats";
import { type Words, wordsFor } from "~/words/words";
import { titled } from "../../title";
import { useLanguage, useWords } from "../../visitor";
import { officers } from "../officers";
import { line, version, whole } from "./fields";
import { RulesForm } from "./rules-form";
import { tellingRules } from "./telling";

const stageForm = ({ editions: { stage, badMoment }, reasons }: Words) =>
  z
    .object({
      name: line(stage.nameMissing),
      judgesPerEntry: whole(stage.judgesBad, 1, 99),
      opensAt: moment(badMoment),
      closesAt: moment(badMoment),
      cutLabel: line(stage.cutLabelMissing),
      cutSize: whole(stage.cutSizeBad, 1, 100_000),
      version,
    })
    .refine(({ opensAt, closesAt }) => opensAt < closesAt, {
      error: reasons["opens-after-closing"],
      path: ["closesAt"],
    });

type Fields = Record<string, unknown>;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, officers);
  const edition = await orRespond(findOwnEdition(context, partOf(params, "editionId")));
  const stage = (await listStages(context, edition.id)).find(({ id }) => id === params.stageId);
  if (!stage) throw data(null, { status: 404 });
  const rubric = (await listRubrics(context, edition.id)).find(({ id }) => id === stage.rubricId);
  return { edition, stage, rubric: rubric && { id: rubric.id, name: rubric.name } };
}

type Data = Awaited<ReturnType<typeof loader>>;

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, officers);
  const words = wordsFor(languageOf(request));
  const { editionId = "", stageId = "" } = params;
  const body = joinMoments(await readForm(request), { opensAt: "opens", closesAt: "closes" });
  const change = form(
    stageForm(words),
    async ({ version, ...rules }) => {
      await changeStage(context, { editionId, version }, stageId, rules);
      return done(paths.preparedEdition(editionId), "edition-changed");
    },
    tellingRules(words),
  );
  return act(words, body, { "": change });
}

export const meta = titled<Data>((_words, { stage }) => stage.name);

export default function StageRulesPage() {
  const { edition, stage, rubric } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { stage: says, identity } = useWords().editions;
  const { errors, field, typed } = answeredForm<Fields>(answer, shown(stage));
  const moment = (name: string) => ({ name, typed, errors: field(name).errors });
  return (
    <>
      <PageHeading kicker={`${edition.name} · ${says.kicker}`} title={stage.name} />
      {rubric && (
        <p>
          {says.rubric}: <a href={paths.editionRubric(edition.id, rubric.id)}>{rubric.name}</a>
        </p>
      )}
      <RulesForm
        edition={edition}
        answer={answer}
        errors={errors}
        typed={typed}
        saved={useSaved(stage)}
        back={paths.preparedEdition(edition.id)}
      >
        <TextField {...field("name")} label={says.name} />
        <NumberField {...field("judgesPerEntry")} label={says.judges} min={1} />
        <WibMoment {...moment("opensAt")} legend={says.opensAt} />
        <WibMoment {...moment("closesAt")} legend={says.closesAt} hint={identity.closesHint} />
        <TextField {...field("cutLabel")} label={says.cutLabel} width="medium" />
        <NumberField {...field("cutSize")} label={says.cutSize} min={1} />
      </RulesForm>
    </>
  );
}

function shown(stage: Data["stage"]): Record<string, string> {
  return {
    name: stage.name,
    judgesPerEntry: String(stage.judgesPerEntry),
    cutLabel: stage.cutLabel,
    cutSize: String(stage.cutSize),
    ...flatParts("opensAt", partsOf(stage.opensAt, "opens")),
    ...flatParts("closesAt", partsOf(stage.closesAt, "closes")),
  };
}

function useSaved(stage: Data["stage"]) {
  const { stage: says } = useWords().editions;
  const language = useLanguage();
  return [
    { term: says.name, detail: stage.name },
    { term: says.judges, detail: stage.judgesPerEntry },
    { term: says.opensAt, detail: showMoment(language, stage.opensAt) },
    { term: says.closesAt, detail: showMoment(language, stage.closesAt) },
    { term: says.cutLabel, detail: stage.cutLabel },
    { term: says.cutSize, detail: stage.cutSize },
  ];
}
