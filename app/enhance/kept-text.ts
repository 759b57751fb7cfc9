import { entriesIn, type Texts } from "./entries";

const prefix = "tulisan:";

/** What somebody typed and the server has not acknowledged yet, with the version it started from. */
export type Kept = {
  version: string;
  texts: Texts;
  /** What was sent before without an answer: it may have arrived. */
  unanswered?: Texts | undefined;
  /** What was saved when the typing began. */
  from?: Texts | undefined;
  /** The deed that a page tells once this has been saved. */
  awaits?: string | undefined;
  /** The texts to be read, where they are more than one. */
  shown?: string;
  /** What the page is called on which it was typed. */
  label?: string;
};

export type Keeper = ReturnType<typeof keeperFor>;

export type Place = { address: string; keeper: Keeper; kept: Kept };

/**
 * The place in this browser for one account's unsent text of one page. Another account never reads it, and
 * signing out empties all places. A browser that keeps nothing (full, or told not to) is no error: `keep` says so.
 */
export function keeperFor(account: string, address = location.pathname) {
  const key = `${prefix}${account}:${address}`;
  return {
    keep(kept: Kept): boolean {
      const labelled = { ...kept, label: nameOfPage(address) };
      return attempt(() => localStorage.setItem(key, JSON.stringify(labelled)) === undefined) ?? false;
    },
    kept: (): Kept | undefined => attempt(() => JSON.parse(localStorage.getItem(key) ?? "null") ?? undefined),
    drop: () => attempt(() => localStorage.removeItem(key)),
  };
}

/** The places of all accounts, for whoever leaves this browser to others. */
export function keptPlaces(): string[] {
  return attempt(() => Object.keys(localStorage).filter((key) => key.startsWith(prefix))) ?? [];
}

/** One account's places, each with the address of its page. */
export function placesOf(account: string): Place[] {
  const own = `${prefix}${account}:`;
  return keptPlaces().flatMap((key) => {
    if (!key.startsWith(own)) return [];
    const address = key.slice(own.length);
    const keeper = keeperFor(account, address);
    const kept = keeper.kept();
    return kept ? [{ address, keeper, kept }] : [];
  });
}

export function unsavedIn(form: HTMLFormElement): Kept {
  return { version: versionOf(form).value, texts: entriesIn(form) };
}

/** The field that says which saved version the typing started from. */
export function versionOf(form: HTMLFormElement): { value: string } {
  const field = form.elements.namedItem("version");
  return field instanceof HTMLInputElement ? field : { value: "" };
}

/** Its heading, or that of the part to which the address leads, after the words that stand above it. */
function nameOfPage(address: string): string {
  const heading = document.querySelector("h1");
  const part = document.getElementById(address.split("#")[1] ?? "") ?? heading;
  return [heading?.previousElementSibling, part].flatMap((one) => one?.textContent ?? []).join(": ");
}

function attempt<T>(ask: () => T): T | undefined {
  try {
    return ask();
  } catch {
    return undefined;
  }
}
