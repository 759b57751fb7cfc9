import { type AuditFinding, finding, firstOf } from "~/domain/ledger/finding";
import type { FilesReport } from "./files";

/** What `verify` and `backup` say of the files. */
export function filesFinding({ count, missing, damaged }: FilesReport): AuditFinding {
  const troubles = [...missing.map((sha256) => `missing ${sha256}`), ...damaged.map((sha256) => `changed ${sha256}`)];
  const places = { ...firstOf(troubles, (trouble) => trouble), between: "\n        " };
  const claim = `files: ${count} stored, each under the hash of its content`;
  return finding({ kind: "files", name: "files", of: count }, claim, places);
}
