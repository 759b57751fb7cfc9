import { data, redirect } from "@remix-run/node";
import { acceptAssignment, declareConflict } from "~/domain/assignment/declaring.server";
import { findAssignment } from "~/domain/assignment/finding.server";
import { findPlace } from "~/domain/assignment/queue.server";
import type { Context } from "~/domain/kernel/context";
import type { Reason } from "~/domain/kernel/reasons";
import { actorId } from "~/domain/people/actor";
import { findOwnSheet, findRubric } from "~/domain/scoring/finding.server";
import { handInSheet } from "~/domain/scoring/handing-in.server";
import { recallSheet } from "~/domain/scoring/recalling.server";
import { type SavedSheet, saveSheet } from "~/domain/scoring/saving.server";
import { gapsOf, saysTheSame } from "~/domain/scoring/sheet";
import type { FieldError } from "~/routes/pieces/forms/field-errors";
import {
  clashErrors,
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

type Answer = {
  errors: FieldError[];
  /** What was typed and could not be saved. */
  typed: TypedSheet | undefined;
  /** Whether the rest was saved, or waits: for the judge to decide between two texts, or altogether. */
  state: "taken" | "waiting";
  /** Of a conflict. */
  reason: string | undefined;
};

const silent: Answer = { errors: [], typed: undefined, reason: undefined, state: "waiting" };

type Asked = { request: Request; context: Context; id: string; form: FormData };

/** The judge is free of conflict and reads, or has one and gives the reading back. */
export async function declare({ request, context, id, form }: Asked) {
  const words = wordsFor(languageOf(request));
  const choice = form.get("choice");
  const reason = form.get("reason")?.toString() ?? "";
  const answer = (text: string, href: string, status: number) =>
    data({ ...silent, errors: [{ href, text }], reason }, { status });
  if (choice !== "free" && choice !== "conflict") return answer(words.judging.declare.missing, "#choice", 400);
  const refusal = await refusalOf(
    choice === "free" ? acceptAssignment(context, id) : declareConflict(context, id, reason),
  );
  if (refusal) return answer(words.reasons[refusal], "#reason", 409);
  return redirect(choice === "free" ? paths.assignment(id) : done(paths.assignments, "conflict-declared"));
}

/** Takes back a sheet that was handed in. */
export async function recall({ request, context, id }: Asked) {
  const refusal = await refusalOf(recallSheet(context, id));
  if (refusal) return refused(request, refusal);
  return redirect(done(paths.assignment(id), "sheet-recalled"));
}

/** Saves the sheet, and hands it in where that was pressed and nothing is missing: then the next one opens. */
export async function save({ request, context, id, form }: Asked) {
  const { input, typed } = typedSheet(form);
  let saved: SavedSheet = { version: input.version, offScale: [], clashes: { criteria: [], overall: false } };
  const refusal = await refusalOf(
    insistFewSaves(actorId(context.actor))
      .then(() => saveSheet(context, id, input))
      .then((sheet) => {
        saved = sheet;
      }),
  );
  const isHandingIn = form.get("intent") === "hand-in";
  if (refusal === "sheet-handed-in" && isHandingIn && saysTheSame(await findOwnSheet(context, id), input)) {
    return redirect(await nextAfter(context, id));
  }
  if (refusal) return refused(request, refusal, typed);
  const trouble = await troubleWith(request, context, id, saved, isHandingIn);
  if (trouble) return answerTo(request, context, saved, { ...trouble, typed: onlyOf(saved, typed) });
  if (!isHandingIn) return redirect(done(paths.assignment(id), "sheet-saved"));

  const gaps = await gapsAfter(request, context, id);
  if (gaps.length > 0) return answerTo(request, context, saved, { status: 400, errors: gaps });
  // What another window saved meanwhile is looked at before it is handed in.
  if (!saysTheSame(await findOwnSheet(context, id), input)) return merged(request);
  const late = await refusalOf(handInSheet(context, id, saved.version));
  if (late) return refused(request, late, typed, late === "visit-unfinished" ? paths.visit(id) : "");
  return redirect(await nextAfter(context, id));
}

function refused(request: Request, reason: Reason, typed?: TypedSheet, href = "") {
  const words = wordsFor(languageOf(request));
  const text = reason === "stale-version" ? words.judging.sheet.stale : words.reasons[reason];
  return data({ ...silent, errors: [{ href, text }], typed }, { status: 409, headers: { "X-Refusal": reason } });
}

/** The page shows the sheet as it is now, with what another window saved. */
function merged(request: Request) {
  const text = wordsFor(languageOf(request)).judging.sheet.merged;
  return data({ ...silent, state: "taken" as const, errors: [{ href: "", text }] }, { status: 409 });
}

/** What of a sheet could not be saved while the rest was, and for who hands it in what is missing besides. */
async function troubleWith(
  request: Request,
  context: Context,
  id: string,
  { offScale, clashes }: SavedSheet,
  isHandingIn: boolean,
) {
  const words = wordsFor(languageOf(request));
  if (offScale.length === 0 && clashes.criteria.length === 0 && !clashes.overall) return undefined;
  const { stage } = await findAssignment(context, id);
  const rubric = await findRubric(context, stage.rubricId);
  const wrong = offScaleErrors(words, rubric, offScale);
  const theirs = clashErrors(words, rubric, await findOwnSheet(context, id), clashes);
  const told = [...offScale, ...clashes.criteria].map((id) => `#${scoreName(id)}`);
  const missing = isHandingIn ? await gapsAfter(request, context, id) : [];
  const errors = [...theirs, ...wrong, ...missing.filter(({ href }) => !told.includes(href ?? ""))];
  const isClash = theirs.length > 0;
  return { status: isClash ? 409 : 400, errors, state: isClash ? ("waiting" as const) : ("taken" as const) };
}

async function gapsAfter(request: Request, context: Context, id: string): Promise<FieldError[]> {
  const { stage } = await findAssignment(context, id);
  const rubric = await findRubric(context, stage.rubricId);
  return gapErrors(wordsFor(languageOf(request)), rubric, gapsOf(rubric, await findOwnSheet(context, id)));
}

function answerTo(
  request: Request,
  context: Context,
  { version, offScale }: SavedSheet,
  { status, errors, typed, state = "taken" }: Pick<Answer, "errors"> & Partial<Answer> & { status: number },
) {
  const headers = savedHeaders(request, { version, savedAt: context.now, refused: offScale.map(scoreName) });
  return data({ ...silent, errors, typed, state }, { status, headers });
}

/** The judge's next reading of the stage that is not handed in, or the list where all are. */
async function nextAfter(context: Context, id: string): Promise<string> {
  const { assignment, stage } = await findAssignment(context, id);
  const { next } = await findPlace(context, assignment, stage.id);
  return next ? `${done(paths.assignment(next), "handed-in")}&dari=${id}` : done(paths.assignments, "handed-in");
}
