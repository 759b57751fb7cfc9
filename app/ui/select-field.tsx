import type { ComponentPropsWithoutRef } from "react";
import { describedBy, Field, type FieldProps } from "./field";

type SelectFieldProps = FieldProps &
  Omit<ComponentPropsWithoutRef<"select">, "className" | "id" | "children"> & {
    options: Array<{ value: string; label: string }>;
  };

export function SelectField({ id, label, hint, errors, optionalLabel, options, ...rest }: SelectFieldProps) {
  return (
    <Field id={id} label={label} hint={hint} errors={errors} optionalLabel={optionalLabel}>
      <select id={id} className="control" {...describedBy({ id, hint, errors })} {...rest}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  );
}
