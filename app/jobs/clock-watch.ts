import type { Watched } from "~/domain/clock/plausible";

/** Clocks are set by fractions of a second; a step of this size is somebody's hand, or a broken battery. */
const jumpMs = 30_000;

/** Watches a clock beside one that cannot be set; both in milliseconds. */
export function makeClockWatch(wall: () => number, steady: () => number) {
  let since = { wall: wall(), steady: steady() };
  let last = since;

  return function look(): Watched {
    const now = { wall: wall(), steady: steady() };
    const jumped = now.wall - last.wall - (now.steady - last.steady);
    if (Math.abs(jumped) > jumpMs) since = now;
    last = now;
    return { now: now.wall, since: since.wall, watchedMs: now.steady - since.steady };
  };
}
