/** Keeps in step what follows from the numbers; `told` is the field of which somebody who can't see it hears. */
export function showFigures(form: HTMLFormElement, fields: HTMLInputElement[], told: HTMLInputElement | undefined) {
  for (const field of fields) showMeaning(form, field);
  const given = fields.filter((field) => scoreIn(field) !== undefined);
  const total = pointsOf(given.reduce((sum, field) => sum + Number(field.dataset.weight) * (scoreIn(field) ?? 0), 0));
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

/** What stands in a field, where it is a number on the sheet's scale, as the server takes it. */
export function scoreIn(field: HTMLInputElement): number | undefined {
  if (!/^\s*-?\d+\s*$/.test(field.value)) return undefined;
  const value = Number(field.value);
  const [least = 0, most = 0, step = 1] = (field.form?.dataset.scale ?? "").split(" ").map(Number);
  return value >= least && value <= most && (value - least) % step === 0 ? value : undefined;
}

/** Says at a field that is left that its number is none of the scale's, before the server does. */
export function tellOffScale(field: HTMLInputElement) {
  const told = document.querySelector<HTMLElement>(`[data-refused-of="${field.id}"]`);
  const isOff = field.value.trim() !== "" && scoreIn(field) === undefined;
  if (told) told.hidden = !isOff;
  if (isOff) field.setAttribute("aria-invalid", "true");
  else field.removeAttribute("aria-invalid");
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
  const value = scoreIn(field);
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
  const value = scoreIn(field);
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
  const due = field.closest("[data-criterion]")?.querySelector<HTMLElement>("[data-note-due]");
  const decimal = document.querySelector<HTMLElement>("[data-total]")?.dataset.decimal ?? ".";
  if (!status || scoreIn(field) === undefined) return;
  const said = filled(status.dataset.scoreTold, { value: field.value, meaning, total: total.replace(".", decimal) });
  status.textContent = due && !due.hidden ? `${said} ${due.textContent}.` : said;
}

function filled(template = "", values: Record<string, string>): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? "");
}
