import type { ReactNode } from "react";
import { Disclosure } from "./disclosure";
import { describedBy, ErrorBar, Field, FieldErrors } from "./field";

type ScoreFieldProps = {
  id: string;
  name: string;
  title: string;
  weightText: string;
  description?: ReactNode;
  min: number;
  max: number;
  step: number;
  defaultValue?: string | number;
  noteName: string;
  noteLabel: string;
  noteDefault?: string;
  noteHint?: string;
  noteOptionalLabel?: string;
  errors?: string[];
  /** What the script shows here when the number could not be saved and the rest of the sheet was. */
  refusedText?: string;
  noteErrors?: string[];
  anchors: Anchor[];
  anchorsLabel: string;
  readOnly?: boolean;
};

type Anchor = { range: string; meaning: string };

/** One criterion of a sheet: what it asks, what the numbers mean, the number, and why. */
export function ScoreField(props: ScoreFieldProps) {
  const { id, title, weightText, description, anchors, anchorsLabel } = props;
  return (
    <section aria-labelledby={`${id}-title`} className="border-t border-line pt-5">
      <div className="flex items-baseline justify-between gap-4">
        <h3 id={`${id}-title`}>{title}</h3>
        <p className="shrink-0 text-sm text-muted tabular-nums">{weightText}</p>
      </div>
      {description && (
        <div id={`${id}-hint`} className="mt-1 max-w-measure text-sm text-muted">
          {description}
        </div>
      )}
      {anchors.length > 0 && <Anchors label={anchorsLabel} anchors={anchors} />}
      <ScoreControl {...props} />
      <ScoreNote {...props} />
    </section>
  );
}

function Anchors({ label, anchors }: { label: string; anchors: Anchor[] }) {
  return (
    <Disclosure label={label}>
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-2">
        {anchors.map(({ range, meaning }) => (
          <div key={range} className="contents">
            <dt className="font-semibold whitespace-nowrap tabular-nums">{range}</dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </Disclosure>
  );
}

function ScoreControl(props: ScoreFieldProps) {
  const { id, name, description, min, max, step, defaultValue, errors, refusedText, readOnly } = props;
  return (
    <div className="mt-2">
      <ErrorBar errors={errors}>
        <FieldErrors id={id} errors={errors} />
        {refusedText && !errors && (
          <div data-refused-of={id} id={`${id}-refused`} role="alert" hidden>
            <FieldErrors id={`${id}-told`} errors={[refusedText]} />
          </div>
        )}
        <div className="mt-1 flex items-center gap-3">
          <input
            id={id}
            name={name}
            type="text"
            autoComplete="off"
            inputMode="numeric"
            min={min}
            max={max}
            step={step}
            defaultValue={defaultValue}
            readOnly={readOnly}
            aria-labelledby={`${id}-title ${id}-range`}
            className="control h-14 max-w-28 text-center text-xl font-bold tabular-nums"
            {...describedBy({ id, hint: description, errors })}
          />
          <span id={`${id}-range`} className="text-muted tabular-nums">
            {min}–{max}
          </span>
        </div>
      </ErrorBar>
    </div>
  );
}

function ScoreNote({
  id,
  noteName,
  noteLabel,
  noteHint,
  noteDefault,
  noteErrors,
  noteOptionalLabel,
  readOnly,
}: ScoreFieldProps) {
  const noteId = `${id}-note`;
  return (
    <div className="mt-4">
      <Field id={noteId} label={noteLabel} hint={noteHint} errors={noteErrors} optionalLabel={noteOptionalLabel}>
        <textarea
          id={noteId}
          name={noteName}
          rows={3}
          defaultValue={noteDefault}
          readOnly={readOnly}
          className="control"
          {...describedBy({ id: noteId, hint: noteHint, errors: noteErrors })}
        />
      </Field>
    </div>
  );
}
