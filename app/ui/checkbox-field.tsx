import type { ComponentPropsWithoutRef } from "react";
import { Choice } from "./choice";
import { describedBy, ErrorBar, FieldErrors, type FieldProps } from "./field";

type CheckboxFieldProps = Omit<FieldProps, "optionalLabel"> &
  Omit<ComponentPropsWithoutRef<"input">, "className" | "id" | "type">;

/** A single declaration or switch. */
export function CheckboxField({ id, label, hint, errors, ...rest }: CheckboxFieldProps) {
  const noteId = hint ? `${id}-note` : undefined;
  return (
    <ErrorBar errors={errors}>
      <FieldErrors id={id} errors={errors} />
      <Choice id={id} type="checkbox" label={label} hint={hint} {...describedBy({ id, errors }, noteId)} {...rest} />
    </ErrorBar>
  );
}
