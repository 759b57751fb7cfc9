import { type SubmissionResult, useForm } from "@conform-to/react";
import { useWords } from "~/routes/visitor";
import { ErrorSummary } from "~/ui/error-summary";
import type { Answer } from "~/web/acting.server";
import { errorsAt } from "./field-errors";

type Shown = { href?: string; text: string };

/**
 * A form as the server answered it: what was typed is in the fields again, errors stand at their field and in the
 * summary on top. `field(name)` gives a kit field its id, name, value and errors; `typed(name)` only the value.
 */
export function useAnsweredForm<Fields extends Record<string, unknown>>(
  answer: SubmissionResult | null | undefined,
  initial: Partial<Record<keyof Fields & string, unknown>> = {},
) {
  const [form, fields] = useForm<Fields>({ id: "isian", lastResult: answer ?? null, defaultValue: initial as never });

  function field(name: keyof Fields & string, id: string = name) {
    const { errors, initialValue } = (fields as Record<string, Field>)[name] as Field;
    const value = typeof initialValue === "string" ? initialValue : undefined;
    return { id, name, ...(value === undefined ? {} : { defaultValue: value }), ...(errors ? { errors } : {}) };
  }

  const errors: Shown[] = [
    ...(form.errors ?? []).map((text) => ({ text })),
    ...Object.entries(answer?.error ?? {}).flatMap(([name, texts]) =>
      name === "" ? [] : (texts ?? []).map((text) => ({ href: `#${name}`, text })),
    ),
  ];
  const typed = (name: keyof Fields & string) => field(name).defaultValue ?? "";
  return { errors, field, typed };
}

/**
 * The same for a form that `act` answered: what was typed is in the fields again, errors stand at their field and on top.
 */
export function answeredForm<Fields extends Record<string, unknown>>(
  answer: Pick<Answer, "errors" | "typed"> | undefined,
  initial: Partial<Record<keyof Fields & string, unknown>> = {},
) {
  const errors = answer?.errors ?? [];
  const typed = (name: keyof Fields & string) => (answer ? answer.typed[name] : initial[name]?.toString()) ?? "";
  function field(name: keyof Fields & string, id: string = name) {
    const [value, wrong] = [typed(name), errorsAt(errors, id)];
    return { id, name, ...(value ? { defaultValue: value } : {}), ...(wrong ? { errors: wrong } : {}) };
  }
  return { errors, field, typed };
}

type Field = { errors?: string[] | undefined; initialValue?: unknown };

export function FormErrors({ errors }: { errors: Shown[] }) {
  const { errorTitle } = useWords();
  return <ErrorSummary title={errorTitle} errors={errors} />;
}
