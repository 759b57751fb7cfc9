import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { programFile } from "~/own-programs.server";
import type { PaperOrder } from "./papers";

const press = programFile("press");
const patienceMs = 30_000;

let thread: Worker | undefined;
let lastOrder: Promise<unknown> = Promise.resolve();

/**
 * Sets a paper as PDF in a thread of its own, one order after the other: only those who want a paper wait for it. An
 * order that takes longer than `patience` milliseconds is given up, and its thread with it. @throws Error
 */
export function printPaper(order: PaperOrder, patience = patienceMs): Promise<Uint8Array> {
  const printed = lastOrder.then(() => print(order, patience));
  lastOrder = printed.catch(() => undefined);
  return printed;
}

async function print(order: PaperOrder, patience: number): Promise<Uint8Array> {
  const worker = running();
  const over = new AbortController();
  const impatience = setTimeout(() => over.abort(), patience);
  try {
    worker.postMessage(order);
    const [bytes] = await once(worker, "message", { signal: over.signal });
    return bytes;
  } catch (error) {
    forget(worker);
    void worker.terminate();
    throw over.signal.aborted ? new Error(`a ${order.paper} paper took too long`) : error;
  } finally {
    clearTimeout(impatience);
  }
}

/** One press, started by the first order and anew after a failure; it keeps no process alive. */
function running(): Worker {
  if (thread) return thread;
  const started = new Worker(press, { execArgv: [], resourceLimits: { maxOldGenerationSizeMb: 512 } });
  started.on("error", () => forget(started));
  started.unref();
  thread = started;
  return started;
}

function forget(worker: Worker) {
  if (thread === worker) thread = undefined;
}
