const prefix = "tulisan:";

/** What somebody typed and the server has not acknowledged yet, with the version it started from. */
export type Kept = {
  version: string;
  texts: Texts;
  /** What was sent before without an answer: it may have arrived. */
  unanswered?: Texts | undefined;
};

export type Texts = Record<string, string>;

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

/** The places of all accounts, for whoever leaves this browser to others. */
export function keptPlaces(): string[] {
  return attempt(() => Object.keys(localStorage).filter((key) => key.startsWith(prefix))) ?? [];
}

export function typedIn(form: HTMLFormElement): Kept {
  const fields = [...form.querySelectorAll("textarea")];
  return { version: versionOf(form).value, texts: Object.fromEntries(fields.map(({ name, value }) => [name, value])) };
}

export function sameTexts(one: Texts | undefined, other: Texts): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** The field that says which saved version the typing started from. */
export function versionOf(form: HTMLFormElement): { value: string } {
  const field = form.elements.namedItem("version");
  return field instanceof HTMLInputElement ? field : { value: "" };
}

function attempt<T>(ask: () => T): T | undefined {
  try {
    return ask();
  } catch {
    return undefined;
  }
}
