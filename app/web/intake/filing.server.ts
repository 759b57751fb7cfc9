import { discardFile, placeFile } from "~/adapters/file-store.server";
import { insistRoom, type TakenFile } from "~/domain/evidence/attaching.server";
import type { Context } from "~/domain/kernel/context";
import { oneByOne } from "./one-by-one";
import type { Examined } from "./taking-in.server";
import { lockUpload } from "./upload-lock.server";

/** Whoever sends, with the rights and the time of the moment at which this is asked: a file may be long on its way. */
export type ContextNow = () => Promise<Context>;

/** Where a file goes: what it is one of, and whether there is room for it still. */
export type Shelf = { key: string; insistRoom: (context: Context, file: TakenFile) => Promise<unknown> };

/** Of a proposal, for a kind that its track asks for. */
export function proposalShelf(proposalId: string, kindCode: string): Shelf {
  return {
    key: `proposal-${proposalId}`,
    insistRoom: (context, file) => insistRoom(context, proposalId, kindCode, file),
  };
}

/**
 * Gives an examined file its place in the store and then puts it on record, one file of a shelf after the other, so
 * that what finds no room never comes into the store. Other than `keeping`, nothing of it waits on disk afterwards.
 */
export function fileAway<T>(
  contextNow: ContextNow,
  { key, insistRoom }: Shelf,
  { file, waiting }: Examined,
  putOnRecord: (context: Context, file: TakenFile) => Promise<T>,
  keeping?: string,
): Promise<T> {
  const filed = oneByOne(key, async () => {
    const unlock = await lockUpload(key);
    try {
      const context = await contextNow();
      await insistRoom(context, file);
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
