import { DatabaseTrouble } from "./trouble";

/** One after the other, in the order of asking; who has waited `patienceMs` for a turn hears that the database is busy. */
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
        if (!hasLeft) await work().then(resolve, reject);
      });
    });
  }

  return {
    take,
    /** Resolves when everybody who has asked until now has had a turn. */
    idle: () => last,
  };
}
