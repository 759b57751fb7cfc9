import { fillIn, sameTexts, savedIn } from "./entries";
import { type Keeper, keeperFor, keptPlaces, unsavedIn, versionOf } from "./kept-text";
import { forget } from "./offline/offline";
import { carry } from "./sending";

/**
 * What was typed here before and never arrived is in the field again and on its way. Where the saved text has moved
 * on meanwhile, the server is asked for the page that shows both.
 */
export function resume(form: HTMLFormElement, keeper: Keeper) {
  const kept = keeper.kept();
  if (!kept) return;
  const saved = savedIn(form);
  if (form.dataset.acknowledged !== undefined || sameTexts(kept.texts, saved)) return keeper.drop();

  const isCurrent = kept.version === versionOf(form).value || sameTexts(kept.unanswered, saved);
  fillIn(form, kept.texts);
  if (!isCurrent) {
    versionOf(form).value = kept.version;
    // A page that tells the deed has all of it, and lets go of the copy.
    if (form.dataset.awaits) keeper.keep({ ...kept, awaits: form.dataset.awaits });
    carry(form, kept.unanswered);
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
    form.addEventListener("input", () => keeper.keep({ ...unsavedIn(form), version: "0" }));
    for (const link of document.querySelectorAll("[data-drops-kept]")) link.addEventListener("click", keeper.drop);
  }
}

/**
 * Signing out leaves nobody's text on a shared computer; what has not been sent is asked about first. Where there is
 * little room the menu has a button of its own.
 */
export function forgetAtSignOut() {
  for (const form of document.querySelectorAll<HTMLFormElement>("form[data-sign-out]")) {
    form.addEventListener("submit", (event) => {
      const places = keptPlaces();
      if (places.length > 0 && !confirm(form.dataset.signOut)) event.preventDefault();
      else {
        for (const place of places) localStorage.removeItem(place);
        forget();
      }
    });
  }
}
