/** How the judges of an assignment meet: who reads with whom, and whether scores of all can be compared. */
export type Overlap = {
  /** Groups of judges who have no entry in common; more than one cannot be compared with each other. */
  components: number;
  pairs: {
    /** Entries that the two judges who meet most have in common. */
    most: number;
    /** Pairs of judges who have none. */
    never: number;
  };
};

/** Judges without an entry count neither as a group nor in a pair. */
export function overlapOf(readers: ReadonlyArray<readonly number[]>, judges: number): Overlap {
  const groups = groupsOf(readers, judges);
  const busy = [...new Set(readers.flat())];
  const meetings = countMeetings(readers, judges);
  let [most, never] = [0, 0];
  for (const [place, one] of busy.entries()) {
    for (const other of busy.slice(place + 1)) {
      const met = meetings[one * judges + other] as number;
      most = Math.max(most, met);
      if (met === 0) never += 1;
    }
  }
  return { components: new Set(busy.map((judge) => groups[judge])).size, pairs: { most, never } };
}

/** The group of each judge, named by one of its members. */
export function groupsOf(readers: ReadonlyArray<readonly number[]>, judges: number): number[] {
  const parents = Array.from({ length: judges }, (_, judge) => judge);
  const rootOf = (judge: number): number => {
    let root = judge;
    while (parents[root] !== root) root = parents[root] as number;
    parents[judge] = root;
    return root;
  };
  for (const [first, ...others] of readers) {
    if (first === undefined) continue;
    for (const other of others) parents[rootOf(other)] = rootOf(first);
  }
  return parents.map((_, judge) => rootOf(judge));
}

/** How many entries each two judges have in common, as a square table. */
export function countMeetings(readers: ReadonlyArray<readonly number[]>, judges: number): Int32Array {
  const meetings = new Int32Array(judges * judges);
  for (const panel of readers) {
    for (const one of panel) {
      for (const other of panel) {
        if (one !== other) meetings[one * judges + other] = (meetings[one * judges + other] as number) + 1;
      }
    }
  }
  return meetings;
}
