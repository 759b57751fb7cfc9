import { AsyncLocalStorage } from "node:async_hooks";
import type { Queries } from "./database";
import type { RowChange } from "./watching";

/** One transaction while it lasts. */
export type UnitOfWork = {
  queries: Queries;
  /** What to tell once it is committed. */
  words: string[];
  /** Accounted rows that were changed and for which no event accounts yet, each as it was left last. */
  changes: Map<string, RowChange>;
  /** @throws once the transaction has ended: what still runs would join whoever writes next, and share their fate. */
  insistOpen(): void;
};

/** What a connection inside a transaction tells it. */
export type Watch = { insistOpen(): void; noteChanges(changes: readonly RowChange[]): void };

/** The transaction that the running code is inside of. */
export function makeUnitOfWork() {
  const storage = new AsyncLocalStorage<UnitOfWork>();
  const listeners: Array<(words: string[]) => void> = [];

  function inside(what: string): UnitOfWork {
    const unit = storage.getStore();
    if (!unit) throw new Error(`${what} belongs inside a transaction`);
    return unit;
  }

  return {
    /** @throws when the transaction in which the running code began has ended meanwhile. */
    current(): UnitOfWork | undefined {
      const unit = storage.getStore();
      unit?.insistOpen();
      return unit;
    },

    /** `work` inside a unit of its own, which is over when `work` is. */
    async run<T>(queriesOf: (watch: Watch) => Queries, work: (queries: Queries) => Promise<T>) {
      let isOpen = true;
      const changes: UnitOfWork["changes"] = new Map();
      const watch: Watch = {
        insistOpen() {
          if (!isOpen) throw new Error("A transaction was used after its end: something in it was not awaited.");
        },
        noteChanges(told) {
          for (const change of told) changes.set(`${change.table} ${change.key}`, change);
        },
      };
      const unit: UnitOfWork = { queries: queriesOf(watch), words: [], changes, insistOpen: watch.insistOpen };
      try {
        return { result: await storage.run(unit, () => work(unit.queries)), words: unit.words };
      } finally {
        isOpen = false;
      }
    },

    /** The accounted rows that were changed since this was last asked. */
    takeChanges(): RowChange[] {
      const { changes } = inside("takeChanges");
      const taken = [...changes.values()];
      changes.clear();
      return taken;
    },
    tell: (word: string) => void inside("tellAfterCommit").words.push(word),
    listen: (listener: (words: string[]) => void) => void listeners.push(listener),
    committed(words: string[]) {
      if (words.length > 0) for (const listener of listeners) listener(words);
    },
  };
}
