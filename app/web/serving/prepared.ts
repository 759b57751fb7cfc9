import { createHash } from "node:crypto";
import { securityHeaders } from "./headers";
import { acceptsBrotli, acceptsGzip, type Encoding } from "./negotiation";

/** Names and values in turn, as writeHead takes them: serialised without copying or lower-casing. */
type Lines = string[];
type Head = { ok: Lines; notModified: Lines };

/** An answer with nothing left to compute but the request id. */
export type Prepared = { body: Buffer; etag: string; plain: Head; https: Head };

export type Variants = { identity: Prepared; gzip?: Prepared; br?: Prepared };

export type Content = { headers: Array<[name: string, value: string]>; body: Buffer };

/** Where in `Lines` the value of X-Request-Id stands. */
export const requestIdSlot = 1;

export function prepare(content: Content, encoding: Encoding, hash: string): Prepared {
  const etag = encoding === "identity" ? `"${hash}"` : `"${hash}-${encoding}"`;
  return {
    body: content.body,
    etag,
    plain: head(content, encoding, etag, false),
    https: head(content, encoding, etag, true),
  };
}

export function hashOf(body: Buffer): string {
  return createHash("sha256").update(body).digest("base64url").slice(0, 27);
}

export function choose(variants: Variants, acceptEncoding: string | undefined): Prepared {
  if (variants.br && acceptsBrotli(acceptEncoding)) return variants.br;
  if (variants.gzip && acceptsGzip(acceptEncoding)) return variants.gzip;
  return variants.identity;
}

function head({ headers, body }: Content, encoding: Encoding, etag: string, isHttps: boolean): Head {
  const isAboutTheBody = (name: string) => /^content-(type|language|disposition)$/i.test(name);
  const always: Array<[string, string]> = [
    ["X-Request-Id", ""],
    ["ETag", etag],
    ...headers.filter(([name]) => !isAboutTheBody(name)),
    ...securityHeaders({ isHttps }),
  ];
  const ok = [...always, ...headers.filter(([name]) => isAboutTheBody(name))];
  if (encoding !== "identity") ok.push(["Content-Encoding", encoding]);
  ok.push(["Content-Length", String(body.length)]);
  return { ok: ok.flat(), notModified: always.flat() };
}
