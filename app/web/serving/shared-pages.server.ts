import { pathOf } from "./access-line";
import type { Arrival } from "./arrival";
import type { ServerLog } from "./log.server";
import type { PageCache } from "./page-cache.server";
import { makePageFlights } from "./page-flights";
import type { Rendered } from "./remix.server";
import { sendPrepared } from "./replying.server";
import { hasInlineScript, isStorable } from "./storable";
import type { StoredPage } from "./stored-page.server";

type Outcome = { stored: StoredPage } | { rendered: Rendered };

/** Answers a miss: renders the page once for all who are waiting for it, and keeps it where its route allows that. */
export function makeSharedPages(cache: PageCache, log: ServerLog) {
  const flights = makePageFlights();

  return async function answerShared(arrival: Arrival, key: string, render: () => Promise<Rendered>) {
    const flight = flights.under(key);
    if (flight) {
      await flight;
      const page = cache.read(key);
      if (page) return void sendPrepared(arrival, page.variants);
    }

    const land = flights.begin(key);
    try {
      const outcome = await renderAndKeep(arrival, key, render);
      if ("rendered" in outcome) return outcome.rendered;
      // A few milliseconds in the thread pool: on a slow line the first visitor's page is five times smaller for it.
      await outcome.stored.compressed;
      sendPrepared(arrival, outcome.stored.variants);
    } finally {
      land();
    }
  };

  async function renderAndKeep({ request }: Arrival, key: string, render: () => Promise<Rendered>): Promise<Outcome> {
    const era = cache.era();
    const { response, nonce } = await render();
    if (!isStorable(response)) return { rendered: { response, nonce } };

    const body = Buffer.from(await response.arrayBuffer());
    const isFit = !hasInlineScript(body.toString());
    if (!isFit) log.warn("a page that asks to be cached has an inline script", { path: pathOf(request.url) });
    const page = { status: response.status, headers: [...response.headers], body };
    const stored = isFit ? cache.write(key, page, era) : undefined;
    return stored ? { stored } : { rendered: { response: new Response(body, response), nonce } };
  }
}
