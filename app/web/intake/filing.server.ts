import { discardFile, placeFile } from "~/adapters/file-store.server";
import { insistRoom, type TakenFile } from "~/domain/evidence/attaching.server";
import type { Context } from "~/domain/kernel/context";
import { oneByOne } from "./one-by-one";
import type { Examined } from "./taking-in.server";
import { lockUpload } from "./upload-lock.server";

/** Whoever sends, with the rights and the time of the moment at which this is asked: a file may be long on its way. */
export type ContextNow = () => Promise<Context>;

type Shelf = { proposalId: string; kindCode: string };

/**
 * Gives an examined file its place in the store and then puts it on record, one file of a proposal after the other, so
 * that what finds no room never comes into the store. Other than `keeping`, nothing of it waits on disk afterwards.
 */
export function fileAway<T>(
  contextNow: ContextNow,
  { proposalId, kindCode }: Shelf,
  { file, waiting }: Examined,
  putOnRecord: (context: Context, file: TakenFile) => Promise<T>,
  keeping?: string,
): Promise<T> {
  const filed = oneByOne(proposalId, async () => {
    const unlock = await lockUpload(`proposal-${proposalId}`);
    try {
      const context = await contextNow();
      await insistRoom(context, proposalId, kindCode, file);
      for (const one of waiting) await placeFile(one);
      return await putOnRecord(context, file);
    } finally {
      await unlock();
    }
  });
  return filed.finally(async () => {
    for (const one of waiting) if (one.path !== keeping) await discardFile(one);
  });
}
