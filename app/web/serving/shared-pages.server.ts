import { setTimeout as pause } from "node:timers/promises";
import { pathOf } from "./access-line";
import type { Arrival } from "./arrival";
import type { ServerLog } from "./log.server";
import type { PageCache } from "./page-cache.server";
import { makePageFlights } from "./page-flights";
import { publicAddress } from "./page-key";
import type { Rendered } from "./remix.server";
import { sendPrepared } from "./replying.server";
import { hasInlineScript, isStorable } from "./storable";
import type { StoredPage } from "./stored-page.server";

type Outcome = { stored: StoredPage } | { rendered: Rendered } | "crowded";
/** At another address than was asked for, if one is given. Undefined when too many wait for their pages. */
type Render = (address?: string) => Promise<Rendered | undefined>;

/** Whoever can be shown an older page waits no longer than this for the new one. */
const patienceMs = 1_500;
/** So long an older page is shown again before a new one is tried, where the last try failed. */
const respiteMs = 2_000;

/**
 * Answers a miss: renders the page once for all who are waiting for it, and keeps it where its route allows that. Where
 * no new one can be made, the one that was kept before goes on being shown.
 */
export function makeSharedPages(cache: PageCache, log: ServerLog) {
  const flights = makePageFlights();

  return async function answerShared(arrival: Arrival, key: string, render: Render) {
    const hasOld = cache.readOld(key) !== undefined;
    const flight = flights.under(key);
    if (flight) {
      await (hasOld ? withinPatience(flight) : flight);
      if (answerFromOld(arrival, key)) return;
    }

    const land = flights.begin(key);
    const making = renderAndKeep(arrival, key, render).finally(land);
    const outcome = hasOld ? await madeInTime(making) : await making;
    if (outcome === undefined || isFailure(outcome)) {
      cache.rest(key, respiteMs);
      if (answerFromOld(arrival, key)) return;
    }
    return answer(arrival, outcome ?? (await making));
  };

  function answerFromOld(arrival: Arrival, key: string): boolean {
    const page = cache.readOld(key);
    if (page) sendPrepared(arrival, page.variants);
    return page !== undefined;
  }

  /** Undefined when it takes too long or fails, which is told where somebody waits for it. */
  function madeInTime(making: Promise<Outcome>): Promise<Outcome | undefined> {
    const told = making.catch((error: unknown) => {
      log.error("a page could not be made anew", error);
      return undefined;
    });
    return withinPatience(told);
  }

  async function answer(arrival: Arrival, outcome: Outcome) {
    if (outcome === "crowded") return outcome;
    if ("rendered" in outcome) return outcome.rendered;
    // A few milliseconds in the thread pool: on a slow line the first visitor's page is five times smaller for it.
    await outcome.stored.compressed;
    sendPrepared(arrival, outcome.stored.variants);
  }

  async function renderAndKeep({ request }: Arrival, key: string, render: Render): Promise<Outcome> {
    const era = cache.era();
    const made = await renderForAll(request.url ?? "/", render);
    if (!made) return "crowded";
    const { response, nonce } = made;
    if (!isStorable(response)) return { rendered: { response, nonce } };

    const body = Buffer.from(await response.arrayBuffer());
    const isFit = !hasInlineScript(body.toString());
    if (!isFit) log.warn("a page that asks to be cached has an inline script", { path: pathOf(request.url) });
    const page = { status: response.status, headers: [...response.headers], body };
    const stored = isFit ? cache.write(key, page, era) : undefined;
    return stored ? { stored } : { rendered: { response: new Response(body, response), nonce } };
  }
}

/** A page that may be kept shows nothing that one visitor invented: it is made at the address that everybody's has. */
async function renderForAll(url: string, render: Render): Promise<Rendered | undefined> {
  const made = await render();
  const address = publicAddress(url);
  if (!made || address === url || !isStorable(made.response)) return made;
  void made.response.body?.cancel();
  return render(address);
}

function isFailure(outcome: Outcome): boolean {
  return outcome === "crowded" || ("rendered" in outcome && outcome.rendered.response.status >= 500);
}

async function withinPatience<T>(awaited: Promise<T>): Promise<T | undefined> {
  const over = new AbortController();
  try {
    return await Promise.race([awaited, pause(patienceMs, undefined, { signal: over.signal })]);
  } finally {
    over.abort();
  }
}
