/** What was typed into a form, field by field, with the spaces around it taken off. */
export function trimmedIn(form: FormData): Record<string, string> {
  return Object.fromEntries(
    [...form].flatMap(([name, value]) => (typeof value === "string" ? [[name, value.trim()]] : [])),
  );
}
