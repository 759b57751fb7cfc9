const last = new Map<string, Promise<unknown>>();

/** Work that bears the same key is done one after the other. */
export function oneByOne<T>(key: string, work: () => Promise<T>): Promise<T> {
  const done = (last.get(key) ?? Promise.resolve()).then(work);
  const settled = done
    .catch(() => undefined)
    .then(() => {
      if (last.get(key) === settled) last.delete(key);
    });
  last.set(key, settled);
  return done;
}
