import type { IncomingMessage, ServerResponse } from "node:http";
import type { Access } from "./access-line";
import { pageKey } from "./page-key";
import { requestIdFrom } from "./request-id";

/** A request with what the server has found out about it. */
export type Arrival = {
  request: IncomingMessage;
  response: ServerResponse;
  requestId: string;
  host: string | undefined;
  isHttps: boolean;
  isReading: boolean;
  /** The name of the shared page that may answer it. */
  key: string | undefined;
  /** For the log; set where it is decided. */
  cache: Access["cache"];
};

/** Behind a trusted proxy the host and the scheme are those that the browser used. */
export function arrivalOf(request: IncomingMessage, response: ServerResponse, trustProxy: boolean): Arrival {
  const { method, url, headers } = request;
  const { cookie, authorization } = headers;
  const host = (trustProxy ? firstOf(headers["x-forwarded-host"]) : undefined) ?? headers.host;
  const isReading = method === "GET" || method === "HEAD";
  return {
    request,
    response,
    requestId: requestIdFrom(headers["x-request-id"]),
    host,
    isHttps: trustProxy && firstOf(headers["x-forwarded-proto"]) === "https",
    isReading,
    key: isReading ? pageKey({ method, url, host, cookie, authorization }) : undefined,
    cache: "none",
  };
}

/** The address that the nearest proxy saw, or that of the connection. */
export function clientAddressOf(request: IncomingMessage, trustProxy: boolean): string {
  const forwarded = trustProxy ? request.headers["x-forwarded-for"] : undefined;
  const nearest = String(forwarded ?? "")
    .split(",")
    .at(-1)
    ?.trim();
  return nearest || (request.socket.remoteAddress ?? "");
}

function firstOf(value: string | string[] | undefined): string | undefined {
  const text = typeof value === "string" ? value : value?.[0];
  if (text === undefined) return undefined;
  const comma = text.indexOf(",");
  return (comma === -1 ? text : text.slice(0, comma)).trim().toLowerCase() || undefined;
}
