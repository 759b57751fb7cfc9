import { sweepUnfinished } from "~/adapters/file-store.server";

/** Uploads that were begun and left alone for a day. The disk says when, so a rehearsal's clock does not count. */
export async function sweepUploads(): Promise<void> {
  await sweepUnfinished(new Date());
}
