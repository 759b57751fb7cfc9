import { setTimeout as pause } from "node:timers/promises";

/** So many people may follow something at once in one process; each costs a connection and a question now and then. */
const mostAtOnce = 200;
/** After this the browser comes back by itself, as someone who may still be here. */
const longestMs = 60_000;
const lookMs = 700;

let open = 0;

/**
 * Server-sent events: what `look` sees, as a line of JSON whenever it has changed, until it is over, the browser leaves
 * or a minute has passed. @throws Response 503 where too many follow already
 */
export function eventStream(request: Request, look: () => Promise<{ isOver: boolean }>): Response {
  if (open >= mostAtOnce) throw new Response(null, { status: 503, headers: { "Retry-After": "10" } });
  open += 1;
  const until = Date.now() + longestMs;
  const encoder = new TextEncoder();
  let before = "";
  let isOpen = true;

  function close() {
    if (isOpen) open -= 1;
    isOpen = false;
    clearTimeout(over);
  }
  // Nobody may ever read the body, as after a HEAD: the place is given back all the same.
  const over = setTimeout(close, longestMs + lookMs);
  over.unref();
  request.signal.addEventListener("abort", close, { once: true });

  /** The next that is worth telling; undefined when there is nothing more to come. */
  async function next(): Promise<{ line: string; isOver: boolean } | undefined> {
    for (let pauseMs = before ? lookMs : 0; ; pauseMs = lookMs) {
      await pause(pauseMs);
      if (!isOpen || Date.now() > until) return undefined;
      const seen = await look();
      const line = JSON.stringify(seen);
      if (line !== before) return { line, isOver: seen.isOver };
    }
  }

  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const told = await next().catch((error: unknown) => {
        close();
        throw error;
      });
      if (told) controller.enqueue(encoder.encode(`data: ${told.line}\n\n`));
      before = told?.line ?? before;
      if (told && !told.isOver) return;
      close();
      controller.close();
    },
    cancel: close,
  });
  return new Response(body, { headers: { "Content-Type": "text/event-stream", "Cache-Control": "no-store" } });
}
