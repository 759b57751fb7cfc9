import { AsyncLocalStorage } from "node:async_hooks";
import type { Queries } from "./database";

/** One transaction while it lasts, and what to tell once it is committed. */
export type Unit = {
  queries: Queries;
  words: string[];
  /** @throws once the transaction has ended: what still runs would join whoever writes next, and share their fate. */
  insistOpen(): void;
};

/** The transaction that the running code is inside of. */
export function makeUnitOfWork() {
  const storage = new AsyncLocalStorage<Unit>();
  const listeners: Array<(words: string[]) => void> = [];

  return {
    /** @throws when the transaction in which the running code began has ended meanwhile. */
    current(): Unit | undefined {
      const unit = storage.getStore();
      unit?.insistOpen();
      return unit;
    },

    /** `work` inside a unit of its own, which is over when `work` is. */
    async run<T>(queriesOf: (insistOpen: () => void) => Queries, work: (queries: Queries) => Promise<T>) {
      let isOpen = true;
      const insistOpen = () => {
        if (!isOpen) throw new Error("A transaction was used after its end: something in it was not awaited.");
      };
      const unit: Unit = { queries: queriesOf(insistOpen), words: [], insistOpen };
      try {
        return { result: await storage.run(unit, () => work(unit.queries)), words: unit.words };
      } finally {
        isOpen = false;
      }
    },

    tell(word: string) {
      const unit = storage.getStore();
      if (!unit) throw new Error("tellAfterCommit belongs inside a transaction");
      unit.words.push(word);
    },
    listen: (listener: (words: string[]) => void) => void listeners.push(listener),
    committed(words: string[]) {
      if (words.length > 0) for (const listener of listeners) listener(words);
    },
  };
}
