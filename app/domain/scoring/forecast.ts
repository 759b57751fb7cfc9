import { dayMs } from "~/domain/kernel/days";

/** What was done before says little of what is done now. */
const lookBackMs = 7 * dayMs;

export type Going = {
  /** Sheets that are not handed in. */
  left: number;
  /** When the others were handed in. */
  handedIn: readonly Date[];
  opensAt: Date;
  closesAt: Date;
  now: Date;
};

/**
 * When the rest is handed in if it goes on as in the last week, or since the beginning where that is less; now where
 * nothing is left, and undefined where nothing tells.
 */
export function forecastOf({ left, handedIn, opensAt, now }: Going): Date | undefined {
  if (left === 0) return now;
  const windowMs = Math.min(lookBackMs, now.getTime() - opensAt.getTime());
  const since = now.getTime() - windowMs;
  const recent = handedIn.filter((moment) => moment.getTime() > since && moment <= now).length;
  if (recent === 0 || windowMs <= 0) return undefined;
  return new Date(now.getTime() + (left / recent) * windowMs);
}

/** How far it is, for who looks on; `finish` is the forecast. */
export type Pace = { left: number; handedIn: number; finish: Date | undefined; now: Date };

export function paceOf(going: Going): Pace {
  return { left: going.left, handedIn: going.handedIn.length, finish: forecastOf(going), now: going.now };
}

/**
 * Whether it will not be done in time: by the forecast; where nothing came in lately, by all that came in since the
 * beginning; and where nothing came in at all, once half of the time has passed.
 */
export function isBehind(going: Going): boolean {
  const { left, handedIn, opensAt, closesAt, now } = going;
  if (left === 0) return false;
  const finish = forecastOf(going);
  if (finish) return finish > closesAt;
  const elapsedMs = now.getTime() - opensAt.getTime();
  const done = handedIn.filter((moment) => moment <= now).length;
  if (done > 0) return now.getTime() + (left / done) * elapsedMs > closesAt.getTime();
  return elapsedMs > (closesAt.getTime() - opensAt.getTime()) / 2;
}
