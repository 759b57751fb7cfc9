import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { listSections, listTracks } from "~/domain/editions/finding.server";
import type { Context } from "~/domain/kernel/context";
import { showMean } from "~/domain/ranking/mean";
import { findRubric } from "~/domain/scoring/finding.server";
import { isOnScale, type Rubric } from "~/domain/scoring/rubric";
import type { SheetInput } from "~/domain/scoring/saving.server";
import { gapsOf, type Sheet, soFarOf } from "~/domain/scoring/sheet";
import { findStage } from "~/domain/stages/finding.server";
import { FormErrors } from "~/routes/pieces/forms/form";
import { Answers } from "~/routes/pieces/proposal/answers";
import { ScoreSheet } from "~/routes/pieces/score-sheet/sheet";
import { gapErrors, offScaleErrors, typedSheet } from "~/routes/pieces/score-sheet/sheet-form";
import { titled } from "~/routes/title";
import { useLanguage, useWords } from "~/routes/visitor";
import { paths } from "~/site/paths";
import { Desk, DeskHead } from "~/ui/desk";
import { Notice } from "~/ui/notice";
import { partOf } from "~/web/address";
import { requireContext } from "~/web/guards.server";
import { languageOf } from "~/web/language.server";
import { readForm } from "~/web/read-form.server";
import { orRespond } from "~/web/refusals.server";
import { showDecimal } from "~/words/formats";
import { type Words, wordsFor } from "~/words/words";
import { officers } from "../officers";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, officers);
  const stage = await orRespond(findStage(context, partOf(params, "stageId")));
  return {
    stage: { id: stage.id, name: stage.name, isBlind: stage.isBlind },
    rubric: await findRubric(context, stage.rubricId),
    sections: await sectionsOf(context, stage.editionId),
  };
}

/** Those of the first track's form; what stands in them is invented. */
async function sectionsOf(context: Context, editionId: string) {
  const [track] = await listTracks(context, editionId);
  return track ? listSections(context, track.id) : [];
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, officers);
  const stage = await orRespond(findStage(context, partOf(params, "stageId")));
  const rubric = await findRubric(context, stage.rubricId);
  const { input, typed } = typedSheet(await readForm(request));
  const { sheet, errors } = tried(wordsFor(languageOf(request)), rubric, input);
  return data({ sheet, typed, errors }, { status: errors.length > 0 ? 400 : 200 });
}

/** What would be said to a judge who hands this in. Nothing of it is kept. */
function tried(words: Words, rubric: Rubric, input: SheetInput) {
  const isTaken = (value: number | undefined) => value !== undefined && isOnScale(rubric, value);
  const offScale = input.scores.filter(({ value }) => value !== undefined && !isTaken(value));
  const scores = input.scores.map((score) => ({ ...score, value: isTaken(score.value) ? score.value : undefined }));
  const sheet: Sheet = { id: undefined, status: "draft", version: 0, overallNote: input.overallNote, scores };
  const wrong = offScaleErrors(
    words,
    rubric,
    offScale.map(({ criterionId }) => criterionId),
  );
  return { sheet, errors: wrong.length > 0 ? wrong : gapErrors(words, rubric, gapsOf(rubric, sheet)) };
}

const blank: Sheet = { id: undefined, status: "draft", version: 0, overallNote: "", scores: [] };

export const meta = titled((words) => words.judging.trial.title);

/** The judge's desk with an invented entry, before the stage opens. */
export default function Trial() {
  const { stage, rubric, sections } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const language = useLanguage();
  const { trial: says, sheet: sheetSays, blind } = useWords().judging;
  const errors = answer?.errors ?? [];
  const sheet = answer?.sheet ?? blank;
  const { scored, of, hundredths } = soFarOf(sheet, rubric);
  const answers = sections.map(({ code, title, wordLimit }) => {
    const text = says.answer(title);
    return { code, title, text, words: text.split(" ").length, wordLimit };
  });
  return (
    <>
      <DeskHead
        title={says.title}
        facts={[
          <a key="stage" href={paths.stage(stage.id)}>
            {stage.name}
          </a>,
          rubric.name !== stage.name && rubric.name,
          says.lead,
        ]}
      />
      <FormErrors errors={errors} />
      {answer && errors.length === 0 && (
        <Notice tone="done" live title={says.whole(showDecimal(language, showMean(hundredths, 1)))} />
      )}
      <Desk
        sideLabel={sheetSays.sheet}
        main={
          <div className="flow [&>section:first-of-type]:mt-4">
            <h2 id="proposal" className="sr-only">
              {sheetSays.dossier}
            </h2>
            {stage.isBlind && <p className="max-w-measure">{blind.copy}</p>}
            <Answers answers={answers} />
          </div>
        }
        side={
          <ScoreSheet
            {...{ sheet, rubric, answers, errors }}
            typed={answer?.typed}
            locked={undefined}
            mayRecall={false}
            answered={undefined}
            sendsTo={paths.trial(stage.id)}
            savesAt={undefined}
            reopened={undefined}
          />
        }
        toMain={{ href: "#proposal", label: sheetSays.dossier }}
        toSide={{ href: "#lembar", label: sheetSays.toSheet(String(scored), String(of)) }}
      />
    </>
  );
}
