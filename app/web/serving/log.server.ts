import pino from "pino";
import { type Access, accessLine } from "./access-line";

export type ServerLog = ReturnType<typeof makeLog>;

/** How many characters of access lines, or how old the first of them, before they are written. */
const batchLength = 48_000;
const batchMs = 250;

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
  const logger = pino({ base: null }, destination);
  // The destination measures its whole buffer at each write, so it gets many lines at once.
  let batch = "";

  function handOver() {
    if (batch === "") return;
    destination.write(batch);
    batch = "";
  }
  setInterval(handOver, batchMs).unref();
  process.on("exit", () => {
    if (batch === "") return;
    handOver();
    destination.flushSync();
  });

  return {
    info: (message: string, facts: object = {}) => logger.info(facts, message),
    warn: (message: string, facts: object = {}) => logger.warn(facts, message),
    error: (message: string, error: unknown, facts: object = {}) => logger.error({ ...facts, err: error }, message),
    access(access: Access) {
      batch += accessLine(access, Date.now());
      if (batch.length >= batchLength) handOver();
    },
    flush() {
      handOver();
      return new Promise<void>((resolve) => destination.flush(() => resolve()));
    },
  };
}
