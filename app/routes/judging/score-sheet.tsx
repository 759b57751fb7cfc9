import type { Reason } from "~/domain/kernel/reasons";
import type { Rubric } from "~/domain/scoring/rubric";
import type { Sheet } from "~/domain/scoring/sheet";
import { errorsAt, type FieldError } from "~/routes/pieces/forms/field-errors";
import { SaveStatus } from "~/routes/pieces/forms/save-status";
import { Button, ButtonRow } from "~/ui/button";
import { SectionHeading } from "~/ui/heading";
import { Notice } from "~/ui/notice";
import { ScoreField } from "~/ui/score-input";
import { TextArea } from "~/ui/text-area";
import { showMoment } from "~/words/formats";
import { useLanguage, useWords } from "../visitor";
import { noteName, scoreName, type TypedSheet } from "./sheet-form";

type Props = {
  sheet: Sheet;
  rubric: Rubric;
  locked: Reason | undefined;
  typed: TypedSheet | undefined;
  errors: FieldError[];
  savedAt: string | undefined;
  /** Where the script saves what is typed. */
  savesAt: string;
  reopened: { reason: string; by: string; at: Date } | undefined;
};

/** The judge's sheet: criterion by criterion, saved as a draft until it is handed in. */
export function ScoreSheet({ sheet, rubric, locked, typed, errors, savedAt, savesAt, reopened }: Props) {
  const words = useWords();
  const language = useLanguage();
  const { sheet: says } = words.judging;
  return (
    <form method="post" noValidate className="flow" data-autosave={locked ? undefined : savesAt}>
      <SectionHeading id="lembar" title={says.sheet} />
      {locked && <Notice tone="info" title={words.reasons[locked]} />}
      {reopened && sheet.status === "reopened" && (
        <Notice tone="warn" title={says.reopened(reopened.by, showMoment(language, reopened.at))}>
          <p>{reopened.reason}</p>
        </Notice>
      )}
      {savedAt && <Notice tone="done" live title={says.saved(savedAt)} />}
      <input type="hidden" name="version" value={sheet.version} />
      {rubric.criteria.map((criterion) => (
        <Criterion
          key={criterion.id}
          {...{ criterion, rubric, sheet, typed, errors }}
          readOnly={locked !== undefined}
        />
      ))}
      <TextArea
        id="overall"
        name="overall"
        rows={4}
        label={says.overall}
        hint={says.overallHint}
        defaultValue={typed?.overall ?? sheet.overallNote}
        readOnly={locked !== undefined}
      />
      {!locked && (
        <>
          <ButtonRow>
            <Button variant="secondary" name="intent" value="save">
              {says.save}
            </Button>
            <Button name="intent" value="hand-in">
              {says.handIn}
            </Button>
          </ButtonRow>
          <SaveStatus saved={says.saved("{time}")} partly={says.partly("{time}")} conflict={says.conflict} />
        </>
      )}
    </form>
  );
}

type CriterionProps = Pick<Props, "rubric" | "sheet" | "typed" | "errors"> & {
  criterion: Rubric["criteria"][number];
  readOnly: boolean;
};

function Criterion({ criterion, rubric, sheet, typed, errors, readOnly }: CriterionProps) {
  const { sheet: says } = useWords().judging;
  const { id, title, description, weight } = criterion;
  const saved = sheet.scores.find(({ criterionId }) => criterionId === id);
  const noteRule = says.noteHint(rubric.noteAtOrBelow, rubric.noteAtOrAbove);
  const score = typed ? typed[scoreName(id)] : saved?.value;
  return (
    <ScoreField
      id={scoreName(id)}
      name={scoreName(id)}
      title={title}
      weightText={says.weight(weight)}
      description={description}
      min={rubric.scaleMin}
      max={rubric.scaleMax}
      step={rubric.scaleStep}
      {...(score === undefined ? {} : { defaultValue: score })}
      noteName={noteName(id)}
      noteLabel={says.note}
      noteDefault={typed ? (typed[noteName(id)] ?? "") : (saved?.note ?? "")}
      {...(noteRule ? { noteHint: says.noteRule(noteRule) } : {})}
      errors={errorsAt(errors, scoreName(id))}
      refusedText={says.offScale(rubric.scaleMin, rubric.scaleMax)}
      anchors={rubric.anchors.map(({ fromValue, toValue, meaning }) => ({
        range: says.range(fromValue, toValue),
        meaning,
      }))}
      anchorsLabel={says.anchors}
      readOnly={readOnly}
    />
  );
}
