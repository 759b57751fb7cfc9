import type { ComponentPropsWithoutRef, ReactNode } from "react";
import { describedBy, Field, type FieldProps } from "./field";

type TextAreaProps = FieldProps &
  Omit<ComponentPropsWithoutRef<"textarea">, "className" | "id"> & {
    meter?: ReactNode /** With what is written in it. */;
    grows?: boolean;
  };

export function TextArea({ id, label, hint, errors, optionalLabel, meter, grows, rows = 6, ...rest }: TextAreaProps) {
  const meterId = meter ? `${id}-meter` : undefined;
  return (
    <Field id={id} label={label} hint={hint} errors={errors} optionalLabel={optionalLabel}>
      <textarea
        id={id}
        rows={rows}
        className={`control ${grows ? "[field-sizing:content]" : ""}`}
        {...describedBy({ id, hint, errors }, meterId)}
        {...rest}
      />
      {meter && (
        <div id={meterId} className="mt-2">
          {meter}
        </div>
      )}
    </Field>
  );
}
