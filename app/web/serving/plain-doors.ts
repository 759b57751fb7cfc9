import type { ActionFunction } from "@remix-run/node";
import type { PageHandler } from "./remix.server";

/** As far as it matters here; a route says of itself that its action answers plainly by `handle.isPlain`. */
type Route = {
  path?: string | undefined;
  module: { action?: ActionFunction | undefined; handle?: unknown };
};

/**
 * A plain door answers what is sent to it by itself and never with a page, so its action is called as it is: on its way
 * through Remix a save costs more than in the database. What it throws, Remix is asked about, as for any other door:
 * whatever was begun has been rolled back by then.
 */
export function throughPlainDoors(routes: readonly Route[], handlePage: PageHandler): PageHandler {
  const doors = routes.flatMap(({ path, module: { action, handle } }) =>
    path !== undefined && action && isPlain(handle) ? [{ action, pattern: patternOf(path) }] : [],
  );
  return async function handle(request, context) {
    if (request.method !== "POST") return handlePage(request, context);
    const { pathname } = new URL(request.url);
    for (const { action, pattern } of doors) {
      const found = pattern.exec(pathname);
      if (!found || !context.sent) continue;
      const own = new Request(request, { body: new Uint8Array(context.sent) });
      const answered = await answerOf(() => action({ request: own, params: paramsOf(found), context }));
      return answered instanceof Response ? answered : handlePage(request, context);
    }
    return handlePage(request, context);
  };
}

async function answerOf(act: () => unknown): Promise<unknown> {
  try {
    return await act();
  } catch {
    return undefined;
  }
}

function isPlain(handle: unknown): boolean {
  return typeof handle === "object" && handle !== null && "isPlain" in handle && handle.isPlain === true;
}

/** As Remix compares addresses: in any case, with or without a slash at the end. */
function patternOf(path: string): RegExp {
  const parts = path.split("/").filter((part) => part !== "");
  const written = parts.map((part) => (part.startsWith(":") ? `(?<${part.slice(1)}>[^/]+)` : part));
  return new RegExp(`^/${written.join("/")}/?$`, "i");
}

function paramsOf({ groups = {} }: RegExpExecArray): Record<string, string> {
  return Object.fromEntries(Object.entries(groups).map(([name, value]) => [name, decodeURIComponent(value)]));
}
