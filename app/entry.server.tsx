import type { AppLoadContext, EntryContext, HandleErrorFunction } from "@remix-run/node";
import { isRouteErrorResponse, RemixServer } from "@remix-run/react";
import { renderToString } from "react-dom/server";
import { AnsweringContext } from "~/web/answering";
import { EnhancementContext } from "~/web/enhancement";
import { InterruptionContext } from "~/web/interruption";
import { interruptionOf } from "~/web/interruption.server";
import { loggedPath } from "~/web/serving/access-line";
import { serverLog } from "~/web/serving/log.server";
import { retryAfterSeconds } from "~/web/trouble";
import { troubleIn } from "~/web/trouble.server";

export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  context: EntryContext,
  loadContext: AppLoadContext,
) {
  const interruption = interruptionOf(request, loadContext);
  const markup = renderToString(
    <EnhancementContext.Provider value={context.manifest.entry.module}>
      <AnsweringContext.Provider value={request.method === "POST"}>
        <InterruptionContext.Provider value={interruption}>
          <RemixServer context={context} url={request.url} nonce={loadContext.nonce} />
        </InterruptionContext.Provider>
      </AnsweringContext.Provider>
    </EnhancementContext.Provider>,
  );
  headers.set("Content-Type", "text/html; charset=utf-8");
  if (interruption) headers.set("Retry-After", String(retryAfterSeconds));
  return new Response(`<!doctype html>${markup}`, { status: interruption ? 503 : status, headers });
}

/** What a loader or action throws with a status of its own: a page that is not there, a session that is over. */
function isAnswer(error: unknown): boolean {
  const isThrownData = typeof error === "object" && error !== null && "init" in error && "data" in error;
  return isThrownData || error instanceof Response || isRouteErrorResponse(error);
}

/** Only bugs and troubles are logged here: refusals are answers and never faults. */
export const handleError: HandleErrorFunction = (error, { request, context }) => {
  if (isAnswer(error)) return;
  const trouble = troubleIn(error);
  if (trouble) context.trouble = trouble;
  if (request.signal.aborted) return;
  const path = loggedPath(new URL(request.url).pathname);
  if (trouble) return serverLog().warn("trouble", { trouble, requestId: context.requestId, path });
  serverLog().error("unexpected error", error, { requestId: context.requestId, method: request.method, path });
};
