import { Worker } from "node:worker_threads";

/** What work may take: time from the moment at which it begins, and memory for all that is made of it. */
export type CellLimits = { patienceMs: number; heapMb: number };

/** Who waits may end it, and hear how much is done, in percent. */
export type CellWatch = { signal?: AbortSignal; onProgress?: (percent: number) => void };

/** It has taken more time or memory than it is worth. */
export class Overblown extends Error {
  override name = "Overblown";
}

const startingMs = 20_000;

/**
 * Has a script work in a thread of its own, which is ended when it takes too long or too much; the script says "begun"
 * once it is loaded, `{ progress }` as often as it likes, and then its one answer. @throws Overblown, the signal's reason,
 * or what the script threw
 */
export function inCell<Answer>(
  script: string,
  workerData: unknown,
  { patienceMs, heapMb }: CellLimits,
  { signal, onProgress }: CellWatch = {},
) {
  const thread = new Worker(script, {
    workerData,
    resourceLimits: { maxOldGenerationSizeMb: heapMb, maxYoungGenerationSizeMb: 32 },
    execArgv: [],
  });
  return new Promise<Answer>((resolve, reject) => {
    const giveUp = () => end(() => reject(new Overblown("took too long")));
    const leave = () => end(() => reject(signal?.reason));
    let impatience = setTimeout(giveUp, startingMs);
    if (signal?.aborted) leave();
    signal?.addEventListener("abort", leave, { once: true });
    thread.on("message", (said: Answer | "begun" | { progress: number }) => {
      if (isProgress(said)) return onProgress?.(said.progress);
      if (said !== "begun") return end(() => resolve(said as Answer));
      clearTimeout(impatience);
      impatience = setTimeout(giveUp, patienceMs);
    });
    thread.once("error", (error: NodeJS.ErrnoException) => {
      const isFull = error.code === "ERR_WORKER_OUT_OF_MEMORY";
      end(() => reject(isFull ? new Overblown("took too much memory") : error));
    });
    thread.once("exit", () =>
      end(() => reject(Object.assign(new Error("the cell ended without an answer"), { code: "UNANSWERED" }))),
    );

    function end(settle: () => void) {
      clearTimeout(impatience);
      signal?.removeEventListener("abort", leave);
      settle();
      void thread.terminate();
    }
  });
}

function isProgress(said: unknown): said is { progress: number } {
  return typeof said === "object" && said !== null && "progress" in said;
}
