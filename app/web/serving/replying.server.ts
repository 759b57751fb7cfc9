import type { Arrival } from "./arrival";
import { securityHeaders } from "./headers";
import { namesEtag } from "./negotiation";
import { choose, requestIdSlot, type Variants } from "./prepared";

/** Returns how many bytes of body were sent. */
export function sendPrepared({ request, response, requestId, isHttps }: Arrival, variants: Variants): number {
  const { headers } = request;
  const prepared = choose(variants, headers["accept-encoding"]);
  const head = isHttps ? prepared.https : prepared.plain;
  const isFresh = namesEtag(headers["if-none-match"], prepared.etag);

  // writeHead serialises at once, so the shared lines may carry this request's id for a moment.
  const lines = isFresh ? head.notModified : head.ok;
  lines[requestIdSlot] = requestId;
  response.writeHead(isFresh ? 304 : 200, lines);
  if (isFresh) response.end();
  else response.end(prepared.body);
  return isFresh || request.method === "HEAD" ? 0 : prepared.body.length;
}

/** For answers that no page makes: short, plain, never kept. */
export function sendText({ response, requestId, isHttps }: Arrival, status: number, text: string) {
  if (response.headersSent || response.destroyed) return;
  const body = Buffer.from(text);
  response.writeHead(
    status,
    [
      ["X-Request-Id", requestId],
      ["Content-Type", "text/plain; charset=utf-8"],
      ["Content-Length", String(body.length)],
      ["Cache-Control", "no-store"],
      ...securityHeaders({ isHttps }),
    ].flat(),
  );
  response.end(body);
}
