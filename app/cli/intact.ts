import Client from "db/engine/sqlite-client";
import { Failure } from "./command";

/** Makes a copy one single file and has SQLite examine it, page by page and reference by reference. */
export function insistIntact(file: string) {
  const client = new Client(file);
  try {
    client.pragma("journal_mode = DELETE");
    const verdict = client.pragma("integrity_check", { simple: true });
    if (verdict !== "ok") throw new Failure(`The copy is damaged: ${String(verdict)}`);
    const orphans = client.pragma("foreign_key_check") as unknown[];
    if (orphans.length > 0) throw new Failure(`In the copy, ${orphans.length} rows point at nothing.`);
  } finally {
    client.close();
  }
}
