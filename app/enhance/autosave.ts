import { beforeSubmit } from "./before-submit";
import { keeperFor } from "./kept-text";
import { saveBeforeLeaving } from "./leaving";
import { resume } from "./returning";
import { isAtRisk, mayGo, saveNow, typed, watched } from "./saving";

/**
 * Saves each form[data-autosave] a moment after the last key, at the address that it names.
 * What the server answers decides: saved, changed by somebody else, or the session is over; then the button is left
 * to show the page that explains it. Forms with data-keeps also keep what was typed in the browser until it is saved.
 */
export function startAutosave() {
  for (const form of document.querySelectorAll<HTMLFormElement>("form[data-autosave]")) watch(form);
}

function watch(form: HTMLFormElement) {
  const keeper = form.dataset.keeps ? keeperFor(form.dataset.keeps) : undefined;
  const one = watched(form, keeper);
  form.addEventListener("input", () => typed(one));
  beforeSubmit(form, () => mayGo(one));
  saveBeforeLeaving(one);
  addEventListener("online", () => saveNow(one));
  document.addEventListener("visibilitychange", () => saveNow(one));
  addEventListener("beforeunload", (event) => isAtRisk(one) && event.preventDefault());
  if (keeper) resume(form, keeper);
}
