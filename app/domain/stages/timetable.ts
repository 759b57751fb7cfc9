import type { Stage } from "./stage";

export type Moved = { stage: Stage; opensAt: Date; closesAt: Date };

/** The later stages, in order, that have to move so that none begins before the one before it ends; each keeps its length. */
export function pushedBack(later: readonly Stage[], until: Date): Moved[] {
  const moved: Moved[] = [];
  let end = until;
  for (const stage of later) {
    if (stage.opensAt >= end) break;
    const byMs = end.getTime() - stage.opensAt.getTime();
    const closesAt = new Date(stage.closesAt.getTime() + byMs);
    moved.push({ stage, opensAt: end, closesAt });
    end = closesAt;
  }
  return moved;
}
