export type ByteRange = { start: number; end: number };

/**
 * The one range that a Range header asks of a file (RFC 9110, 14.2); undefined for the whole file, also where the header
 * is not understood or asks for several.
 */
export function rangeAsked(header: string | null, size: number): ByteRange | "unsatisfiable" | undefined {
  const [, from = "", to = ""] = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? "") ?? [];
  if (from === "" && to === "") return undefined;
  if (from === "") return Number(to) === 0 ? "unsatisfiable" : lastOf(Number(to), size);
  const start = Number(from);
  const end = to === "" ? size - 1 : Math.min(Number(to), size - 1);
  if (to !== "" && Number(to) < start) return undefined;
  return start < size ? { start, end } : "unsatisfiable";
}

function lastOf(bytes: number, size: number): ByteRange | "unsatisfiable" {
  return size === 0 ? "unsatisfiable" : { start: Math.max(0, size - bytes), end: size - 1 };
}
