import { AsyncLocalStorage } from "node:async_hooks";
import type { Queries } from "./database";

type Unit = { queries: Queries; words: string[] };

/** The transaction that the running code is inside of, and what to tell once it is committed. */
export function makeUnitOfWork() {
  const storage = new AsyncLocalStorage<Unit>();
  const listeners: Array<(words: string[]) => void> = [];

  return {
    current: () => storage.getStore(),
    run<T>(queries: Queries, work: (queries: Queries) => Promise<T>, words: string[]) {
      return storage.run({ queries, words }, () => work(queries));
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
