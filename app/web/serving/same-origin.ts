export type Provenance = {
  method: string | undefined;
  secFetchSite: string | undefined;
  origin: string | undefined;
  /** The host that the browser believes it is talking to. */
  host: string | undefined;
};

const writing = new Set(["POST", "PUT", "PATCH", "DELETE"]);

/** A write that another site made the browser send; a client that says nothing about where it comes from is no browser. */
export function isCrossSiteWrite({ method, secFetchSite, origin, host }: Provenance): boolean {
  if (!method || !writing.has(method)) return false;
  if (secFetchSite !== undefined && secFetchSite !== "same-origin" && secFetchSite !== "none") return true;
  return origin !== undefined && hostOf(origin) !== host?.toLowerCase();
}

function hostOf(origin: string): string | undefined {
  try {
    return new URL(origin).host || undefined;
  } catch {
    return undefined;
  }
}
