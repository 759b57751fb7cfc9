/** What a record may hold: no fractions, no dates, no undefined, so that its text is the same everywhere. */
export type Canonical = string | number | boolean | null | readonly Canonical[] | { readonly [key: string]: Canonical };

/**
 * Canonical JSON: keys sorted by code unit, separators "," and ":", non-ASCII not escaped.
 * @throws RangeError on a number that is not a safe integer.
 */
export function canonicalJson(value: Canonical): string {
  if (typeof value === "number" && !Number.isSafeInteger(value)) {
    throw new RangeError(`${value} has no canonical form: numbers are integers`);
  }
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (isRecord(value)) {
    const members = Object.keys(value)
      .sort()
      .map((key) => `${JSON.stringify(key)}:${canonicalJson(value[key] as Canonical)}`);
    return `{${members.join(",")}}`;
  }
  return JSON.stringify(value);
}

function isRecord(value: Canonical): value is { readonly [key: string]: Canonical } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
