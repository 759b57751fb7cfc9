import type { Access } from "./access-line";

export type Folded = { count: number; bytes: number };

/**
 * Of the requests that kept pages answer, the first `limit` of a second have a line each and the rest are counted:
 * a flood of visitors would otherwise write many megabytes of log a second.
 */
export function makeAccessFold(limit: number) {
  let hits = 0;
  let folded: Folded = { count: 0, bytes: 0 };

  return {
    takes({ cache, bytes }: Access): boolean {
      if (cache !== "hit" || ++hits <= limit) return false;
      folded.count++;
      folded.bytes += bytes;
      return true;
    },

    /** To be called each second; what was counted in it, if anything was. */
    nextSecond(): Folded | undefined {
      const last = folded;
      hits = 0;
      folded = { count: 0, bytes: 0 };
      return last.count > 0 ? last : undefined;
    },
  };
}
