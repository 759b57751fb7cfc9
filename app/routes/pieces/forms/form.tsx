import { useWords } from "~/routes/visitor";
import { ErrorSummary } from "~/ui/error-summary";
import type { Answer } from "~/web/acting.server";
import { errorsAt } from "./field-errors";

type Shown = { href?: string; text: string };

/**
 * A form as `act` answered it: what was typed is in the fields again, errors stand at their field and in the summary on
 * top. `field(name)` gives a kit field its id, name, value and errors; `typed(name)` only the value.
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

export function FormErrors({ errors }: { errors: Shown[] }) {
  const { errorTitle } = useWords();
  return <ErrorSummary title={errorTitle} errors={errors} />;
}
