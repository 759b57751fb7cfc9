import type { Answer, FieldError } from "~/web/acting.server";

export type { FieldError };

/** The errors of one field, undefined when it has none. */
export function errorsAt(errors: readonly FieldError[], id: string): string[] | undefined {
  const texts = errors.filter(({ href }) => href === `#${id}`).map(({ text }) => text);
  return texts.length > 0 ? texts : undefined;
}

/** What was ticked in a group of boxes. */
export function tickedIn({ groups, typed }: Pick<Answer, "groups" | "typed">, name: string): string[] {
  return groups[name] ?? (typed[name] ? [typed[name]] : []);
}

/** A field of such a form as it was typed, with its errors. */
export function typedField(name: string, typed: Record<string, string> | undefined, errors: readonly FieldError[]) {
  return { id: name, name, defaultValue: typed?.[name] || undefined, errors: errorsAt(errors, name) };
}
