import type { ReactNode } from "react";
import type { Reason } from "~/domain/kernel/reasons";
import { showMean } from "~/domain/ranking/mean";
import type { Rubric } from "~/domain/scoring/rubric";
import { type Sheet, soFarOf } from "~/domain/scoring/sheet";
import { errorsAt, type FieldError } from "~/routes/pieces/forms/field-errors";
import { SaveStatus } from "~/routes/pieces/forms/save-status";
import type { ShownAnswer } from "~/routes/pieces/proposal/answers";
import { useLanguage, useVisitor, useWords } from "~/routes/visitor";
import type { Deed } from "~/site/deeds";
import { Button } from "~/ui/button";
import { Disclosure } from "~/ui/disclosure";
import { Notice } from "~/ui/notice";
import { ScaleStrip, ScaleTable } from "~/ui/score-row";
import { TextArea } from "~/ui/text-area";
import { showDecimal, showMoment } from "~/words/formats";
import type { Words } from "~/words/words";
import { Criterion } from "./criterion";
import type { TypedSheet } from "./sheet-form";

type Props = {
  sheet: Sheet;
  rubric: Rubric;
  answers: readonly ShownAnswer[];
  locked: Reason | undefined;
  mayRecall: boolean;
  /** What was typed and could not be saved. */
  typed: TypedSheet | undefined;
  errors: readonly FieldError[];
  /** Where the page answers a save: whether the sheet took it, or waits for the judge to decide. */
  answered: "taken" | "waiting" | undefined;
  /** The page's own address, without the place on it at which the judge was. */
  sendsTo: string;
  /** The deed that says that all of it was saved. */
  awaits?: Deed;
  /** Where the script saves what is typed; a trial is saved nowhere. */
  savesAt: string | undefined;
  reopened: { reason: string; by: string; at: Date } | undefined;
  /** Ways to what belongs to the sheet. */
  children?: ReactNode;
};

/** The judge's sheet: all criteria in sight, saved as a draft until it is handed in. */
export function ScoreSheet({ sheet, rubric, answers, locked, mayRecall, typed, errors, ...rest }: Props) {
  const words = useWords();
  const language = useLanguage();
  const account = useVisitor()?.person?.id;
  const { sheet: says } = words.judging;
  const { savesAt, sendsTo, reopened, answered, children, awaits = "sheet-saved" } = rest;
  return (
    <>
      <Head sheet={sheet} rubric={rubric} />
      {locked && <Locked reason={locked} mayRecall={mayRecall} />}
      {reopened && sheet.status === "reopened" && (
        <Notice tone="warn" title={says.reopened(reopened.by, showMoment(language, reopened.at))}>
          <p>{reopened.reason}</p>
        </Notice>
      )}
      <form
        method="post"
        action={sendsTo}
        noValidate
        className="lg:flex lg:min-h-0 lg:flex-col"
        data-score-sheet=""
        data-note-at-or-below={rubric.noteAtOrBelow}
        data-note-at-or-above={rubric.noteAtOrAbove}
        data-scale={`${rubric.scaleMin} ${rubric.scaleMax} ${rubric.scaleStep}`}
        data-autosave={locked || answered === "waiting" ? undefined : savesAt}
        data-keeps={locked || !savesAt ? undefined : account}
        data-acknowledged={answered === "taken" ? "" : undefined}
        data-awaits={awaits}
      >
        <input type="hidden" name="version" value={sheet.version} />
        <ScaleStrip anchors={anchorsOf(rubric, words)} label={says.scale} />
        <div
          data-rows=""
          className="lg:-ms-1 lg:min-h-0 lg:overflow-y-auto lg:ps-1 lg:pe-2 lg:[scrollbar-gutter:stable]"
        >
          <ol className="border-b border-line">
            {rubric.criteria.map((criterion) => (
              <Criterion
                key={criterion.id}
                {...{ criterion, rubric, sheet, typed, errors, answers }}
                readOnly={locked !== undefined}
              />
            ))}
          </ol>
          <div className="pt-2 pb-3">
            <TextArea
              id="overall"
              name="overall"
              rows={2}
              grows
              label={says.overall}
              defaultValue={typed?.overall ?? sheet.overallNote}
              errors={errorsAt(errors, "overall")}
              readOnly={locked !== undefined}
            />
          </div>
          <div className="flex flex-wrap gap-x-6">
            <FullScale rubric={rubric} />
            <Shortcuts />
            {children}
          </div>
        </div>
        {!locked && (savesAt ? <Acts /> : <TrialAct />)}
      </form>
    </>
  );
}

