export const fileFaults = [
  "no-file",
  "empty",
  "unknown-type",
  "old-excel",
  "locked",
  "html",
  "not-utf8",
  "stray-quote",
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

/** Thrown by whoever reads a file; `names` are the columns, or the row, that it is about. */
export class FileFault extends Error {
  override name = "FileFault";
  /** The sheet that was read, where a workbook's rows came that far. */
  sheet: string | undefined;

  constructor(
    readonly code: FileFaultCode,
    readonly names: readonly string[] = [],
  ) {
    super(code);
  }
}
