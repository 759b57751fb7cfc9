import type { Database } from "db/engine/database";
import { announcedHeads } from "~/domain/ledger/head";
import { noteHeads, syncHeads } from "./heads-file.server";

const pauseMs = 250;

/**
 * Keeps a file of heads beside the ledger: each commit's is noted before anybody hears that it was done, so that a kill
 * loses none, and is on the disk within a second. @returns what brings the last of them there before the end
 */
export function followHeads(database: Database, path: string, complain: (error: unknown) => void) {
  let timer: NodeJS.Timeout | undefined;

  function flush(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    return syncHeads(path).catch(complain);
  }

  database.onCommit((words) => {
    const heads = announcedHeads(words, new Date());
    if (heads.length === 0) return;
    try {
      noteHeads(path, heads);
      timer ??= setTimeout(flush, pauseMs);
    } catch (error) {
      complain(error);
    }
  });
  return flush;
}
