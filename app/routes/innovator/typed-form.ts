import { errorsAt, type FieldError } from "~/routes/pieces/forms/field-errors";

/** What stands in a form's fields; a group of boxes has several values under one name. */
export type Typed = Record<string, string[]>;

export function typedIn(form: FormData): Typed {
  const typed: Typed = Object.create(null);
  for (const [name, value] of form) {
    if (typeof value !== "string") continue;
    typed[name] = [...(typed[name] ?? []), value];
  }
  return typed;
}

/** The first value of a field without spaces around it; "" where it is empty or absent. */
export function typedValue(typed: Typed, name: string): string {
  return typed[name]?.[0]?.trim() ?? "";
}

export type Filled = ReturnType<typeof filled>;

/** Gives kit fields what stands in them and what is wrong with it. */
export function filled(typed: Typed, errors: readonly FieldError[]) {
  const value = (name: string) => typed[name]?.[0] ?? "";
  return {
    value,
    values: (name: string) => typed[name] ?? [],
    errors: (id: string) => errorsAt(errors, id),
    field: (name: string) => ({ id: name, name, defaultValue: value(name), errors: errorsAt(errors, name) }),
  };
}

/** One of a closed list, or undefined. */
export function oneOf<T extends string>(list: readonly T[], value: string): T | undefined {
  return list.find((one) => one === value);
}
