import { join } from "node:path";

/** Files that real systems stumbled over, as they were handed to us. */
export function foreignFile(name: string): string {
  return join(import.meta.dirname, "../fixtures/foreign", name);
}
