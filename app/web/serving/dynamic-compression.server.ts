import type { IncomingMessage, ServerResponse } from "node:http";
import { constants } from "node:zlib";
import compression from "compression";

const { BROTLI_PARAM_LGWIN, BROTLI_PARAM_QUALITY } = constants;

const middleware = compression({
  // A window of 256 kB holds any page and keeps the memory of many encoders at once small.
  brotli: { params: { [BROTLI_PARAM_QUALITY]: 4, [BROTLI_PARAM_LGWIN]: 18 } },
  filter: (request, response) => !isEventStream(response) && compression.filter(request, response),
}) as unknown as (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

/** Compresses what is written to the response from now on; streams of events pass as they come. */
export function compressFromHere(request: IncomingMessage, response: ServerResponse) {
  middleware(request, response, () => {});
}

function isEventStream(response: ServerResponse): boolean {
  return String(response.getHeader("Content-Type")).startsWith("text/event-stream");
}
