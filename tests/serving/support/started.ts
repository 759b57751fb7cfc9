import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Access } from "../../../app/web/serving/access-line";
import { listen } from "../../../app/web/serving/listening.server";
import type { ServerLog } from "../../../app/web/serving/log.server";
import { makePageCache } from "../../../app/web/serving/page-cache.server";
import type { Readiness } from "../../../app/web/serving/readiness.server";
import type { PageHandler } from "../../../app/web/serving/remix.server";
import { makeServer } from "../../../app/web/serving/server.server";
import { stop } from "../../../app/web/serving/stopping.server";

type Wishes = {
  handle: PageHandler;
  checkReadiness?: () => Promise<Readiness>;
  trustProxy?: boolean;
  /** Path in the client directory, and what stands in it. */
  files?: Record<string, string>;
};

/** A real server on a free port with a handler in the place of Remix. */
export async function aStartedServer({
  handle,
  checkReadiness = async () => [],
  trustProxy = false,
  files = {},
}: Wishes) {
  const clientDirectory = mkdtempSync(join(tmpdir(), "sayembara-client-"));
  mkdirSync(join(clientDirectory, "assets"));
  for (const [path, content] of Object.entries(files)) writeFileSync(join(clientDirectory, path), content);

  const clock = { now: 1_000_000 };
  const cache = makePageCache({ maxEntries: 10, maxAgeMs: 30_000, now: () => clock.now });
  const log = aMemoryLog();
  const server = makeServer({ clientDirectory, handle, cache, log, checkReadiness, trustProxy });
  const port = await listen(server, { port: 0, host: "127.0.0.1", nextFreePort: false });

  return {
    url: `http://127.0.0.1:${port}`,
    port,
    server,
    cache,
    clock,
    log,
    clientDirectory,
    async [Symbol.asyncDispose]() {
      await stop(server, 0);
      rmSync(clientDirectory, { recursive: true });
    },
  };
}

function aMemoryLog(): ServerLog & { accesses: Access[]; lines: string[] } {
  const accesses: Access[] = [];
  const lines: string[] = [];
  return {
    accesses,
    lines,
    info: (message) => void lines.push(message),
    warn: (message) => void lines.push(message),
    error: (message) => void lines.push(message),
    access: (access) => void accesses.push(access),
    passOn: () => undefined,
    flush: async () => {},
  };
}
