import { setImmediate as nextRound } from "node:timers/promises";

/** Rounds of the event loop; a crowd that never ends must not keep those inside waiting. */
const mostRounds = 100;

/**
 * The event loop lets in one connection each time it comes round, and a page that is made in between keeps everybody
 * outside waiting for its length. So pages are begun one after the other, and before each whoever stands outside comes in.
 */
export function makeEntrance() {
  let cameIn = 0;
  let last: Promise<void> = Promise.resolve();

  async function letAllIn() {
    let before: number;
    let rounds = 0;
    await nextRound();
    do {
      before = cameIn;
      rounds += 1;
      await nextRound();
    } while (cameIn > before && rounds < mostRounds);
  }

  return {
    countIn() {
      cameIn += 1;
    },

    /** Resolves when it is the caller's time to begin. */
    pass(): Promise<void> {
      last = last.then(letAllIn);
      return last;
    },
  };
}
