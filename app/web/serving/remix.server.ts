import { randomBytes } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { buffer } from "node:stream/consumers";
import { createRequest, sendResponse } from "@remix-run/node-fetch-server";
import { retryAfterSeconds } from "../trouble";
import { type Arrival, clientAddressOf } from "./arrival";
import { isUpload } from "./body-limit.server";
import { compressFromHere } from "./dynamic-compression.server";
import { securityHeaders } from "./headers";
import type { LoadContext } from "./load-context";
import { sentences } from "./refusing.server";
import { sessionInCookie } from "./session-cookie.server";
import { isHtml, isPublic } from "./storable";

export type PageHandler = (request: Request, context: LoadContext) => Promise<Response>;

/** No page of the portal has this address, so it shows the one that says so. */
const nowhere = "/-";

export type Rendered = { response: Response; nonce: string };

export type Rendering = {
  handle: PageHandler;
  trustProxy: boolean;
  /** Instead of the one that was asked for. */
  address?: string | undefined;
  /** Resolves when this one may begin. A file is taken as it comes; everything else begins when all of it is here. */
  whenItsTime(): Promise<void>;
};

export async function render(
  arrival: Arrival,
  { handle, trustProxy, address, whenItsTime }: Rendering,
): Promise<Rendered> {
  const { request, response, requestId, host, isHttps } = arrival;
  const nonce = randomBytes(16).toString("base64");
  const came = createRequest(request, response, { host, protocol: isHttps ? "https:" : "http:" });
  const asked = address === undefined ? came : at(address, came);
  const context: LoadContext = { nonce, requestId, clientAddress: clientAddressOf(request, trustProxy) };
  if (!isUpload(request)) {
    if (asked.method === "POST") context.sent = await buffer(request);
    await whenItsTime();
  }
  const rendered = await handle(context.sent ? withBody(asked, context.sent) : asked, context);
  if (isHtml(rendered.headers) || !isError(rendered, context)) return { response: rendered, nonce };
  void rendered.body?.cancel();
  const looksFor = rendered.status === 404 && !context.trouble && arrival.isReading && wantsPage(request);
  return { response: looksFor ? await handle(at(nowhere, came), context) : told(rendered, context), nonce };
}

function at(address: string, { url, method, headers, signal }: Request): Request {
  return new Request(new URL(address, url), { method, headers, signal });
}

/**
 * The request with all of its form, so that nothing is judged by the hour or the rights of its first byte: a body may be
 * minutes behind its headers.
 */
function withBody({ url, method, headers, signal }: Request, body: Buffer): Request {
  return new Request(url, { method, headers, signal, body: new Uint8Array(body) });
}

/** Of what is no page, such as a download: what Remix says there is for programs. */
function isError({ headers }: Response, { trouble }: LoadContext): boolean {
  return trouble !== undefined || (headers.get("X-Remix-Error") !== null && !isRemixData(headers));
}

/** A download that is not there is not there as a page is, for whoever opened it in a browser. */
function wantsPage({ headers }: IncomingMessage): boolean {
  return headers.accept?.includes("text/html") === true;
}

/** For everybody else, and for any other fault. */
function told({ status }: Response, { trouble }: LoadContext): Response {
  const headers = new Headers({ "Content-Type": "text/plain; charset=utf-8" });
  if (trouble) headers.set("Retry-After", String(retryAfterSeconds));
  return new Response(trouble ? sentences.trouble : sentenceOf(status), { status: trouble ? 503 : status, headers });
}

function sentenceOf(status: number): string {
  if (status === 401) return sentences.ended;
  if (status === 404) return sentences.notFound;
  return status < 500 ? sentences.refused : sentences.broken;
}

/** Sends what Remix made for this one visitor; its own headers win over the server's. */
export async function sendRendered(arrival: Arrival, { response: rendered, nonce }: Rendered): Promise<void> {
  const { request, response, requestId, isHttps } = arrival;
  if (response.headersSent || response.destroyed) return rendered.body?.cancel();

  response.setHeader("X-Request-Id", requestId);
  response.setHeader("Cache-Control", keepable(request));
  for (const [name, value] of securityHeaders({ nonce, isHttps })) response.setHeader(name, value);
  if (isEventStream(rendered.headers)) response.setHeader("X-Accel-Buffering", "no");

  compressFromHere(request, response);
  await sendResponse(response, forOneVisitor(rendered, keepable(request)));
}

/** What was made for somebody who is signed in stays in no cache, the browser's own way back included. */
function keepable({ headers }: IncomingMessage): string {
  return sessionInCookie(headers.cookie) ? "private, no-store" : "private, no-cache";
}

/** Only the page cache makes pages public: one with a nonce or a name on it must not stay in a proxy. */
function forOneVisitor(rendered: Response, keepable: string): Response {
  const { status, statusText, headers, body } = rendered;
  if (!isPublic(headers) || !(isHtml(headers) || isRemixData(headers))) return rendered;
  const own = new Headers(headers);
  own.set("Cache-Control", keepable);
  return new Response(body, { status, statusText, headers: own });
}

function isRemixData(headers: Headers) {
  return headers.get("Content-Type")?.startsWith("text/x-script") === true;
}

function isEventStream(headers: Headers) {
  return headers.get("Content-Type")?.startsWith("text/event-stream") === true;
}
