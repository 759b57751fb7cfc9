const secondMs = 1000;
const minuteMs = 60 * secondMs;
const hourMs = 60 * minuteMs;

/** What one process has seen of its clock. */
export type Watched = {
  now: number;
  /** Since when, by its own word, the clock has run beside the monotonic one: its process began then, or it jumped. */
  since: number;
  watchedMs: number;
};

/** Who else tells the time. */
export type Witnesses = {
  /** Of the ledger, in any chain. */
  newestEventAt: number | undefined;
  /** Of another machine; undefined where the database has no clock of its own. */
  databaseNow: number | undefined;
  /** Somebody has looked at the clock since it was doubted and said that it is right. */
  isConfirmed: boolean;
};

const mostApartMs = 2 * minuteMs;
/** In a portal that is in use something happens within a day. */
const longestSilenceMs = 24 * hourMs;
const patienceMs = 10 * minuteMs;
const patienceInDoubtMs = hourMs;

/** From which moment on the clock is believed that something is over, in milliseconds; and whether somebody should look. */
export type Belief = { since: number; isDoubted: boolean };

const everything = 0;
const nothing = Number.MAX_SAFE_INTEGER;

/**
 * A process that saw a deadline pass believes it at once; what passed before it looked, or in a jump, it believes after
 * a while, in which somebody would notice.
 */
export function beliefIn(watched: Watched, { newestEventAt, databaseNow, isConfirmed }: Witnesses): Belief {
  if (isConfirmed) return { since: everything, isDoubted: false };
  if (isOdd(watched.now, newestEventAt, databaseNow)) return { since: nothing, isDoubted: true };
  const isQuiet = newestEventAt === undefined || watched.now - newestEventAt > longestSilenceMs;
  const hasWatched = watched.watchedMs >= (isQuiet ? patienceInDoubtMs : patienceMs);
  return { since: hasWatched ? everything : watched.since, isDoubted: isQuiet && !hasWatched };
}

/** Earlier than what has happened, or not what the database's machine says. */
function isOdd(now: number, newestEventAt: number | undefined, databaseNow: number | undefined): boolean {
  if (newestEventAt !== undefined && newestEventAt - now > mostApartMs) return true;
  return databaseNow !== undefined && Math.abs(databaseNow - now) > mostApartMs;
}
