import type { ComponentPropsWithoutRef, ReactNode } from "react";
import { describedBy, Field, type FieldProps } from "./field";

type TextAreaProps = FieldProps &
  Omit<ComponentPropsWithoutRef<"textarea">, "className" | "id"> & { meter?: ReactNode };

export function TextArea({ id, label, hint, errors, optionalLabel, meter, rows = 6, ...rest }: TextAreaProps) {
  const meterId = meter ? `${id}-meter` : undefined;
  return (
    <Field id={id} label={label} hint={hint} errors={errors} optionalLabel={optionalLabel}>
      <textarea id={id} rows={rows} className="control" {...describedBy({ id, hint, errors }, meterId)} {...rest} />
      {meter && (
        <div id={meterId} className="mt-2">
          {meter}
        </div>
      )}
    </Field>
  );
}
