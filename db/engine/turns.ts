import { setImmediate as nextRound } from "node:timers/promises";
import { DatabaseTrouble } from "./trouble";

/**
 * One after the other, in the order of asking; who has waited `patienceMs` for a turn hears that the database is busy.
 * On SQLite a turn never leaves the processor, so between two of them everybody else has theirs.
 */
export function makeTurns(patienceMs: number) {
  let last: Promise<void> = Promise.resolve();

  function take<T>(work: () => Promise<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      let hasLeft = false;
      const impatience = setTimeout(() => {
        hasLeft = true;
        reject(new DatabaseTrouble("busy"));
      }, patienceMs);
      last = last.then(async () => {
        clearTimeout(impatience);
        if (hasLeft) return;
        await work().then(resolve, reject);
        await nextRound();
      });
    });
  }

  return {
    take,
    /** Resolves when everybody who has asked until now has had a turn. */
    idle: () => last,
  };
}
