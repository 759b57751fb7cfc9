import type { Context } from "~/domain/kernel/context";
import type { Reason } from "~/domain/kernel/reasons";
import { findPaper } from "~/domain/paper-sheets/finding.server";
import { checkPaper, type Differences, sendPaperBack, typePaper } from "~/domain/paper-sheets/transcribing.server";
import { findRubric } from "~/domain/scoring/finding.server";
import type { Rubric } from "~/domain/scoring/rubric";
import { gapsOf } from "~/domain/scoring/sheet";
import type { FieldError } from "~/routes/pieces/forms/field-errors";
import { gapErrors, scoreName, type TypedSheet, typedSheet } from "~/routes/pieces/score-sheet/sheet-form";
import { done } from "~/site/deeds";
import { paths } from "~/site/paths";
import { languageOf } from "~/web/language.server";
import { refusalOf } from "~/web/refusals.server";
import { type Words, wordsFor } from "~/words/words";

type Asked = { request: Request; context: Context; stageId: string; code: string; form: FormData };

/** Where to go on, or what to say on the page, with all that was typed. */
type Answer = string | { status: number; said: { errors: FieldError[]; typed: TypedSheet | undefined } };

export async function sendBack({ request, context, stageId, code }: Asked): Promise<Answer> {
  const refusal = await refusalOf(sendPaperBack(context, stageId, code));
  return refusal ? refused(request, refusal, undefined) : done(paths.stagePaper(stageId, code), "paper-sent-back");
}

/** The first typing, or the second: the page says which it showed. */
export async function typedIn({ request, context, stageId, code, form }: Asked): Promise<Answer> {
  const words = wordsFor(languageOf(request));
  const { input, typed } = typedSheet(form);
  const { stage } = await findPaper(context, stageId, code);
  const rubric = await findRubric(context, stage.rubricId);
  const gaps = gapErrors(words, rubric, gapsOf(rubric, input));
  if (gaps.length > 0) return { status: 400, said: { errors: gaps, typed } };

  const isCheck = form.get("intent") === "check";
  const written = { overallNote: input.overallNote, scores: input.scores };
  let found: Differences = { criteria: [], overall: false };
  const refusal = await refusalOf(
    (isCheck ? checkPaper : typePaper)(context, stageId, code, written).then((differences) => {
      found = differences;
    }),
  );
  if (refusal) return refused(request, refusal, typed);
  const errors = differing(words, rubric, found, isCheck);
  if (errors.length > 0) return { status: 409, said: { errors, typed } };
  return done(paths.stagePapers(stageId), isCheck ? "paper-checked" : "paper-typed");
}

function refused(request: Request, reason: Reason, typed: TypedSheet | undefined): Answer {
  const text = wordsFor(languageOf(request)).reasons[reason];
  return { status: 409, said: { errors: [{ href: "", text }], typed } };
}

function differing({ paperSheets }: Words, rubric: Rubric, { criteria, overall }: Differences, isCheck: boolean) {
  const { officer: says } = paperSheets;
  const errors = rubric.criteria
    .filter(({ id }) => criteria.includes(id))
    .map(({ id, title }) => ({
      href: `#${scoreName(id)}`,
      text: isCheck ? says.differs(title) : says.contradicts(title),
    }));
  return overall ? [...errors, { href: "#overall", text: says.contradicts(says.overall) }] : errors;
}
