/** More renderings than this at once only make each of them slower. */
const atOnce = 2;
/** Whoever comes when so many wait is told to come again. */
const mostWaiting = 200;

type Visit = { network: string; begin: () => void };

/**
 * Pages for visitors who are not signed in are made a few at a time, and networks take turns: who asks for many gets no
 * more than others who ask for one.
 */
export function makeVisitorsTurns() {
  const waiting = new Map<string, Visit[]>();
  let running = 0;
  let count = 0;

  function beginNext() {
    if (running >= atOnce) return;
    for (const [network, [visit, ...later]] of waiting) {
      waiting.delete(network);
      // To the end of the line, behind everybody else's first.
      if (later.length > 0) waiting.set(network, later);
      if (!visit) continue;
      running += 1;
      count -= 1;
      return visit.begin();
    }
  }

  return {
    /** Undefined when too many wait already. */
    async take<T>(network: string, work: () => Promise<T>): Promise<T | undefined> {
      if (count >= mostWaiting) return undefined;
      count += 1;
      await new Promise<void>((begin) => {
        waiting.set(network, [...(waiting.get(network) ?? []), { network, begin }]);
        beginNext();
      });
      try {
        return await work();
      } finally {
        running -= 1;
        beginNext();
      }
    },
  };
}
