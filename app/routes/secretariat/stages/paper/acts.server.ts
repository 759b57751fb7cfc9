import type { Context } from "~/domain/kernel/context";
import type { Reason } from "~/domain/kernel/reasons";
import { checkPaper, sendPaperBack, typePaper } from "~/domain/paper-sheets/transcribing.server";
import { findRubric } from "~/domain/scoring/finding.server";
import { gapsOf } from "~/domain/scoring/sheet";
import type { Stage } from "~/domain/stages/stage";
import type { FieldError } from "~/routes/pieces/forms/field-errors";
import { gapErrors, scoreName, type TypedSheet, typedSheet } from "~/routes/pieces/score-sheet/sheet-form";
import { done } from "~/site/deeds";
import { paths } from "~/site/paths";
import { languageOf } from "~/web/language.server";
import { refusalOf } from "~/web/refusals.server";
import { wordsFor } from "~/words/words";

type Asked = { request: Request; context: Context; stage: Stage; code: string; form: FormData };

/** Where to go on, or what to say on the page, with all that was typed. */
type Answer = string | { status: number; said: { errors: FieldError[]; typed: TypedSheet | undefined } };

export async function sendBack({ request, context, stage, code, form }: Asked): Promise<Answer> {
  const refusal = await refusalOf(sendPaperBack(context, stage.id, code, seenIn(form)));
  return refusal ? refused(request, refusal, undefined) : done(paths.stagePaper(stage.id, code), "paper-sent-back");
}

/** The first typing, or the second: the page says which it showed. */
export async function typedIn({ request, context, stage, code, form }: Asked): Promise<Answer> {
  const words = wordsFor(languageOf(request));
  const { input, typed } = typedSheet(form);
  const rubric = await findRubric(context, stage.rubricId);
  const gaps = gapErrors(words, rubric, gapsOf(rubric, input));
  if (gaps.length > 0) return { status: 400, said: { errors: gaps, typed } };

  const isCheck = form.get("intent") === "check";
  const written = { overallNote: input.overallNote, scores: input.scores };
  let differing: string[] = [];
  const refusal = await refusalOf(
    isCheck
      ? checkPaper(context, stage.id, code, written, seenIn(form)).then((found) => {
          differing = found;
        })
      : typePaper(context, stage.id, code, written),
  );
  if (refusal) return refused(request, refusal, typed);
  const errors = rubric.criteria
    .filter(({ id }) => differing.includes(id))
    .map(({ id, title }) => ({ href: `#${scoreName(id)}`, text: words.paperSheets.officer.differs(title) }));
  if (errors.length > 0) return { status: 409, said: { errors, typed } };
  return done(paths.stagePapers(stage.id), isCheck ? "paper-checked" : "paper-typed");
}

function seenIn(form: FormData): number {
  return Number(form.get("seen") ?? Number.NaN);
}

function refused(request: Request, reason: Reason, typed: TypedSheet | undefined): Answer {
  const { paperSheets, reasons } = wordsFor(languageOf(request));
  const text = reason === "stale-version" ? paperSheets.officer.retyped : reasons[reason];
  return { status: 409, said: { errors: [{ href: "", text }], typed } };
}
