import type { Demand } from "./demand";
import { FlowNetwork } from "./flow";
import { shuffled } from "./random";

export type Optimum = {
  /** The judges of each entry, by number. */
  readers: number[][];
  /** Where judges are lacking: entries and judges on the near side of a full cut, which have to give. */
  pinched: { entries: number[]; judges: number[] } | undefined;
};

/**
 * Gives as many readings as can be given, at the least cost of misfit and load: a flow from a source through the entries
 * and their possible judges, whose load costs by bands. Chance decides between what costs the same.
 */
export function assignOptimally({ need, judges, mayRead, misfit, bands }: Demand, random: () => number): Optimum {
  const [source, sink] = [0, 1];
  const entryNode = (entry: number) => 2 + entry;
  const judgeNode = (judge: number) => 2 + need.length + judge;
  const network = new FlowNetwork(2 + need.length + judges);
  const everyJudge = Array.from({ length: judges }, (_, judge) => judge);
  const arcs: Array<{ entry: number; judge: number; arc: number }> = [];

  for (const entry of shuffled([...need.keys()], random)) {
    network.addArc(source, entryNode(entry), need[entry] as number, 0);
    for (const judge of shuffled(everyJudge, random)) {
      if (!mayRead(entry, judge)) continue;
      arcs.push({ entry, judge, arc: network.addArc(entryNode(entry), judgeNode(judge), 1, misfit(entry, judge)) });
    }
  }
  for (const judge of shuffled(everyJudge, random)) {
    for (const { size, cost } of bands(judge)) network.addArc(judgeNode(judge), sink, size, cost);
  }

  const wanted = need.reduce((sum, one) => sum + one, 0);
  const sent = network.send(source, sink);
  const readers = need.map((): number[] => []);
  for (const { entry, judge, arc } of arcs) if (network.flowOn(arc) > 0) readers[entry]?.push(judge);
  for (const judges of readers) judges.sort((a, b) => a - b);
  if (sent === wanted) return { readers, pinched: undefined };
  const near = network.reachable(source);
  return {
    readers,
    pinched: {
      entries: [...need.keys()].filter((entry) => near[entryNode(entry)]),
      judges: everyJudge.filter((judge) => near[judgeNode(judge)]),
    },
  };
}
