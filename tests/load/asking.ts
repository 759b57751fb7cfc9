import { Agent, type IncomingHttpHeaders, request } from "node:http";

export type Asked = {
  status: number;
  ms: number;
  /** The version that was saved, where all that was sent was taken. */
  version?: string | undefined;
};
/** A connection that stays, as a browser's does, or a new one for each request, as a new visitor's. */
export type Line = Agent | false;

export const keptLine = () => new Agent({ keepAlive: true, maxSockets: 1 });

/** The status is 0 when no answer came at all. `ms` counts from `since`. */
export function ask(
  url: string,
  {
    cookie,
    fields,
    line,
    since = performance.now(),
  }: {
    cookie?: string;
    fields?: Record<string, string>;
    line: Line;
    since?: number;
  },
): Promise<Asked> {
  const body = fields && new URLSearchParams(fields).toString();
  const headers = {
    "Accept-Encoding": "gzip, br",
    ...(cookie ? { Cookie: cookie } : {}),
    ...(body ? { Origin: new URL(url).origin, "Content-Type": "application/x-www-form-urlencoded" } : {}),
  };
  return new Promise((resolve) => {
    const end = (status: number, version?: string) => resolve({ status, ms: performance.now() - since, version });
    const asking = request(url, { method: body ? "POST" : "GET", agent: line, headers }, (response) => {
      response.resume();
      response.once("end", () => end(response.statusCode ?? 0, wholeVersion(response.headers)));
      response.once("error", () => end(0));
    });
    asking.once("error", () => end(0));
    asking.end(body);
  });
}

function wholeVersion(headers: IncomingHttpHeaders): string | undefined {
  const version = headers["x-saved-version"];
  return headers["x-refused-fields"] ? undefined : version?.toString();
}
