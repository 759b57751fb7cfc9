import { type StoredPage, storePage } from "./stored-page.server";

export type Page = { status: number; headers: Array<[name: string, value: string]>; body: Buffer };

export type PageCacheOptions = { maxEntries: number; maxAgeMs: number; now: () => number };

export type PageCache = ReturnType<typeof makePageCache>;

const largestPage = 512 * 1024;

/** Holds the HTML of anonymous pages, ready to send in each encoding. */
export function makePageCache({ maxEntries, maxAgeMs, now }: PageCacheOptions) {
  const pages = new Map<string, StoredPage>();
  let hits = 0;
  let misses = 0;
  let clears = 0;

  return {
    read(key: string): StoredPage | undefined {
      const page = pages.get(key);
      const moment = now();
      if (page === undefined || page.staleAt <= moment) {
        misses++;
        return undefined;
      }
      hits++;
      page.lastReadAt = moment;
      return page;
    },

    /** The same however old it is: better than nothing while no newer one can be made. Cleared pages are gone. */
    readOld(key: string): StoredPage | undefined {
      return pages.get(key);
    },

    /** An old page counts as new for a moment more: a new one could not be made. */
    rest(key: string, ms: number) {
      const page = pages.get(key);
      if (page) page.staleAt = now() + ms;
    },

    /** `era` is the one in which rendering began: what was read before a clearing is not kept after it. */
    write(key: string, page: Page, era = clears): StoredPage | undefined {
      if (era !== clears || page.body.length > largestPage) return undefined;
      pages.delete(key);
      if (pages.size >= maxEntries) makeRoom(pages, now());
      const stored = storePage(page, now(), maxAgeMs);
      pages.set(key, stored);
      return stored;
    },

    clear() {
      pages.clear();
      clears++;
    },

    era: () => clears,
    stats: () => ({ entries: pages.size, hits, misses, clears }),
  };
}

declare global {
  var __sayembaraPageCache: PageCache | undefined;
}

/** The one of this process: the server and Remix's bundle are separate module graphs and meet on globalThis. */
export function pageCache(): PageCache {
  globalThis.__sayembaraPageCache ??= makePageCache({ maxEntries: 500, maxAgeMs: 30_000, now: Date.now });
  return globalThis.__sayembaraPageCache;
}

/** Stale pages go first; if none is, the one that was asked for longest ago. */
function makeRoom(pages: Map<string, StoredPage>, moment: number) {
  const entries = pages.size;
  let oldest: string | undefined;
  let oldestReadAt = Number.POSITIVE_INFINITY;
  for (const [key, page] of pages) {
    if (page.staleAt <= moment) pages.delete(key);
    else if (page.lastReadAt < oldestReadAt) {
      oldest = key;
      oldestReadAt = page.lastReadAt;
    }
  }
  if (pages.size === entries && oldest !== undefined) pages.delete(oldest);
}
