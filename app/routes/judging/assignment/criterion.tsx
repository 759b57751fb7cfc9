import { sectionsAbout } from "~/domain/scoring/about";
import { needsNote, type Rubric } from "~/domain/scoring/rubric";
import type { Sheet } from "~/domain/scoring/sheet";
import { errorsAt, type FieldError } from "~/routes/pieces/forms/field-errors";
import type { ShownAnswer } from "~/routes/pieces/proposal/answers";
import { useWords } from "~/routes/visitor";
import { describedBy, FieldErrors } from "~/ui/field";
import { AnchorList, ScoreRow } from "~/ui/score-row";
import { noteName, scoreName, type TypedSheet } from "./sheet-form";

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
  const value = typeof score === "number" ? score : undefined;
  const wrong = errorsAt(errors, scoreName(id));
  const wrongNote = errorsAt(errors, `${scoreName(id)}-note`);
  const anchors = rubric.anchors.map(({ fromValue: from, toValue: to, meaning }) => ({
    ...{ from, to, meaning },
    range: says.range(from, to),
  }));
  return (
    <ScoreRow
      id={scoreName(id)}
      name={scoreName(id)}
      title={title}
      weight={weight}
      min={rubric.scaleMin}
      max={rubric.scaleMax}
      defaultValue={score}
      meaning={anchors.find(({ from, to }) => value !== undefined && value >= from && value <= to)?.meaning}
      foldedText={says.folded}
      noteDue={says.noteDue}
      isNoteDue={value !== undefined && needsNote(rubric, value) && note.trim() === ""}
      errors={wrong}
      refusedText={says.offScale(rubric.scaleMin, rubric.scaleMax)}
      group={errors.length > 0 ? undefined : "kriteria"}
      isOpen={(wrong ?? wrongNote) !== undefined}
      readOnly={readOnly}
    >
      <p>{description}</p>
      <Parts criterion={criterion} answers={answers} />
      <AnchorList anchors={anchors} value={value} />
      <Note {...{ id, rubric, note, readOnly }} of={title} errors={wrongNote} />
    </ScoreRow>
  );
}

/** The ways to what the proposal says about it. */
function Parts({ criterion, answers }: Pick<Props, "criterion" | "answers">) {
  const { sheet: says } = useWords().judging;
  const parts = sectionsAbout(criterion, answers);
  if (parts.length === 0) return null;
  return (
    <p className="flex flex-wrap gap-x-4">
      {parts.map(({ code, title }) => (
        <a key={code} href={`#jawaban-${code}`} data-part="" className="inline-flex min-h-6 items-center">
          {says.read(title)}
        </a>
      ))}
    </p>
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
    <div>
      <label htmlFor={fieldId} className="block font-semibold">
        {says.note}
        <span className="sr-only">: {of}</span>
        {rule && <span className="font-normal text-muted"> {says.noteRule(rule)}</span>}
      </label>
      <FieldErrors id={fieldId} errors={errors} />
      <textarea
        id={fieldId}
        name={noteName(id)}
        rows={2}
        defaultValue={note}
        readOnly={readOnly}
        data-note=""
        {...describedBy({ id: fieldId, errors })}
        className="control mt-1 px-3 py-2"
      />
    </div>
  );
}
