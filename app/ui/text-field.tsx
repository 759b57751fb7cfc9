import type { ComponentPropsWithoutRef } from "react";
import { describedBy, Field, type FieldProps } from "./field";

type TextFieldProps = FieldProps &
  Omit<ComponentPropsWithoutRef<"input">, "className" | "id" | "width"> & { width?: FieldWidth };

export type FieldWidth = "full" | "medium" | "short";

/** Any one-line input: text, e-mail, password, search, file. */
export function TextField({
  id,
  label,
  hint,
  errors,
  optionalLabel,
  width = "full",
  type = "text",
  ...rest
}: TextFieldProps) {
  return (
    <Field id={id} label={label} hint={hint} errors={errors} optionalLabel={optionalLabel}>
      <input
        id={id}
        type={type}
        className={`control ${widths[width]}`}
        {...describedBy({ id, hint, errors })}
        {...rest}
      />
    </Field>
  );
}

const widths: Record<FieldWidth, string> = { full: "", medium: "max-w-72", short: "max-w-44" };
