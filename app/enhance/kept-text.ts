const prefix = "tulisan:";

/** What somebody typed and the server has not acknowledged yet, with the version it started from. */
export type Kept = { version: string; texts: Record<string, string> };

export type Keeper = ReturnType<typeof keeperFor>;

/**
 * The place in this browser for one account's unsent text on this page. Another account never reads it, and
 * signing out empties all places. A browser that keeps nothing (full, or told not to) is no error: `keep` says so.
 */
export function keeperFor(account: string) {
  const key = `${prefix}${account}:${location.pathname}`;
  return {
    keep(kept: Kept): boolean {
      return attempt(() => localStorage.setItem(key, JSON.stringify(kept)) === undefined) ?? false;
    },
    kept: (): Kept | undefined => attempt(() => JSON.parse(localStorage.getItem(key) ?? "null") ?? undefined),
    drop: () => attempt(() => localStorage.removeItem(key)),
  };
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
    const kept = attempt(() => Object.keys(localStorage).filter((key) => key.startsWith(prefix))) ?? [];
    if (kept.length > 0 && !confirm(form.dataset.signOut)) event.preventDefault();
    else for (const key of kept) localStorage.removeItem(key);
  });
}

function attempt<T>(ask: () => T): T | undefined {
  try {
    return ask();
  } catch {
    return undefined;
  }
}
