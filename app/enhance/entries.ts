/** What stands in a form: the text of each field under its name, and for each box or dot whether it is ticked. */
export type Texts = Record<string, string>;

type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

export function entriesIn(form: HTMLFormElement): Texts {
  return Object.fromEntries(fieldsOf(form).map((field) => [keyOf(field), typedValueOf(field)]));
}

/** What the page arrived with, whatever the browser has put back into its fields since. */
export function savedIn(form: HTMLFormElement): Texts {
  return Object.fromEntries(fieldsOf(form).map((field) => [keyOf(field), savedValueOf(field)]));
}

/** Puts entries into the fields that are there for them. */
export function fillIn(form: HTMLFormElement, entries: Texts) {
  for (const field of fieldsOf(form)) {
    const value = entries[keyOf(field)];
    if (value === undefined || value === typedValueOf(field) || !isOffered(field, value)) continue;
    if (isChoice(field)) field.checked = value === ticked;
    else field.value = value;
    field.closest("details")?.setAttribute("open", "");
  }
  form.dispatchEvent(new Event("change", { bubbles: true }));
}

export function sameTexts(one: Texts | undefined, other: Texts): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** What was entered since `from`, under the names that the page gives its fields, for somebody to read. */
export function readable(form: HTMLFormElement, from: Texts | undefined): string {
  return fieldsOf(form)
    .filter((field) => typedValueOf(field).trim() !== "" && typedValueOf(field) !== from?.[keyOf(field)])
    .map((field) => {
      const label = field.labels?.[0]?.textContent?.trim() ?? field.name;
      return isChoice(field) ? label : `${label}: ${shownValue(field)}`;
    })
    .join("\n");
}

const ticked = "on";
const silentTypes = ["hidden", "file", "submit", "button", "reset", "password"];

function fieldsOf(form: HTMLFormElement): Field[] {
  return [...form.elements].filter(
    (element): element is Field =>
      (element instanceof HTMLInputElement && !silentTypes.includes(element.type)) ||
      element instanceof HTMLSelectElement ||
      element instanceof HTMLTextAreaElement,
  );
}

function keyOf(field: Field): string {
  return isChoice(field) ? `${field.name}=${field.value}` : field.name;
}

function typedValueOf(field: Field): string {
  if (isChoice(field)) return field.checked ? ticked : "";
  return field.value;
}

function savedValueOf(field: Field): string {
  if (isChoice(field)) return field.defaultChecked ? ticked : "";
  if (!(field instanceof HTMLSelectElement)) return field.defaultValue;
  const options = [...field.options];
  return (options.find(({ defaultSelected }) => defaultSelected) ?? options[0])?.value ?? "";
}

function shownValue(field: Field): string {
  return field instanceof HTMLSelectElement ? (field.selectedOptions[0]?.text ?? "") : field.value;
}

function isChoice(field: Field): field is HTMLInputElement {
  return field instanceof HTMLInputElement && (field.type === "checkbox" || field.type === "radio");
}

function isOffered(field: Field, value: string): boolean {
  return !(field instanceof HTMLSelectElement) || [...field.options].some((option) => option.value === value);
}
