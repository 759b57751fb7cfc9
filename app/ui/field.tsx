import type { ReactNode } from "react";
import { Icon } from "./icon";

/** What every field takes, whatever its control. */
export type FieldProps = {
  id: string;
  label: ReactNode;
  hint?: ReactNode;
  errors?: string[];
  optionalLabel?: string;
};

export function Field({ id, label, hint, errors, optionalLabel, children }: FieldProps & { children: ReactNode }) {
  return (
    <ErrorBar errors={errors}>
      <label htmlFor={id} className="block font-semibold">
        {label}
        <Optional label={optionalLabel} />
      </label>
      <FieldHint id={id}>{hint}</FieldHint>
      <FieldErrors id={id} errors={errors} />
      <div className="mt-2">{children}</div>
    </ErrorBar>
  );
}

/** The aria attributes that tie a control to its hint, its errors and what stands below it. */
export function describedBy({ id, hint, errors }: Pick<FieldProps, "id" | "hint" | "errors">, below?: string) {
  const ids = [hint && `${id}-hint`, errors?.length && `${id}-error`, below].filter(Boolean);
  return {
    "aria-describedby": ids.length > 0 ? ids.join(" ") : undefined,
    "aria-invalid": errors?.length ? (true as const) : undefined,
  };
}

/** Sets a field or group with errors apart by a bar at its side. */
export function ErrorBar({ errors, children }: { errors?: string[]; children: ReactNode }) {
  return <div className={`max-w-measure ${errors?.length ? "border-s-4 border-danger ps-4" : ""}`}>{children}</div>;
}

export function Optional({ label }: { label?: string }) {
  return label ? <span className="font-normal text-muted"> {label}</span> : undefined;
}

export function FieldHint({ id, children }: { id: string; children: ReactNode }) {
  return children ? (
    <div id={`${id}-hint`} className="mt-1 text-sm text-muted">
      {children}
    </div>
  ) : undefined;
}

export function FieldErrors({ id, errors }: { id: string; errors?: string[] }) {
  return errors?.length ? (
    <div id={`${id}-error`} className="mt-1 space-y-1 font-semibold text-danger">
      {errors.map((error) => (
        <p key={error} className="flex gap-2">
          <Icon name="danger" className="mt-1 size-5" />
          <span>{error}</span>
        </p>
      ))}
    </div>
  ) : undefined;
}
