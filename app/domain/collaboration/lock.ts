/** How long a section stays with whoever gave the last sign of writing in it. */
export const leaseMs = 3 * 60_000;

/** So much of a lease may be used up before it is written anew: autosave need not write it every few seconds. */
const renewAfterMs = 30_000;

export type Lock = { heldBy: string; takenAt: Date; expiresAt: Date };

/** A part of the form that one person at a time writes in: a section's code, or one of these. */
export const otherPlaces = ["identity", "indicators"] as const;

export function isLive(lock: Lock, now: Date): boolean {
  return now < lock.expiresAt;
}

export function isHeldByAnother(lock: Lock | undefined, userId: string | undefined, now: Date): lock is Lock {
  return lock !== undefined && lock.heldBy !== userId && isLive(lock, now);
}

/** The lease that somebody's sign of writing makes, or undefined while the one they have is fresh enough. */
export function renewed(lock: Lock | undefined, userId: string, now: Date): Lock | undefined {
  const own = lock?.heldBy === userId && isLive(lock, now) ? lock : undefined;
  if (own && own.expiresAt.getTime() - now.getTime() > leaseMs - renewAfterMs) return undefined;
  return { heldBy: userId, takenAt: own?.takenAt ?? now, expiresAt: new Date(now.getTime() + leaseMs) };
}
