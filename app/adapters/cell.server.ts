import { Worker } from "node:worker_threads";

/** What foreign bytes may take: time from the moment at which work begins, and memory for all that is made of them. */
export type CellLimits = { patienceMs: number; heapMb: number };

/** The parser has taken more time or memory than foreign bytes are worth. */
export class Overblown extends Error {
  override name = "Overblown";
}

const startingMs = 20_000;

/**
 * Has a script read foreign bytes in a thread of its own, which is ended when it takes too long or too much; the script
 * says "begun" once it is loaded, and then its one answer. @throws Overblown, or what the script threw
 */
export function inCell<Answer>(script: string, workerData: unknown, { patienceMs, heapMb }: CellLimits) {
  const thread = new Worker(script, {
    workerData,
    resourceLimits: { maxOldGenerationSizeMb: heapMb, maxYoungGenerationSizeMb: 32 },
    execArgv: [],
  });
  return new Promise<Answer>((resolve, reject) => {
    const giveUp = () => end(() => reject(new Overblown("took too long")));
    let impatience = setTimeout(giveUp, startingMs);
    thread.on("message", (said: Answer | "begun") => {
      if (said !== "begun") return end(() => resolve(said));
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
      settle();
      void thread.terminate();
    }
  });
}
