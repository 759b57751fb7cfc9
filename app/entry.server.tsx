import type { AppLoadContext, EntryContext, HandleErrorFunction } from "@remix-run/node";
import { isRouteErrorResponse, RemixServer } from "@remix-run/react";
import { renderToString } from "react-dom/server";
import { AnsweringContext } from "~/web/answering";
import { EnhancementContext } from "~/web/enhancement";
import { loggedPath } from "~/web/serving/access-line";
import { serverLog } from "~/web/serving/log.server";

export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  context: EntryContext,
  { nonce }: AppLoadContext,
) {
  const markup = renderToString(
    <EnhancementContext.Provider value={context.manifest.entry.module}>
      <AnsweringContext.Provider value={request.method === "POST"}>
        <RemixServer context={context} url={request.url} nonce={nonce} />
      </AnsweringContext.Provider>
    </EnhancementContext.Provider>,
  );
  headers.set("Content-Type", "text/html; charset=utf-8");
  return new Response(`<!doctype html>${markup}`, { status, headers });
}

/** What a loader or action throws with a status of its own: a page that is not there, a session that is over. */
function isAnswer(error: unknown): boolean {
  const isThrownData = typeof error === "object" && error !== null && "init" in error && "data" in error;
  return isThrownData || error instanceof Response || isRouteErrorResponse(error);
}

/** Only bugs are logged here: refusals are answers and never faults. */
export const handleError: HandleErrorFunction = (error, { request, context }) => {
  if (request.signal.aborted || isAnswer(error)) return;
  const path = loggedPath(new URL(request.url).pathname);
  serverLog().error("unexpected error", error, { requestId: context.requestId, method: request.method, path });
};
