/** The standard error of an estimate is at most 1/(2·√64), about 6 percent: enough to point, too little to judge. */
export const hashCount = 64;

/** Fixed for ever, or stored signatures could no longer be compared: multiples of 2³² divided by the golden ratio. */
const seeds = Int32Array.from({ length: hashCount }, (_, place) => Math.imul(place + 1, 0x9e3779b1));

/** The smallest value of each of 64 hash functions over a set of shingles (Broder 1997); empty for an empty set. */
export type Signature = Uint32Array;

export function signatureOf(shingles: ReadonlySet<number>): Signature {
  if (shingles.size === 0) return new Uint32Array(0);
  const smallest = new Uint32Array(hashCount).fill(0xffffffff);
  for (const shingle of shingles) {
    const spread = mixed(shingle);
    for (let place = 0; place < hashCount; place++) {
      const hash = mixed(spread ^ (seeds[place] as number));
      if (hash < (smallest[place] as number)) smallest[place] = hash;
    }
  }
  return smallest;
}

/** The estimated share of all shingles of two texts that both have (Jaccard), from 0 to 1. */
export function similarity(one: Signature, other: Signature): number {
  if (one.length !== hashCount || other.length !== hashCount) return 0;
  let same = 0;
  for (let place = 0; place < hashCount; place++) if (one[place] === other[place]) same++;
  return same / hashCount;
}

/** The last step of MurmurHash3, which maps 32 bits onto 32 bits one to one. */
function mixed(bits: number): number {
  let hash = bits;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
