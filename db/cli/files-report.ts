import type { FilesReport } from "./files";

const shownAtMost = 20;

/** The line of `verify` for the files, in the same shape as those for chains and invariants. */
export function filesLine({ count, missing, damaged }: FilesReport): { line: string; holds: boolean } {
  const holds = missing.length === 0 && damaged.length === 0;
  const troubles = [...missing.map((sha256) => `missing ${sha256}`), ...damaged.map((sha256) => `changed ${sha256}`)];
  const more = troubles.length > shownAtMost ? [`and ${troubles.length - shownAtMost} more`] : [];
  const listed = [...troubles.slice(0, shownAtMost), ...more].map((trouble) => `\n        ${trouble}`).join("");
  const verdict = holds ? "ok    " : "BROKEN";
  return { holds, line: `${verdict}  files: ${count} stored, each under the hash of its content${listed}` };
}
