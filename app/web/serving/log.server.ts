import cluster from "node:cluster";
import type { Readable } from "node:stream";
import pino from "pino";
import { makeAccessFold } from "./access-fold";
import { type Access, accessLine } from "./access-line";
import { safeError } from "./safe-error";

export type ServerLog = ReturnType<typeof makeLog>;

/** How many characters of access lines, or how old the first of them, before they are written. */
const batchLength = 48_000;
const batchMs = 250;
const hitLinesPerSecond = 200;

declare global {
  var __sayembaraLog: ServerLog | undefined;
}

/** The one of this process: two writers to the same pipe could tear each other's lines apart. */
export function serverLog(): ServerLog {
  globalThis.__sayembaraLog ??= makeLog();
  return globalThis.__sayembaraLog;
}

/** JSON lines to standard output, written in the background and complete at exit. */
export function makeLog() {
  const destination = pino.destination({ dest: 1, sync: false, maxWrite: 128 * 1024 });
  const logger = pino({ base: null, serializers: { err: safeError } }, destination);
  const fold = makeAccessFold(hitLinesPerSecond);
  // The destination measures its whole buffer at each write, so it gets many lines at once.
  let batch = "";

  function handOver() {
    if (batch === "") return;
    destination.write(batch);
    batch = "";
  }

  function tellFolded() {
    const folded = fold.nextSecond();
    if (folded) logger.info({ ...folded, cache: "hit" }, "more requests");
  }

  setInterval(handOver, batchMs).unref();
  setInterval(tellFolded, 1000).unref();
  // Before the destination's own listener, which would try for ever where the leader is gone and nobody reads any more.
  process.prependListener("exit", () => {
    if (cluster.isWorker && !process.connected) return destination.destroy();
    handOver();
    destination.flushSync();
  });

  return {
    info: (message: string, facts: object = {}) => logger.info(facts, message),
    warn: (message: string, facts: object = {}) => logger.warn(facts, message),
    error: (message: string, error: unknown, facts: object = {}) => logger.error({ ...facts, err: error }, message),
    access(access: Access) {
      if (fold.takes(access)) return;
      batch += accessLine(access, Date.now());
      if (batch.length >= batchLength) handOver();
    },
    /** The lines of another process, whole ones among this one's. */
    passOn(lines: Readable | null) {
      let begun = "";
      lines?.setEncoding("utf8").on("data", (text: string) => {
        const end = text.lastIndexOf("\n") + 1;
        if (end > 0) destination.write(begun + text.slice(0, end));
        begun = end > 0 ? text.slice(end) : begun + text;
      });
    },
    flush() {
      tellFolded();
      handOver();
      return new Promise<void>((resolve) => destination.flush(() => resolve()));
    },
  };
}
