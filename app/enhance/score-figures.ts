/** Keeps in step what follows from the numbers; `told` is the field of which somebody who can't see it hears. */
export function showFigures(form: HTMLFormElement, fields: HTMLInputElement[], told: HTMLInputElement | undefined) {
  for (const field of fields) showMeaning(form, field);
  const given = fields.filter((field) => wholeIn(field) !== undefined);
  const total = pointsOf(given.reduce((sum, field) => sum + Number(field.dataset.weight) * (wholeIn(field) ?? 0), 0));
  for (const sentence of document.querySelectorAll<HTMLElement>("[data-scored]")) {
    sentence.textContent = filled(sentence.dataset.scored, { scored: `${given.length}`, of: `${fields.length}` });
  }
  for (const sentence of document.querySelectorAll<HTMLElement>("[data-total]")) {
    sentence.textContent = filled(sentence.dataset.total, {
      total: total.replace(".", sentence.dataset.decimal ?? "."),
    });
  }
  if (told) tell(form, told, total);
}

/** What stands in a field as a whole number; undefined for anything else, as the server takes it. */
function wholeIn({ value }: HTMLInputElement): number | undefined {
  return /^\s*-?\d+\s*$/.test(value) ? Number(value) : undefined;
}

/** Of hundredths, exactly. */
function pointsOf(hundredths: number): string {
  const digits = String(Math.abs(hundredths)).padStart(3, "0");
  return `${hundredths < 0 ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

function showMeaning(form: HTMLFormElement, field: HTMLInputElement) {
  const row = field.closest("[data-criterion]");
  const said = row?.querySelector<HTMLElement>("[data-meaning]");
  if (!row || !said) return;
  said.textContent = meaningOf(form, field) ?? said.dataset.meaning ?? "";
  const note = row.querySelector<HTMLTextAreaElement>("[data-note]");
  const due = row.querySelector<HTMLElement>("[data-note-due]");
  const value = wholeIn(field);
  const asks = value !== undefined && asksForNote(form, value);
  if (due) due.hidden = !asks || note?.value.trim() !== "";
}

/** Sets the band of the number in hand apart on the scale. */
export function showBand(form: HTMLFormElement, field: HTMLInputElement) {
  const current = bandOf(form, field);
  for (const band of form.querySelectorAll<HTMLElement>("[data-from]")) {
    band.toggleAttribute("data-current", band === current);
  }
}

function meaningOf(form: HTMLFormElement, field: HTMLInputElement): string | undefined {
  return bandOf(form, field)?.dataset.says;
}

function bandOf(form: HTMLFormElement, field: HTMLInputElement): HTMLElement | undefined {
  const value = wholeIn(field);
  return [...form.querySelectorAll<HTMLElement>("[data-from]")].find(
    ({ dataset: { from, to } }) => value !== undefined && isWithin(value, from, to),
  );
}

function isWithin(value: number, from = "", to = ""): boolean {
  return value >= Number(from) && value <= Number(to);
}

function asksForNote({ dataset: { noteAtOrBelow, noteAtOrAbove } }: HTMLFormElement, value: number): boolean {
  const isLow = noteAtOrBelow !== undefined && value <= Number(noteAtOrBelow);
  return isLow || (noteAtOrAbove !== undefined && value >= Number(noteAtOrAbove));
}

function tell(form: HTMLFormElement, field: HTMLInputElement, total: string) {
  const status = form.querySelector<HTMLElement>("[data-score-told]");
  const meaning = meaningOf(form, field) ?? "";
  if (status) status.textContent = filled(status.dataset.scoreTold, { value: field.value, meaning, total });
}

function filled(template = "", values: Record<string, string>): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? "");
}
