import { data, redirect } from "@remix-run/node";
import { findOwnPractice, listOwnPractice } from "~/domain/calibration/finding.server";
import { handInPractice, practiceSheetOf, savePractice } from "~/domain/calibration/practising.server";
import type { Context } from "~/domain/kernel/context";
import type { Reason } from "~/domain/kernel/reasons";
import { actorId } from "~/domain/people/actor";
import { findRubric } from "~/domain/scoring/finding.server";
import { gapsOf } from "~/domain/scoring/sheet";
import type { FieldError } from "~/routes/pieces/forms/field-errors";
import {
  gapErrors,
  offScaleErrors,
  onlyOf,
  scoreName,
  type TypedSheet,
  typedSheet,
} from "~/routes/pieces/score-sheet/sheet-form";
import { done } from "~/site/deeds";
import { paths } from "~/site/paths";
import { languageOf } from "~/web/language.server";
import { insistFewSaves } from "~/web/personal-limits.server";
import { refusalOf } from "~/web/refusals.server";
import { savedHeaders } from "~/web/saving-door.server";
import { wordsFor } from "~/words/words";

type Place = { stageId: string; entryId: string };

type Asked = { request: Request; context: Context; form: FormData };

type Answer = { errors: FieldError[]; typed: TypedSheet | undefined; state: "taken" | "waiting" };

/** Saves what was typed, and hands it in where that was pressed and nothing is missing. */
export async function practise({ request, context, form }: Asked, place: Place) {
  const { input, typed } = typedSheet(form);
  const { stageId, entryId } = place;
  let saved = { version: input.version, offScale: [] as string[] };
  const refusal = await refusalOf(
    insistFewSaves(actorId(context.actor))
      .then(() => savePractice(context, stageId, entryId, input))
      .then((sheet) => {
        saved = sheet;
      }),
  );
  if (refusal === "practice-handed-in") return redirect(paths.practiceSheet(stageId, entryId));
  if (refusal) return refused(request, refusal, typed);

  const isHandingIn = form.get("intent") === "hand-in";
  const errors = await troubles(request, context, place, saved.offScale, isHandingIn);
  if (errors.length > 0) {
    const kept = onlyOf({ ...saved, clashes: { criteria: [], overall: false } }, typed);
    const answer: Answer = { errors, typed: kept, state: "taken" };
    const refusedFields = saved.offScale.map(scoreName);
    const headers = savedHeaders(request, { version: saved.version, savedAt: context.now, refused: refusedFields });
    return data(answer, { status: 400, headers });
  }
  if (!isHandingIn) return redirect(done(paths.practiceSheet(stageId, entryId), "practice-draft-saved"));
  const late = await refusalOf(handInPractice(context, stageId, entryId, saved.version));
  if (late) return refused(request, late, typed);
  return redirect(await nextAfter(context, place));
}

async function troubles(request: Request, context: Context, place: Place, offScale: string[], isHandingIn: boolean) {
  const words = wordsFor(languageOf(request));
  const { stage, one } = await findOwnPractice(context, place.stageId, place.entryId);
  const rubric = await findRubric(context, stage.rubricId);
  const wrong = offScaleErrors(words, rubric, offScale);
  if (!isHandingIn) return wrong;
  const told = wrong.map(({ href }) => href);
  const missing = gapErrors(words, rubric, gapsOf(rubric, practiceSheetOf(one)));
  return [...wrong, ...missing.filter(({ href }) => !told.includes(href))];
}

function refused(request: Request, reason: Reason, typed: TypedSheet) {
  const words = wordsFor(languageOf(request));
  const text = reason === "stale-version" ? words.calibration.judge.stale : words.reasons[reason];
  const answer: Answer = { errors: [{ text }], typed, state: "waiting" };
  return data(answer, { status: 409, headers: { "X-Refusal": reason } });
}

/** Its comparison, from where the list leads on. */
async function nextAfter(context: Context, { stageId, entryId }: Place): Promise<string> {
  const { practice } = await listOwnPractice(context, stageId);
  const isCompared = practice.some(({ id, comparison }) => id === entryId && comparison);
  const next = isCompared ? paths.practiceSheet(stageId, entryId) : paths.practice(stageId);
  return done(next, "practice-handed-in");
}
