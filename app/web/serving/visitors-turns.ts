/** More renderings than this at once only make each of them slower. */
const atOnce = 2;
/** Of one network; an office may sit behind one address. */
const mostOfNetwork = 40;
const mostWaiting = 200;

type Visit = { begin: () => void; turnAway: () => void; isGone: () => boolean };

/**
 * Pages for visitors who are not signed in are made a few at a time, and networks take turns: who asks for many gets no
 * more than others who ask for one, and is the first to be told to come again when too many wait.
 */
export function makeVisitorsTurns() {
  const waiting = new Map<string, Visit[]>();
  let running = 0;
  let count = 0;

  function join(network: string, visit: Visit) {
    const line = waiting.get(network) ?? [];
    if (line.length >= mostOfNetwork) return visit.turnAway();
    waiting.set(network, [...line, visit]);
    count += 1;
    if (count > mostWaiting) turnLastAway();
    beginNext();
  }

  /** Of the network that has the most waiting. */
  function turnLastAway() {
    const [line] = [...waiting.values()].sort((a, b) => b.length - a.length);
    count -= 1;
    line?.pop()?.turnAway();
  }

  function beginNext() {
    while (running < atOnce) {
      const visit = nextVisit();
      if (!visit) return;
      if (visit.isGone()) visit.turnAway();
      else {
        running += 1;
        visit.begin();
      }
    }
  }

  function nextVisit(): Visit | undefined {
    for (const [network, [visit, ...later]] of waiting) {
      waiting.delete(network);
      // To the end of the line, behind everybody else's first.
      if (later.length > 0) waiting.set(network, later);
      if (!visit) continue;
      count -= 1;
      return visit;
    }
    return undefined;
  }

  return {
    /** Undefined when too many wait already, or nobody waits for it any more. */
    async take<T>(network: string, work: () => Promise<T>, isGone = () => false): Promise<T | undefined> {
      const isLetIn = await new Promise<boolean>((answer) => {
        join(network, { begin: () => answer(true), turnAway: () => answer(false), isGone });
      });
      if (!isLetIn) return undefined;
      try {
        return await work();
      } finally {
        running -= 1;
        beginNext();
      }
    },
  };
}
