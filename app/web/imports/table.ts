/** A list as it lies in its file: each row that is not empty, with its line. */
export type Table = Array<{ line: number; cells: string[] }>;

export const fileFaults = [
  "no-file",
  "empty",
  "unknown-type",
  "old-excel",
  "not-utf8",
  "broken",
  "too-much-inside",
  "too-many-rows",
  "no-rows",
  "unknown-columns",
  "missing-columns",
  "twice-the-column",
] as const;
/** Why a file cannot be read as a list. */
export type FileFaultCode = (typeof fileFaults)[number];

/** Thrown by whoever reads a file; `names` are the columns it is about. */
export class FileFault extends Error {
  override name = "FileFault";

  constructor(
    readonly code: FileFaultCode,
    readonly names: readonly string[] = [],
  ) {
    super(code);
  }
}
