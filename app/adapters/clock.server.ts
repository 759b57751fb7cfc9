import { readFileSync } from "node:fs";

/**
 * The portal's time. For rehearsals, REHEARSAL_CLOCK names a file with a number of milliseconds to add,
 * read each time, so that a deadline can be lived through in advance; never set it where results count.
 */
export function currentTime(): Date {
  const file = process.env.REHEARSAL_CLOCK;
  return new Date(Date.now() + (file ? shiftIn(file) : 0));
}

function shiftIn(file: string): number {
  const shift = Number(readFileSync(file, "utf8"));
  return Number.isFinite(shift) ? shift : 0;
}
