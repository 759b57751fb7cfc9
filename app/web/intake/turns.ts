const atOnce = 2;

const running = new Set<string>();
const waiting = new Map<string, Array<() => void>>();

/**
 * Opening a file takes memory and a core, so no more than two are opened at once, however many come: one for each
 * person, and those who wait come round in turn, however many files one of them sent.
 */
export async function inTurn<T>(person: string, work: () => Promise<T>): Promise<T> {
  await new Promise<void>((begin) => {
    waiting.set(person, [...(waiting.get(person) ?? []), begin]);
    beginNext();
  });
  try {
    return await work();
  } finally {
    running.delete(person);
    beginNext();
  }
}

function beginNext() {
  if (running.size >= atOnce) return;
  for (const [person, [begin, ...later]] of waiting) {
    if (!begin || running.has(person)) continue;
    waiting.delete(person);
    if (later.length > 0) waiting.set(person, later);
    running.add(person);
    return begin();
  }
}
