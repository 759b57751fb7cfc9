import type { Context } from "./context";

/**
 * A thing that several finders of one page ask for, found once. Only where the door has given the context a place for
 * what was found; a command starts without one and empties it, so nothing is read there that could have changed.
 */
export function once<T>({ found }: Pick<Context, "found">, key: string, find: () => Promise<T>): Promise<T> {
  if (!found) return find();
  const known = found.get(key) ?? find();
  found.set(key, known);
  return known as Promise<T>;
}
