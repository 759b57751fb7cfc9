import { makeServer } from "../../app/web/serving/server.server";
import { makeLog } from "../../app/web/serving/log.server";
import { pageCache } from "../../app/web/serving/page-cache.server";
let html = "<!doctype html><html><head><script src='/a.js'></script></head><body>";
let x = 7; while (html.length < 12000) { x = (x*48271)%2147483647; html += `<p class="c${x%97}">Inovasi pelayanan ${x.toString(36)} unit kerja ${x%881}</p>`; }
if (process.env.ALS) { const { AsyncLocalStorage } = await import("node:async_hooks"); await new AsyncLocalStorage().run(1, async () => 1); }
const server = makeServer({ clientDirectory: process.env.PUB ?? "/tmp/sv/pub", cache: pageCache(), log: makeLog(), isHealthy: async () => true, trustProxy: false,
  handle: async () => new Response(html, { headers: { "Content-Type": "text/html; charset=utf-8", "Cache-Control": "public" } }) });
server.listen(Number(process.env.PORT), process.env.HOST);
process.on("SIGTERM", () => process.exit(0));
