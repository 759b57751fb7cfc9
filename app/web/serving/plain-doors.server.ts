import type { ActionFunction } from "@remix-run/node";
import { troubleIn } from "../trouble.server";
import type { LoadContext } from "./load-context";
import { serverLog } from "./log.server";
import type { PageHandler } from "./remix.server";

/** As far as it matters here; a route says of itself that its action answers plainly by `handle.isPlain`. */
type Route = {
  path?: string | undefined;
  module: { action?: ActionFunction | undefined; handle?: unknown };
};

/**
 * A plain door answers what is sent to it by itself and never with a page, so its action is called as it is: on its way
 * through Remix a save costs more than in the database. Where it throws an answer, Remix gives that, as for any other door;
 * a trouble or a fault is told at once, since trying once more would make others wait.
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
      const answered = await answerOf(() => action({ request: own, params: paramsOf(found), context }), context);
      return answered ?? handlePage(request, context);
    }
    return handlePage(request, context);
  };
}

/** Undefined where Remix is to answer: for whoever has no business here, or is no longer signed in. */
async function answerOf(act: () => unknown, context: LoadContext): Promise<Response | undefined> {
  try {
    const answered = await act();
    return answered instanceof Response ? answered : undefined;
  } catch (error) {
    if (!(error instanceof Error)) return undefined;
    const trouble = troubleIn(error);
    if (trouble) context.trouble = trouble;
    const facts = { requestId: context.requestId };
    if (trouble) serverLog().warn("trouble", { trouble, ...facts });
    else serverLog().error("unexpected error", error, facts);
    return new Response(null, { status: trouble ? 503 : 500, headers: { "X-Remix-Error": "yes" } });
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
