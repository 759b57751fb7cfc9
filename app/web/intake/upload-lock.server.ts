import { mkdir, open, rm, stat, utimes } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { type Lock, type Locker, MemoryLocker } from "@tus/server";
import { uploadsDirectory } from "~/adapters/file-store.server";
import { onDisk, StoreTrouble } from "~/adapters/store-trouble";

const againMs = 50;
/** Longer than a lock that belongs to nobody is respected. */
const patienceMs = 30_000;
/** Whoever holds a lock shows it is alive this often; one that was not touched for a while belongs to nobody any more. */
const aliveEveryMs = 5_000;
const deadAfterMs = 20_000;

/** One upload, or one proposal that takes a file in, at a time, over all processes that share the folder. @returns what ends it. @throws StoreTrouble "away" */
export async function lockUpload(name: string): Promise<() => Promise<void>> {
  const path = join(uploadsDirectory(), `${name}.lock`);
  await onDisk(mkdir(uploadsDirectory(), { recursive: true }));
  for (const givesUpAt = Date.now() + patienceMs; !(await isTaken(path)); ) {
    if (Date.now() > givesUpAt) throw new StoreTrouble("away");
    await pause(againMs);
  }
  const alive = setInterval(() => {
    const now = new Date();
    utimes(path, now, now).catch(() => undefined);
  }, aliveEveryMs);
  return async () => {
    clearInterval(alive);
    await rm(path, { force: true });
  };
}

/** Whether the lock is ours now; one that its holder left behind is cleared away for the next try. */
async function isTaken(path: string): Promise<boolean> {
  try {
    await (await open(path, "wx")).close();
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    const found = await stat(path).catch(() => undefined);
    if (found && Date.now() - found.mtimeMs > deadAfterMs) await rm(path, { force: true });
    return false;
  }
}

/** In this process as the protocol wants it, where a new request ends an old one; then among all processes. */
export class UploadLocker implements Locker {
  private readonly inProcess = new MemoryLocker();

  newLock(id: string): Lock {
    const own = this.inProcess.newLock(id);
    let release: (() => Promise<void>) | undefined;
    return {
      async lock(signal, cancel) {
        await own.lock(signal, cancel);
        try {
          release = await lockUpload(id);
        } catch (error) {
          await own.unlock();
          throw error;
        }
      },
      async unlock() {
        await release?.();
        await own.unlock();
      },
    };
  }
}
