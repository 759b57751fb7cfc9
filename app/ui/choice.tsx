import type { ComponentPropsWithoutRef, ReactNode } from "react";
import { ErrorBar, FieldErrors, FieldHint, Optional } from "./field";

type ChoiceProps = Omit<ComponentPropsWithoutRef<"input">, "className" | "id" | "type"> & {
  id: string;
  type: "checkbox" | "radio";
  label: ReactNode;
  hint?: ReactNode;
};

/** One box or dot with its words; the whole line is the target. */
export function Choice({ id, label, hint, ...rest }: ChoiceProps) {
  const hintId = hint ? `${id}-note` : undefined;
  return (
    <div className="flex items-start gap-3">
      <input id={id} className="my-2.5 size-6 shrink-0 cursor-pointer" aria-describedby={hintId} {...rest} />
      <div className="grow">
        <label htmlFor={id} className="block min-h-11 cursor-pointer py-2">
          {label}
        </label>
        {hint && (
          <p id={hintId} className="-mt-2 pb-2 text-sm text-muted">
            {hint}
          </p>
        )}
      </div>
    </div>
  );
}

type ChoiceGroupProps = {
  id: string;
  legend: ReactNode;
  hint?: ReactNode;
  errors?: string[];
  optionalLabel?: string;
  children: ReactNode;
};

export function ChoiceGroup({ id, legend, hint, errors, optionalLabel, children }: ChoiceGroupProps) {
  const described = [hint && `${id}-hint`, errors?.length && `${id}-error`].filter(Boolean).join(" ");
  return (
    <ErrorBar errors={errors}>
      <fieldset aria-describedby={described || undefined}>
        <legend className="font-semibold">
          {legend}
          <Optional label={optionalLabel} />
        </legend>
        <FieldHint id={id}>{hint}</FieldHint>
        <FieldErrors id={id} errors={errors} />
        <div className="mt-2">{children}</div>
      </fieldset>
    </ErrorBar>
  );
}

export type ChoiceOption = { value: string; label: ReactNode; hint?: ReactNode; disabled?: boolean };

/** The first choice carries the group's own id, so that an error summary leads to it. */
export function choiceId(groupId: string, index: number) {
  return index === 0 ? groupId : `${groupId}-${index + 1}`;
}
