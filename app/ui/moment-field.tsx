import { ErrorBar, FieldErrors, FieldHint } from "./field";

type Part = { id: string; name: string; label: string; defaultValue: string; long?: boolean };

type MomentFieldProps = { id: string; legend: string; hint?: string; errors?: string[]; parts: Part[] };

/** A date, or a date with its hour, in separate boxes; the first carries the group's own id. */
export function MomentField({ id, legend, hint, errors, parts }: MomentFieldProps) {
  const described = [hint && `${id}-hint`, errors?.length && `${id}-error`].filter(Boolean).join(" ");
  return (
    <ErrorBar errors={errors}>
      <fieldset aria-describedby={described || undefined}>
        <legend className="font-semibold">{legend}</legend>
        <FieldHint id={id}>{hint}</FieldHint>
        <FieldErrors id={id} errors={errors} />
        <div className="mt-2 flex flex-wrap gap-x-4 gap-y-2">
          {parts.map(({ id, name, label, defaultValue, long }) => (
            <div key={id}>
              <label htmlFor={id} className="block text-sm">
                {label}
              </label>
              <input
                id={id}
                name={name}
                defaultValue={defaultValue}
                inputMode={long ? "text" : "numeric"}
                autoComplete="off"
                aria-invalid={errors?.length ? true : undefined}
                className={`control mt-1 ${long ? "max-w-28" : "max-w-20"}`}
              />
            </div>
          ))}
        </div>
      </fieldset>
    </ErrorBar>
  );
}
