import { sessionCookieName } from "./cookie-names.server";
import { languageInCookie } from "./language-cookie.server";

export type Asking = {
  method: string | undefined;
  url: string | undefined;
  host: string | undefined;
  cookie: string | undefined;
  authorization: string | undefined;
};

const longestAddress = 512;
const longestHost = 128;
const inSession = new RegExp(`(?:^|[;\\s])${sessionCookieName}=`);
/** What public pages read of their address: an invented parameter makes no new page. */
const parameters = new Set(["cari", "unit", "kategori", "tahun", "penghargaan", "hal", "kode", "selesai", "lanjut"]);
const isDataRequest = /\.data$|[?&]_data(=|&|$)/;

/**
 * The name under which an anonymous page is kept, or undefined where a shared page must not answer.
 * The host belongs to it because pages may spell out their own address.
 */
export function pageKey({ method, url, host, cookie, authorization }: Asking): string | undefined {
  if (method !== "GET" && method !== "HEAD") return undefined;
  if (!url || url.length > longestAddress || authorization !== undefined) return undefined;
  if (host === undefined || host.length > longestHost) return undefined;

  if (cookie !== undefined && inSession.test(cookie)) return undefined;
  const language = cookie !== undefined && languageInCookie(cookie) === "en" ? "en" : "id";

  const question = url.indexOf("?");
  if (question === -1) return url.endsWith(".data") ? undefined : `${language} ${host}${url}`;
  const path = url.slice(0, question);
  if (path.endsWith(".data") || isDataRequest.test(url)) return undefined;
  return `${language} ${host}${publicAddress(url)}`;
}

/** An address without what no public page reads of it, so that a page which is kept shows nothing that one visitor invented. */
export function publicAddress(url: string): string {
  const question = url.indexOf("?");
  if (question === -1) return url;
  const read = readIn(url.slice(question + 1));
  return `${url.slice(0, question)}${read && `?${read}`}`;
}

/** The parameters that some page reads, each once, in one order. */
function readIn(search: string): string {
  const asked = new URLSearchParams(search);
  const read = new URLSearchParams();
  for (const name of parameters) {
    const value = asked.get(name);
    if (value !== null) read.set(name, value);
  }
  return read.toString();
}
