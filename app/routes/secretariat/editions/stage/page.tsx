import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { findOwnEdition, listTracks } from "~/domain/editions/finding.server";
import type { Context } from "~/domain/kernel/context";
import { addStage, changeStage } from "~/domain/preparing/changing-stages.server";
import { listRubrics } from "~/domain/preparing/reading.server";
import { namedCuts } from "~/domain/stages/cuts";
import { listTrackCuts } from "~/domain/stages/cuts.server";
import { listStages } from "~/domain/stages/finding.server";
import { CutLines } from "~/routes/pieces/cut-lines";
import { answeredForm } from "~/routes/pieces/forms/form";
import { flatParts, joinMoments, partsOf } from "~/routes/pieces/forms/moment-parts";
import { titled } from "~/routes/title";
import { useLanguage, useWords } from "~/routes/visitor";
import { done } from "~/site/deeds";
import { paths } from "~/site/paths";
import { PageHeading } from "~/ui/heading";
import { act, form } from "~/web/acting.server";
import { partOf } from "~/web/address";
import { requireContext } from "~/web/guards.server";
import { languageOf } from "~/web/language.server";
import { readForm } from "~/web/read-form.server";
import { orRespond } from "~/web/refusals.server";
import { showMoment } from "~/words/formats";
import { wordsFor } from "~/words/words";
import { officers } from "../../officers";
import { RemovalLink } from "../removal-link";
import { RulesForm } from "../rules-form";
import { tellingRules } from "../telling";
import { CutFields } from "./cuts";
import { rulesIn, stageForm } from "./form";
import { JudgingFields } from "./judging";

type Fields = Record<string, unknown>;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, officers);
  const found = await stageIn(context, params);
  return { ...found, own: found.stage ? await listTrackCuts(context, [found.stage]) : [] };
}

type Data = Awaited<ReturnType<typeof loader>>;

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, officers);
  const words = wordsFor(languageOf(request));
  const { editionId = "" } = params;
  const body = joinMoments(await readForm(request), { opensAt: "opens", closesAt: "closes" });
  const { tracks, rubrics, stage } = await stageIn(context, params);
  const trackIds = tracks.map(({ id }) => id);
  const change = form(
    stageForm(words, tracks, rubrics, body.get("rubricId")),
    async ({ version, ...values }) => {
      const draft = { editionId, version };
      const rules = rulesIn(values, trackIds);
      await (stage ? changeStage(context, draft, stage.id, rules) : addStage(context, draft, rules));
      return done(paths.preparedEdition(editionId), "edition-changed");
    },
    tellingRules(words),
  );
  return act(words, body, { "": change });
}

async function stageIn(context: Context, params: LoaderFunctionArgs["params"]) {
  const edition = await orRespond(findOwnEdition(context, partOf(params, "editionId")));
  const stage = (await listStages(context, edition.id)).find(({ id }) => id === params.stageId);
  if (!stage && params.stageId !== "baru") throw data(null, { status: 404 });
  const rubrics = (await listRubrics(context, edition.id)).map(({ id, name, scaleMin, scaleMax }) => ({
    ...{ id, name, scaleMin, scaleMax },
  }));
  return { edition, stage, rubrics, tracks: await listTracks(context, edition.id) };
}

export const meta = titled<Data>((words, { stage }) => stage?.name ?? words.editions.stage.new);

export default function StageRulesPage() {
  const loaded = useLoaderData<typeof loader>();
  const { edition, stage } = loaded;
  const answer = useActionData<typeof action>();
  const { editions, judging } = useWords();
  const { stage: says } = editions;
  const { errors, field, typed } = answeredForm<Fields>(answer, shown(loaded));
  return (
    <>
      <PageHeading kicker={`${edition.name} · ${says.kicker}`} title={stage?.name ?? says.new} lead={says.order} />
      <RulesForm
        edition={edition}
        answer={answer}
        errors={errors}
        typed={typed}
        saved={useSaved(loaded)}
        back={paths.preparedEdition(edition.id)}
      >
        <JudgingFields field={field} typed={typed} edition={edition} rubrics={loaded.rubrics} />
        <CutFields field={field} tracks={loaded.tracks} />
      </RulesForm>
      {stage && (
        <p>
          <a href={paths.trial(stage.id)} className="inline-flex min-h-11 items-center">
            {judging.trial.link}
          </a>
        </p>
      )}
      {stage && <RemovalLink edition={edition} list="stages" id={stage.id} label={says.remove} />}
    </>
  );
}

function shown({ stage, own, rubrics }: Data): Record<string, string> {
  if (!stage)
    return { kind: "desk", rubricId: rubrics[0]?.id ?? "", peerVisibility: "after_close", combination: "mean" };
  return {
    name: stage.name,
    kind: stage.kind,
    rubricId: stage.rubricId,
    isBlind: stage.isBlind ? "on" : "",
    peerVisibility: stage.peerVisibility,
    judgesPerEntry: String(stage.judgesPerEntry),
    combination: stage.combination,
    thirdReadingGap: stage.thirdReadingGap?.toString() ?? "",
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

function useSaved({ stage, own, tracks, rubrics }: Data) {
  const words = useWords();
  const { stage: says } = words.editions;
  const language = useLanguage();
  if (!stage) return [];
  return [
    { term: says.name, detail: stage.name },
    { term: says.kind, detail: words.statuses.stageKind[stage.kind] },
    { term: says.rubricField, detail: rubrics.find(({ id }) => id === stage.rubricId)?.name },
    { term: says.blindShort, detail: stage.isBlind ? words.editions.yes : words.editions.no },
    { term: says.peers, detail: says.peerVisibility[stage.peerVisibility] },
    { term: says.judges, detail: stage.judgesPerEntry },
    { term: says.combination, detail: says.combinations[stage.combination] },
    { term: says.thirdReadingGap, detail: stage.thirdReadingGap },
    { term: says.opensAt, detail: showMoment(language, stage.opensAt) },
    { term: says.closesAt, detail: showMoment(language, stage.closesAt) },
    { term: says.cut, detail: <CutLines key="cut" cuts={namedCuts(stage, own, tracks)} /> },
  ];
}
