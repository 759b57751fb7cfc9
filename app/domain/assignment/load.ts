/**
 * The most readings that one judge of a stage carries when work is moved to him or her: half again of an even share,
 * and at least one more than that share, so that work which must move has somewhere to go.
 */
export function loadLimit(readings: number, judges: number): number {
  const share = Math.ceil(readings / Math.max(judges, 1));
  return Math.max(share + 1, Math.ceil(1.5 * share));
}
