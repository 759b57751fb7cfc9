import { onceReleased } from "./pressing";
import { scoreIn, showBand, showFigures, tellOffScale } from "./score-figures";
import { bringIntoSheet, keepInSight } from "./score-place";

/**
 * A judge's sheet by keyboard: the row in hand is unfolded, arrows move, Enter goes to what has no score yet, N to the
 * note, B to what the proposal says and Escape back. What a number means and the total keep in step.
 */
export function startScoreSheet() {
  const form = document.querySelector<HTMLFormElement>("form[data-score-sheet]");
  const fields = [...(form?.querySelectorAll<HTMLInputElement>("[data-weight]") ?? [])];
  const [first] = fields;
  if (!form || !first) return;
  let inHand = first;
  for (const shortcuts of form.querySelectorAll<HTMLElement>("[data-shortcuts]")) shortcuts.hidden = false;
  for (const field of fields) {
    field.addEventListener("focus", () => {
      inHand = field;
      onceReleased(() => unfold(field));
      showBand(form, field);
      if (!field.readOnly) field.select();
    });
    field.addEventListener("keydown", (event) => act(event, form, fields, field));
    // What is told may take room, and a button that is just being pressed would move away.
    field.addEventListener("change", () =>
      onceReleased(() => {
        tellOffScale(field);
        showFigures(form, fields, field);
      }),
    );
  }
  form.addEventListener("input", () => {
    showFigures(form, fields, undefined);
    showBand(form, inHand);
  });
  document.addEventListener("keydown", (event) => {
    const isElsewhere = event.target instanceof Element && (event.target.closest("form") ?? form) !== form;
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && !isElsewhere) handIn(event, form);
    if (event.key !== "Escape" || fields.includes(event.target as HTMLInputElement)) return;
    if (isInReach(event.target, form)) inHand.focus();
  });
  keepInSight();
  if (cameToWork(form)) (nextUnscored(fields, undefined) ?? first).focus({ preventScroll: true });
}

function act(event: KeyboardEvent, form: HTMLFormElement, fields: HTMLInputElement[], field: HTMLInputElement) {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const place = fields.indexOf(field);
  const deeds: Record<string, () => HTMLElement | null | undefined> = {
    ArrowDown: () => fields[place + 1],
    ArrowUp: () => fields[place - 1],
    Enter: () => nextUnscored(fields, field) ?? whatIsLeft(form),
    n: () => rowOf(field)?.querySelector<HTMLElement>("[data-note]"),
    b: () => partOf(field),
  };
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  const deed = deeds[key];
  // No letter is part of a number, and half a word that was meant for elsewhere does not stay in the field.
  if (!deed && /^[^\d\s-]$/.test(key)) event.preventDefault();
  if (!deed) return;
  event.preventDefault();
  if (event.key === "Enter") field.dispatchEvent(new Event("change", { bubbles: true }));
  const target = deed();
  // Beside the proposal the sheet scrolls by itself; below it the page has to.
  target?.focus({ preventScroll: isBeside() });
  if (target && isBeside()) bringIntoSheet(target);
}

/** From here on and around; none where all have a score. */
function nextUnscored(fields: HTMLInputElement[], after: HTMLInputElement | undefined): HTMLInputElement | undefined {
  const place = after ? fields.indexOf(after) + 1 : 0;
  return [...fields.slice(place), ...fields.slice(0, place)].find(
    (field) => field !== after && scoreIn(field) === undefined,
  );
}

/** A note that is due, then the reason for the whole, then the button. */
function whatIsLeft(form: HTMLFormElement): HTMLElement | null {
  const due = [...form.querySelectorAll<HTMLElement>("[data-note-due]")].find((told) => !told.hidden);
  const note = due?.closest("[data-criterion]")?.querySelector<HTMLElement>("[data-note]");
  note?.closest("details")?.setAttribute("open", "");
  const overall = form.querySelector<HTMLTextAreaElement>("[name=overall]");
  if (note) return note;
  return overall?.value.trim() === "" ? overall : form.querySelector<HTMLElement>("[data-hands-in]");
}

function rowOf(field: HTMLElement) {
  return field.closest<HTMLElement>("[data-criterion]");
}

function unfold(field: HTMLElement) {
  rowOf(field)?.querySelector("details")?.setAttribute("open", "");
  bringIntoSheet(field);
}

/** The heading of the first section that the criterion speaks of. */
function partOf(field: HTMLElement): HTMLElement | null {
  const link = rowOf(field)?.querySelector<HTMLAnchorElement>("[data-part]");
  const heading = document.getElementById(link?.hash.slice(1) ?? "");
  if (heading) heading.tabIndex = -1;
  heading?.scrollIntoView({ block: "start" });
  return heading;
}

function isInReach(target: EventTarget | null, form: HTMLFormElement): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return form.contains(target) || target === document.body || target.closest("main") !== null;
}

function handIn(event: KeyboardEvent, form: HTMLFormElement) {
  const button = form.querySelector<HTMLButtonElement>("[data-hands-in]");
  if (!button) return;
  event.preventDefault();
  form.requestSubmit(button);
}

/** Whether sheet and proposal stand side by side. */
function isBeside(): boolean {
  return matchMedia("(min-width: 64rem)").matches;
}

/** From sheet to sheet the work goes on where the keyboard is; on a phone that would open it over what is to be read. */
function cameToWork(form: HTMLFormElement): boolean {
  const isFree = document.activeElement === document.body || document.activeElement === null;
  const from = document.referrer && new URL(document.referrer);
  const isWork = from && from.origin === location.origin && from.pathname.startsWith("/penilaian");
  return isFree && Boolean(isWork) && "autosave" in form.dataset && isBeside();
}
