/** The page that ?hal= asks for, 1 when it asks for none or for nonsense. */
export function pageOf(asked: URLSearchParams): number {
  const page = Number(asked.get("hal"));
  return Number.isSafeInteger(page) && page > 0 ? page : 1;
}

/** The same address with some parameters set, or removed where undefined. */
export function withParameters(search: string, changes: Record<string, string | undefined>): string {
  const parameters = new URLSearchParams(search);
  for (const [name, value] of Object.entries(changes)) {
    if (value === undefined) parameters.delete(name);
    else parameters.set(name, value);
  }
  return `?${parameters}`;
}
