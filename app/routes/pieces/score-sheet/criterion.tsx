import { sectionsAbout } from "~/domain/scoring/about";
import { isOnScale, needsNote, type Rubric } from "~/domain/scoring/rubric";
import type { Sheet } from "~/domain/scoring/sheet";
import { errorsAt, type FieldError } from "~/routes/pieces/forms/field-errors";
import type { ShownAnswer } from "~/routes/pieces/proposal/answers";
import { useWords } from "~/routes/visitor";
import { describedBy, FieldErrors } from "~/ui/field";
import { ScoreRow } from "~/ui/score-row";
import { beside, noteName, scoreName, type TypedSheet } from "./sheet-form";

type Props = {
  criterion: Rubric["criteria"][number];
  rubric: Rubric;
  sheet: Sheet;
  /** What was typed and could not be saved. */
  typed: TypedSheet | undefined;
  errors: readonly FieldError[];
  answers: readonly ShownAnswer[];
  readOnly: boolean;
};

/** A criterion's row; unfolded with what is asked, where the proposal says it, the scale and the note. */
export function Criterion({ criterion, rubric, sheet, typed, errors, answers, readOnly }: Props) {
  const { sheet: says } = useWords().judging;
  const { id, title, description, weight } = criterion;
  const saved = sheet.scores.find(({ criterionId }) => criterionId === id);
  const score = typed?.[scoreName(id)] ?? saved?.value;
  const note = typed?.[noteName(id)] ?? saved?.note ?? "";
  const value = wholeOf(score);
  const wrong = errorsAt(errors, scoreName(id))?.map((text) => beside(title, text));
  const wrongNote = errorsAt(errors, `${scoreName(id)}-note`)?.map((text) => beside(title, text));
  const band = rubric.anchors.find(
    ({ fromValue, toValue }) => value !== undefined && value >= fromValue && value <= toValue,
  );
  return (
    <ScoreRow
      id={scoreName(id)}
      name={scoreName(id)}
      title={title}
      weight={weight}
      min={rubric.scaleMin}
      max={rubric.scaleMax}
      defaultValue={score}
      meaning={band?.meaning}
      foldedText={says.folded}
      noteDue={says.noteDue}
      isNoteDue={value !== undefined && isOnScale(rubric, value) && needsNote(rubric, value) && note.trim() === ""}
      errors={wrong}
      refusedText={says.offScale(rubric.scaleMin, rubric.scaleMax)}
      group={errors.length > 0 ? undefined : "kriteria"}
      isOpen={wrongNote !== undefined}
      readOnly={readOnly}
    >
      <p>
        {description} <Parts criterion={criterion} answers={answers} />
      </p>
      <Note {...{ id, rubric, note, readOnly }} of={title} errors={wrongNote} />
    </ScoreRow>
  );
}

/** A typed number as the sheet takes it. */
function wholeOf(typed: string | number | undefined): number | undefined {
  return typed !== undefined && /^\s*-?\d+\s*$/.test(String(typed)) ? Number(typed) : undefined;
}

/** The ways to what the proposal says about it. */
function Parts({ criterion, answers }: Pick<Props, "criterion" | "answers">) {
  const { sheet: says } = useWords().judging;
  const parts = sectionsAbout(criterion, answers);
  if (parts.length === 0) return null;
  return (
    <>
      {says.read}{" "}
      {parts.map(({ code, title }) => (
        <a
          key={code}
          href={`#jawaban-${code}`}
          data-part=""
          title={title}
          className="me-2 inline-block max-w-38 truncate align-bottom"
        >
          {title}
        </a>
      ))}
    </>
  );
}

type NoteProps = {
  id: string;
  of: string;
  rubric: Rubric;
  note: string;
  readOnly: boolean;
  errors: string[] | undefined;
};

function Note({ id, of, rubric, note, readOnly, errors }: NoteProps) {
  const { sheet: says } = useWords().judging;
  const rule = says.noteHint(rubric.noteAtOrBelow, rubric.noteAtOrAbove);
  const fieldId = `${scoreName(id)}-note`;
  return (
    <>
      <FieldErrors id={fieldId} errors={errors} />
      <div className="flex items-baseline gap-2">
        <label htmlFor={fieldId} className="font-semibold">
          {says.note}
          <span className="sr-only">
            : {of}. {rule && says.noteRule(rule)}
          </span>
        </label>
        <textarea
          id={fieldId}
          name={noteName(id)}
          rows={1}
          defaultValue={note}
          readOnly={readOnly}
          data-note=""
          className="control max-h-40 min-h-11 flex-1 px-3 py-2 leading-snug [field-sizing:content]"
          {...describedBy({ id: fieldId, errors })}
        />
      </div>
    </>
  );
}
