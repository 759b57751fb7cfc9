/** What is to be assigned, with entries and judges by number: how many each needs and takes, and what each pair costs. */
export type Demand = {
  /** Judges that each entry still needs. */
  need: readonly number[];
  judges: number;
  /** Whether the judge may read the entry; a conflict, or a reading that is there already, is no. */
  mayRead: (entry: number, judge: number) => boolean;
  /** How badly the judge fits, a whole number from 0 on. */
  misfit: (entry: number, judge: number) => number;
  /** What a judge's next readings cost, band by band, each no cheaper than the one before; their sizes are the cap. */
  bands: (judge: number) => readonly Band[];
  /** How many readings a judge takes in all, with those before. */
  most?: (judge: number) => number;
  /** Two judges who are not to read the same entry where that can be avoided. */
  areOfOneHouse?: (one: number, other: number) => boolean;
};

export type Band = { size: number; cost: number };

/** A reading is worth more than any misfit, and one less loaded judge more than a little of it. */
const readingCost = 1000;
const stepCost = 4;

/**
 * Bands after HotCRP: readings up to the floor are free, up to the average they cost 1000 each, and from there on ever
 * more until the cap. `load` is what the judge has already.
 */
export function floorBands({
  floor,
  average,
  cap,
  load = 0,
}: {
  floor: number;
  average: number;
  cap: number;
  load?: number;
}) {
  const even = Math.max(floor, Math.ceil(average));
  const width = Math.max(1, Math.ceil(Math.ceil(average) / 20));
  const edges: Array<{ until: number; cost: number }> = [
    { until: Math.min(floor, cap), cost: 0 },
    { until: Math.min(even, cap), cost: readingCost },
  ];
  for (let band = 1; (edges.at(-1)?.until ?? cap) < cap; band++) {
    edges.push({ until: Math.min(even + band * width, cap), cost: readingCost + stepCost * band });
  }
  return bandsBetween(edges, load);
}

function bandsBetween(edges: ReadonlyArray<{ until: number; cost: number }>, load: number): Band[] {
  let from = load;
  return edges.flatMap(({ until, cost }) => {
    const size = until - from;
    if (size <= 0) return [];
    from = until;
    return [{ size, cost }];
  });
}
