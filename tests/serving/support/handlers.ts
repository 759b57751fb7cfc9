import type { PageHandler } from "../../../app/web/serving/remix.server";

const publicHtml = { "Content-Type": "text/html; charset=utf-8", "Cache-Control": "public" };

/** Says how often it was asked, so that a kept page is told from a new one. */
export function aCountingPage(headers: Record<string, string> = publicHtml, html = "<p>halaman</p>".repeat(100)) {
  let count = 0;
  const handle: PageHandler = async () => new Response(`${++count} ${html}`, { headers });
  return { handle, asked: () => count };
}

export function aGate() {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open: () => open(), opened };
}

export async function until(condition: () => boolean) {
  const deadline = Date.now() + 3_000;
  while (!condition()) {
    if (Date.now() > deadline) throw new Error("it did not happen within 3 s");
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
