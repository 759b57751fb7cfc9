import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { networkOf } from "../network";
import { pathOf } from "./access-line";
import { type Arrival, arrivalOf, clientAddressOf } from "./arrival";
import { isTooLarge, limitPatience } from "./body-limit.server";
import { makeEntrance } from "./entrance.server";
import { answerAlive, answerReady } from "./health.server";
import type { ServerLog } from "./log.server";
import type { PageCache } from "./page-cache.server";
import type { Readiness } from "./readiness.server";
import { refuse, refuseAfterBody } from "./refusing.server";
import { type PageHandler, type Rendered, render, sendRendered } from "./remix.server";
import { sendPrepared } from "./replying.server";
import { isCrossSiteWrite } from "./same-origin";
import { sessionInCookie } from "./session-cookie.server";
import { makeSharedPages } from "./shared-pages.server";
import { readStaticFiles } from "./static-files.server";
import { makeVisitorsTurns } from "./visitors-turns";

export type ServerParts = {
  clientDirectory: string;
  handle: PageHandler;
  cache: PageCache;
  log: ServerLog;
  checkReadiness: () => Promise<Readiness>;
  /** Believe X-Forwarded-*: only when nobody can reach this server around the proxy. */
  trustProxy: boolean;
};

/** Longer than proxies keep idle connections, so that none is closed under a request that is on its way. */
const keepAliveMs = 65_000;
/** An upload over a slow line is one request. */
const slowestRequestMs = 15 * 60_000;
const slowestHeadersMs = 20_000;
/** Of a line on which nothing moves. */
const longestSilenceMs = 120_000;
const mostConnections = 5_000;

export function makeServer({ clientDirectory, handle, cache, log, checkReadiness, trustProxy }: ServerParts): Server {
  const files = readStaticFiles(clientDirectory);
  const answerShared = makeSharedPages(cache, log);
  const turns = makeVisitorsTurns();
  const entrance = makeEntrance();
  const limits = { keepAliveTimeout: keepAliveMs, requestTimeout: slowestRequestMs, headersTimeout: slowestHeadersMs };
  const server = createServer(limits, receive);
  server.setTimeout(longestSilenceMs);
  server.on("connection", entrance.countIn);
  limitConnections(server);
  return server;

  function receive(request: IncomingMessage, response: ServerResponse) {
    const startedAt = performance.now();
    const arrival = arrivalOf(request, response, trustProxy);
    if (answerFromMemory(arrival, startedAt)) return;

    logWhenDone(arrival, startedAt);
    answer(arrival).catch((error: unknown) => {
      if (response.destroyed) return;
      log.error("request failed", error, { requestId: arrival.requestId });
      if (response.headersSent) response.destroy();
      else refuse(arrival, "broken");
    });
  }

  /** The path that has to be cheap: nothing here waits, and little is allocated. */
  function answerFromMemory(arrival: Arrival, startedAt: number): boolean {
    const { request, key, requestId } = arrival;
    if (!arrival.isReading) return false;
    const { method, url } = request;
    const file = files.find(pathOf(url));
    const page = file === undefined && key !== undefined ? cache.read(key) : undefined;
    const variants = file ?? page?.variants;
    if (variants === undefined) return false;

    const bytes = sendPrepared(arrival, variants);
    const status = arrival.response.statusCode;
    log.access({
      requestId,
      method,
      url,
      status,
      ms: performance.now() - startedAt,
      bytes,
      cache: page ? "hit" : "none",
    });
    return true;
  }

  async function answer(arrival: Arrival): Promise<void> {
    const { request, key } = arrival;
    const path = pathOf(request.url);
    if (path === "/healthz" && arrival.isReading) return answerAlive(arrival);
    if (path === "/readyz" && arrival.isReading) return answerReady(arrival, checkReadiness);
    if (path.startsWith("/assets/")) return refuse(arrival, "not-found");
    if (!isWellFormed(arrival)) return refuse(arrival, "bad-request");
    if (isFromElsewhere(arrival)) return refuseAfterBody(arrival, "cross-site");
    if (isTooLarge(arrival)) return;
    limitPatience(arrival);

    if (key === undefined || request.method === "HEAD") {
      const rendered = await renderInTurn(arrival);
      return rendered ? sendRendered(arrival, rendered) : refuse(arrival, "crowded");
    }
    arrival.cache = "miss";
    const personal = await answerShared(arrival, key, (address) => renderInTurn(arrival, address));
    if (personal === "crowded") return refuse(arrival, "crowded");
    if (personal) await sendRendered(arrival, personal);
  }

  /**
   * Whoever is signed in, or sends something, waits at the entrance alone.
   * @returns undefined when too many wait already
   */
  async function renderInTurn(arrival: Arrival, address?: string): Promise<Rendered | undefined> {
    const { request, response, isReading } = arrival;
    const renderNext = () => render(arrival, { handle, trustProxy, address, whenItsTime: entrance.pass });
    if (!isReading || sessionInCookie(request.headers.cookie)) return renderNext();
    const network = networkOf(clientAddressOf(request, trustProxy));
    return turns.take(network, renderNext, () => response.destroyed);
  }

  function logWhenDone(arrival: Arrival, startedAt: number) {
    const { request, response, requestId } = arrival;
    const { socket, method, url } = request;
    const sentBefore = socket.bytesWritten;
    response.once("close", () => {
      const bytes = socket.bytesWritten - sentBefore;
      const ms = performance.now() - startedAt;
      log.access({ requestId, method, url, status: response.statusCode, ms, bytes, cache: arrival.cache });
    });
  }
}

/** A server's own limit would hand the surplus back to whoever leads several processes, which would hand it round for ever. */
function limitConnections(server: Server) {
  let open = 0;
  server.on("connection", (socket) => {
    open += 1;
    socket.once("close", () => {
      open -= 1;
    });
    if (open > mostConnections) socket.destroy();
  });
}

const answered = new Set(["GET", "HEAD", "POST"]);
const plainHost = /^[\w.-]+(?::\d+)?$|^\[[\da-f:.]+\](?::\d+)?$/i;

function isWellFormed({ request, host }: Arrival): boolean {
  return (
    request.url?.startsWith("/") === true &&
    !request.url.includes("%00") &&
    answered.has(request.method ?? "") &&
    plainHost.test(host ?? "") &&
    URL.canParse(`http://${host}${request.url}`) &&
    isDecodable(pathOf(request.url))
  );
}

function isDecodable(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}

function isFromElsewhere({ request: { method, headers }, host }: Arrival): boolean {
  const fetchSite = headers["sec-fetch-site"];
  return isCrossSiteWrite({ method, origin: headers.origin, host, secFetchSite: fetchSite?.toString() });
}
