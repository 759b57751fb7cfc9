import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { findOwnEdition, listTracks } from "~/domain/editions/finding.server";
import type { Context } from "~/domain/kernel/context";
import { changeStage } from "~/domain/preparing/changing-judging.server";
import { findRubric } from "~/domain/scoring/finding.server";
import { namedCuts } from "~/domain/stages/cuts";
import { listTrackCuts } from "~/domain/stages/cuts.server";
import { listStages } from "~/domain/stages/finding.server";
import { CutLines } from "~/routes/pieces/cut-lines";
import { answeredForm } from "~/routes/pieces/forms/form";
import { WibMoment } from "~/routes/pieces/forms/moment-field";
import { flatParts, joinMoments, partsOf } from "~/routes/pieces/forms/moment-parts";
import { titled } from "~/routes/title";
import { useLanguage, useWords } from "~/routes/visitor";
import { done, paths } from "~/site/paths";
import { PageHeading, SectionHeading } from "~/ui/heading";
import { NumberField } from "~/ui/number-field";
import { TextField } from "~/ui/text-field";
import { act, form } from "~/web/acting.server";
import { partOf } from "~/web/address";
import { requireContext } from "~/web/guards.server";
import { languageOf } from "~/web/language.server";
import { readForm } from "~/web/read-form.server";
import { orRespond } from "~/web/refusals.server";
import { showMoment } from "~/words/formats";
import { wordsFor } from "~/words/words";
import { officers } from "../../officers";
import { RulesForm } from "../rules-form";
import { tellingRules } from "../telling";
import { rulesIn, stageForm } from "./form";

type Fields = Record<string, unknown>;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, officers);
  const found = await stageIn(context, params);
  return { ...found, own: await listTrackCuts(context, [found.stage]) };
}

type Data = Awaited<ReturnType<typeof loader>>;

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, officers);
  const words = wordsFor(languageOf(request));
  const { editionId = "", stageId = "" } = params;
  const body = joinMoments(await readForm(request), { opensAt: "opens", closesAt: "closes" });
  const { tracks, rubric } = await stageIn(context, params);
  const trackIds = tracks.map(({ id }) => id);
  const change = form(
    stageForm(words, tracks, rubric),
    async ({ version, ...values }) => {
      await changeStage(context, { editionId, version }, stageId, rulesIn(values, trackIds));
      return done(paths.preparedEdition(editionId), "edition-changed");
    },
    tellingRules(words),
  );
  return act(words, body, { "": change });
}

async function stageIn(context: Context, params: LoaderFunctionArgs["params"]) {
  const edition = await orRespond(findOwnEdition(context, partOf(params, "editionId")));
  const stage = (await listStages(context, edition.id)).find(({ id }) => id === params.stageId);
  if (!stage) throw data(null, { status: 404 });
  const { name, scaleMin, scaleMax } = await findRubric(context, stage.rubricId);
  const rubric = { id: stage.rubricId, name, scaleMin, scaleMax };
  return { edition, stage, rubric, tracks: await listTracks(context, edition.id) };
}

export const meta = titled<Data>((_words, { stage }) => stage.name);

export default function StageRulesPage() {
  const loaded = useLoaderData<typeof loader>();
  const { edition, stage, tracks, rubric, own } = loaded;
  const answer = useActionData<typeof action>();
  const { stage: says, identity } = useWords().editions;
  const { errors, field, typed } = answeredForm<Fields>(answer, shown(loaded));
  const moment = (name: string) => ({ name, typed, errors: field(name).errors });
  return (
    <>
      <PageHeading kicker={`${edition.name} · ${says.kicker}`} title={stage.name} />
      <p>
        {says.rubric}: <a href={paths.editionRubric(edition.id, rubric.id)}>{rubric.name}</a>
      </p>
      <RulesForm
        edition={edition}
        answer={answer}
        errors={errors}
        typed={typed}
        saved={useSaved(loaded)}
        back={paths.preparedEdition(edition.id)}
      >
        <TextField {...field("name")} label={says.name} />
        <NumberField {...field("judgesPerEntry")} label={says.judges} min={1} />
        <WibMoment {...moment("opensAt")} legend={says.opensAt} />
        <WibMoment {...moment("closesAt")} legend={says.closesAt} hint={identity.closesHint} />
        <TextField {...field("cutLabel")} label={says.cutLabel} width="medium" />
        <NumberField {...field("cutSize")} label={says.cutSize} min={1} />
        <NumberField {...field("passingGrade")} label={says.passingGrade} hint={says.passingGradeHint} min={0} />
        {(tracks.length > 1 || own.length > 0) && (
          <>
            <SectionHeading title={says.ownLists} />
            <p>{says.ownListsText}</p>
            {tracks.map(({ id, name }) => (
              <fieldset key={id} className="flow mt-8 border-t border-line pt-4">
                <legend className="text-lg font-bold">{says.listFor(name)}</legend>
                <div className="flex flex-wrap items-end gap-x-6 gap-y-4">
                  <TextField {...field(`cutLabel-${id}`)} label={says.cutLabel} width="medium" />
                  <NumberField {...field(`cutSize-${id}`)} label={says.cutSize} min={1} />
                  <NumberField {...field(`passingGrade-${id}`)} label={says.passingGrade} min={0} />
                </div>
              </fieldset>
            ))}
          </>
        )}
      </RulesForm>
    </>
  );
}

function shown({ stage, own }: Data): Record<string, string> {
  return {
    name: stage.name,
    judgesPerEntry: String(stage.judgesPerEntry),
    cutLabel: stage.cutLabel,
    cutSize: String(stage.cutSize),
    passingGrade: stage.passingGrade?.toString() ?? "",
    ...Object.assign({}, ...own.map(shownCut)),
    ...flatParts("opensAt", partsOf(stage.opensAt, "opens")),
    ...flatParts("closesAt", partsOf(stage.closesAt, "closes")),
  };
}

function shownCut({ trackId, label, size, passingGrade }: Data["own"][number]) {
  return {
    [`cutLabel-${trackId}`]: label,
    [`cutSize-${trackId}`]: String(size),
    [`passingGrade-${trackId}`]: passingGrade?.toString() ?? "",
  };
}

function useSaved({ stage, own, tracks }: Data) {
  const { stage: says } = useWords().editions;
  const language = useLanguage();
  return [
    { term: says.name, detail: stage.name },
    { term: says.judges, detail: stage.judgesPerEntry },
    { term: says.opensAt, detail: showMoment(language, stage.opensAt) },
    { term: says.closesAt, detail: showMoment(language, stage.closesAt) },
    { term: says.cut, detail: <CutLines key="cut" cuts={namedCuts(stage, own, tracks)} /> },
  ];
}
