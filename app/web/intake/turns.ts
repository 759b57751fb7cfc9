const atOnce = 2;

let running = 0;
const waiting: Array<() => void> = [];

/** Opening a file takes memory and a core, so no more than two are opened at once, however many come. */
export async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve));
  else running += 1;
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}
