/** Why the store of files does not do its work: "missing" is one file that the records name and the store lacks. */
export type StoreTroubleKind = "away" | "full" | "read-only" | "missing";

/** Neither a fault of the portal nor a refusal. */
export class StoreTrouble extends Error {
  override name = "StoreTrouble";

  constructor(
    readonly kind: StoreTroubleKind,
    options?: { cause?: unknown },
  ) {
    super(`the store of files is ${kind}`, options);
  }
}

const kinds: Record<string, StoreTroubleKind> = {
  ENOSPC: "full",
  EDQUOT: "full",
  EFBIG: "full",
  EROFS: "read-only",
  EACCES: "read-only",
  EPERM: "read-only",
  EIO: "away",
  ENOTDIR: "away",
  ESTALE: "away",
  EMFILE: "away",
};

/** What was asked of the disk; its own troubles become StoreTrouble. */
export async function onDisk<T>(asked: Promise<T>): Promise<T> {
  return asked.catch((error: unknown) => {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    const kind = kinds[code];
    throw kind ? new StoreTrouble(kind, { cause: error }) : error;
  });
}