/** How far the sheet is, and what it comes to; the script keeps both in step. */
function Head({ sheet, rubric }: { sheet: Sheet; rubric: Rubric }) {
  const { sheet: says } = useWords().judging;
  const language = useLanguage();
  const { scored, of, hundredths } = soFarOf(sheet, rubric);
  return (
    <div className="flex items-baseline justify-between gap-4 pb-1 lg:pe-5">
      <h2 id="lembar" className="text-lg whitespace-nowrap">
        {says.sheet}
      </h2>
      <p className="text-sm tabular-nums">
        <span data-scored={says.scored("{scored}", "{of}")}>{says.scored(String(scored), String(of))}</span>
        {" · "}
        <strong data-total={says.total("{total}")} data-decimal={showDecimal(language, "0.5").charAt(1)}>
          {says.total(showDecimal(language, showMean(hundredths, 1)))}
        </strong>
      </p>
    </div>
  );
}

function Locked({ reason, mayRecall }: { reason: Reason; mayRecall: boolean }) {
  const words = useWords();
  const { recall } = words.judging;
  if (!mayRecall) return <Notice tone="info" title={words.reasons[reason]} />;
  return (
    <form method="post">
      <Notice tone="done" title={recall.title}>
        <p>{recall.text}</p>
        <Button variant="quiet" name="intent" value="recall">
          {recall.submit}
        </Button>
      </Notice>
    </form>
  );
}

function Acts() {
  const { sheet: says } = useWords().judging;
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2 border-t border-line pt-2">
      {/* First, so that Enter in a field saves. */}
      <Button variant="secondary" name="intent" value="save">
        {says.save}
      </Button>
      <Button name="intent" value="hand-in" data-hands-in="">
        {says.handIn}
      </Button>
      <div className="min-w-28 flex-1 leading-tight">
        <SaveStatus saved={says.saved("{time}")} partly={says.partly("{time}")} conflict={says.conflict} />
      </div>
      <p role="status" className="sr-only" data-score-told={says.told("{value}", "{meaning}", "{total}")} />
    </div>
  );
}

function anchorsOf({ anchors }: Rubric, { judging: { sheet } }: Words) {
  return anchors.map(({ fromValue: from, toValue: to, meaning }) => ({
    ...{ from, to, meaning },
    range: sheet.range(from, to),
  }));
}

function TrialAct() {
  const { sheet: says, trial } = useWords().judging;
  return (
    <div className="border-t border-line pt-2">
      <Button name="intent" value="hand-in" data-hands-in="">
        {trial.submit}
      </Button>
      <p role="status" className="sr-only" data-score-told={says.told("{value}", "{meaning}", "{total}")} />
    </div>
  );
}

/** All of what the numbers mean, and when a note is due. */
function FullScale({ rubric }: { rubric: Rubric }) {
  const words = useWords();
  const { sheet: says } = words.judging;
  const rule = says.noteHint(rubric.noteAtOrBelow, rubric.noteAtOrAbove);
  return (
    <Disclosure label={says.scale}>
      <ScaleTable anchors={anchorsOf(rubric, words)} />
      {rule && (
        <p className="mt-2">
          {says.note}: {says.noteRule(rule)}
        </p>
      )}
    </Disclosure>
  );
}

/** Shown by the script, which makes them work. */
function Shortcuts() {
  const { keys } = useWords().judging.sheet;
  return (
    <div data-shortcuts="" hidden className="max-lg:hidden">
      <Disclosure label={keys.title}>
        <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4">
          {keysOf(keys).map(([key, does]) => (
            <div key={key} className="contents">
              <dt className="font-semibold">{key}</dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
      </Disclosure>
    </div>
  );
}

function keysOf({ next, move, note, read, handIn }: Words["judging"]["sheet"]["keys"]) {
  return [
    ["Enter", next],
    ["↑ ↓", move],
    ["N", note],
    ["B", read],
    ["Ctrl + Enter", handIn],
  ] as const;
}
