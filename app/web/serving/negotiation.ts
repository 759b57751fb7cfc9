export type Encoding = "br" | "gzip" | "identity";

const refusesBrotli = /\bbr\s*;\s*q=0(\.0*)?\s*(,|$)/;
const refusesGzip = /\bgzip\s*;\s*q=0(\.0*)?\s*(,|$)/;

export function acceptsBrotli(acceptEncoding: string | undefined): boolean {
  return (
    acceptEncoding?.includes("br") === true && !(acceptEncoding.includes("q=0") && refusesBrotli.test(acceptEncoding))
  );
}

export function acceptsGzip(acceptEncoding: string | undefined): boolean {
  return (
    acceptEncoding?.includes("gzip") === true && !(acceptEncoding.includes("q=0") && refusesGzip.test(acceptEncoding))
  );
}

/** Whether an If-None-Match header names this strong ETag, also when a proxy has weakened it. */
export function namesEtag(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  if (ifNoneMatch === etag || ifNoneMatch === "*") return true;
  return ifNoneMatch.split(",").some((one) => one.trim().replace(/^W\//, "") === etag);
}
