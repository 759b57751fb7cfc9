import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { Page } from "./page-cache.server";
import { type Content, hashOf, prepare, type Variants } from "./prepared";

export type StoredPage = {
  variants: Variants;
  staleAt: number;
  lastReadAt: number;
  /** Settles when every encoding is there. */
  compressed: Promise<void>;
};

const leftOut = new Set(["cache-control", "vary", "etag", "date", "connection", "content-length", "transfer-encoding"]);
const gzipAsync = promisify(gzip);
const brotliAsync = promisify(brotliCompress);

/** Ready to send at once; the compressed variants follow from the thread pool. */
export function storePage(page: Page, moment: number, maxAgeMs: number): StoredPage {
  const hash = hashOf(page.body);
  const headers: Content["headers"] = [
    ...page.headers.filter(([name]) => !leftOut.has(name.toLowerCase()) && !isSecurity(name)),
    ["Cache-Control", "public, max-age=0, must-revalidate"],
    ["Vary", "Cookie, Accept-Encoding"],
  ];
  const variants: Variants = { identity: prepare({ headers, body: page.body }, "identity", hash) };
  return {
    variants,
    staleAt: moment + maxAgeMs,
    lastReadAt: moment,
    compressed: compress(variants, { headers, body: page.body }, hash),
  };
}

async function compress(variants: Variants, { headers, body }: Content, hash: string) {
  // The default window of 4 MB costs fifty times the work and saves no byte of a page.
  const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_LGWIN, BROTLI_PARAM_SIZE_HINT } = constants;
  const params = { [BROTLI_PARAM_QUALITY]: 9, [BROTLI_PARAM_LGWIN]: 16, [BROTLI_PARAM_SIZE_HINT]: body.length };
  const gzipping = gzipAsync(body).then((body) => {
    variants.gzip = prepare({ headers, body }, "gzip", hash);
  });
  const brotling = brotliAsync(body, { params }).then((body) => {
    variants.br = prepare({ headers, body }, "br", hash);
  });
  await Promise.allSettled([gzipping, brotling]);
}

/** A policy made for one response, with its nonce, is no policy for a shared page. */
function isSecurity(name: string) {
  return name.toLowerCase() === "content-security-policy";
}
