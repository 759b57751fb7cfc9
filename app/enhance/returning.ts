import { type Keeper, keeperFor, keptPlaces, sameTexts, typedIn, versionOf } from "./kept-text";

/**
 * What was typed here before and never arrived is in the field again and on its way. Where the saved text has moved
 * on meanwhile, the server is asked for the page that shows both.
 */
export function resume(form: HTMLFormElement, keeper: Keeper) {
  const kept = keeper.kept();
  if (!kept) return;
  const saved = typedIn(form);
  if (form.dataset.acknowledged !== undefined || sameTexts(kept.texts, saved.texts)) return keeper.drop();

  const isCurrent = kept.version === saved.version || sameTexts(kept.unanswered, saved.texts);
  for (const field of form.querySelectorAll("textarea")) field.value = kept.texts[field.name] ?? field.value;
  if (!isCurrent) {
    versionOf(form).value = kept.version;
    return form.submit();
  }
  form.querySelector("textarea")?.dispatchEvent(new Event("input", { bubbles: true }));
}

/**
 * Beside two texts that differ what is pressed decides. Until then one's own text is kept as from no version,
 * so that whoever comes back to it is asked again.
 */
export function keepWhileDeciding() {
  for (const form of document.querySelectorAll<HTMLFormElement>("form[data-keeps]:not([data-autosave])")) {
    const keeper = keeperFor(form.dataset.keeps ?? "");
    form.addEventListener("input", () => keeper.keep({ ...typedIn(form), version: "0" }));
    for (const link of document.querySelectorAll("[data-drops-kept]")) link.addEventListener("click", keeper.drop);
  }
}

/** Where nothing can be sent, because the form is closed or a colleague writes, what was kept is at least shown. */
export function showKeptTexts() {
  for (const place of document.querySelectorAll<HTMLElement>("[data-kept-text]")) {
    const keeper = keeperFor(place.dataset.keeps ?? "");
    const texts = Object.values(keeper.kept()?.texts ?? {}).join("\n\n");
    const words = place.querySelector("[data-kept-words]");
    if (!texts || !words) continue;
    words.textContent = texts;
    place.hidden = false;
    place.querySelector("[data-kept-drop]")?.addEventListener("click", () => {
      keeper.drop();
      place.hidden = true;
    });
  }
}

/** Signing out leaves nobody's text on a shared computer; what has not been sent is asked about first. */
export function forgetAtSignOut() {
  const form = document.querySelector<HTMLFormElement>("form[data-sign-out]");
  form?.addEventListener("submit", (event) => {
    const places = keptPlaces();
    if (places.length > 0 && !confirm(form.dataset.signOut)) event.preventDefault();
    else for (const place of places) localStorage.removeItem(place);
  });
}
