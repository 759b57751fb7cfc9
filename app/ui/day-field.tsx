import { ErrorBar, FieldErrors, FieldHint, Optional } from "./field";

type Part = { name: string; label: string; defaultValue?: string | undefined };

type DayFieldProps = {
  /** Of the first part, so that an error summary leads to it. */
  id: string;
  legend: string;
  hint?: string;
  errors?: string[] | undefined;
  optionalLabel?: string;
  day: Part;
  month: Part & { options: Array<{ value: string; label: string }> };
  year: Part;
};

/** A calendar day in three plain parts: nobody has to know in which order a browser wants them. */
export function DayField({ id, legend, hint, errors, optionalLabel, day, month, year }: DayFieldProps) {
  const described = [hint && `${id}-hint`, errors?.length && `${id}-error`].filter(Boolean).join(" ");
  const invalid = errors?.length ? (true as const) : undefined;
  return (
    <ErrorBar errors={errors}>
      <fieldset aria-describedby={described || undefined}>
        <legend className="font-semibold">
          {legend}
          <Optional label={optionalLabel} />
        </legend>
        <FieldHint id={id}>{hint}</FieldHint>
        <FieldErrors id={id} errors={errors} />
        <div className="mt-2 flex flex-wrap gap-3">
          <div className="w-20">
            <label htmlFor={id} className="block text-sm">
              {day.label}
            </label>
            <Digits id={id} part={day} most={2} invalid={invalid} />
          </div>
          <div className="min-w-36 grow basis-36 sm:max-w-56">
            <label htmlFor={`${id}-month`} className="block text-sm">
              {month.label}
            </label>
            <select
              id={`${id}-month`}
              name={month.name}
              defaultValue={month.defaultValue}
              aria-invalid={invalid}
              className="control"
            >
              {month.options.map(({ value, label }) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </select>
          </div>
          <div className="w-28">
            <label htmlFor={`${id}-year`} className="block text-sm">
              {year.label}
            </label>
            <Digits id={`${id}-year`} part={year} most={4} invalid={invalid} />
          </div>
        </div>
      </fieldset>
    </ErrorBar>
  );
}

type DigitsProps = { id: string; part: Part; most: number; invalid: true | undefined };

function Digits({ id, part, most, invalid }: DigitsProps) {
  return (
    <input
      id={id}
      name={part.name}
      defaultValue={part.defaultValue}
      inputMode="numeric"
      autoComplete="off"
      maxLength={most + 2}
      aria-invalid={invalid}
      className="control"
    />
  );
}
