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
  return `${language} ${host}${path}?${sorted(url.slice(question + 1))}`;
}

function sorted(search: string): string {
  const parameters = new URLSearchParams(search);
  parameters.sort();
  return parameters.toString();
}
