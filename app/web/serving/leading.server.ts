import cluster, { type Worker } from "node:cluster";
import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import { serverLog } from "./log.server";
import type { Settings } from "./settings";
import { relaySiblings } from "./siblings.server";

/** Longer than a process that serves gives its last requests. */
const patienceMs = 15_000;
/** Before another takes the place of one that has ended by itself: the longer, the sooner after its beginning that was. */
const firstPauseMs = 200;
const longestPauseMs = 10_000;
const calmMs = 60_000;

/**
 * Several processes answer at one port, so that each core works and none that ends takes the others along. This one
 * makes no page: it hands out connections as they come, however busy the others are, and replaces who is gone.
 * @returns where they answer, and what ends them; nothing when the first of them could not begin, which has said why
 */
export async function lead(settings: Settings): Promise<{ port: number; end: () => Promise<void> } | undefined> {
  const log = serverLog();
  let isEnding = false;
  let pauseMs = firstPauseMs;
  cluster.setupPrimary({ stdio: ["ignore", "pipe", "inherit", "ipc"] });
  relaySiblings();

  const first = fork();
  const port = await portOf(first);
  if (port === undefined) return undefined;
  const own = { PORT: String(settings.port && port) };
  replaceWhenGone(first);
  for (let count = 1; count < settings.processes; count++) replaceWhenGone(fork(own));
  return { port, end };

  function fork(env: Record<string, string> = {}): Worker {
    const worker = cluster.fork(env);
    log.passOn(worker.process.stdout);
    // One that is gone cannot be told anything; its end is heard of below.
    worker.on("error", (error) => log.error("a process that serves does not listen", error));
    return worker;
  }

  function replaceWhenGone(worker: Worker) {
    const begunAt = performance.now();
    worker.once("exit", async (code, signal) => {
      if (isEnding) return;
      if (code !== 0) log.error("a process that serves has ended", undefined, { code, signal });
      pauseMs = performance.now() - begunAt > calmMs ? firstPauseMs : Math.min(pauseMs * 2, longestPauseMs);
      await pause(pauseMs);
      if (!isEnding) replaceWhenGone(fork(own));
    });
    // One that could not even be begun never ends.
    worker.once("error", () => {
      if (!worker.isConnected() && worker.process.pid === undefined) worker.emit("exit", 1, null);
    });
  }

  async function end() {
    isEnding = true;
    const workers = Object.values(cluster.workers ?? {}).filter((worker) => worker !== undefined);
    const gone = Promise.all(workers.map(endOf));
    for (const worker of workers) worker.process.kill("SIGTERM");
    const isGone = await Promise.race([gone, pause(patienceMs, undefined, { ref: false })]);
    if (!isGone) for (const worker of workers) worker.process.kill("SIGKILL");
  }
}

/** Resolves when a process is gone and all that it had to say is here. */
function endOf({ process }: Worker): Promise<void> {
  return new Promise((resolve) => process.once("close", () => resolve()));
}

/** Undefined when it ends before it listens. */
async function portOf(worker: Worker): Promise<number | undefined> {
  const listens = once(worker, "listening").then(([{ port }]) => port as number);
  return Promise.race([listens, once(worker, "exit").then(() => undefined)]);
}
