import { visitPhotographs } from "db/schema";
import { and, asc, inArray, isNull } from "drizzle-orm";
import type { Context } from "~/domain/kernel/context";
import type { Photograph } from "./photograph";

/** What the teams of these entries photographed, in the order in which it came; the caller has asked who looks. */
export function listPhotographs({ db }: Pick<Context, "db">, entryIds: readonly string[]): Promise<Photograph[]> {
  return db
    .select()
    .from(visitPhotographs)
    .where(and(inArray(visitPhotographs.entryId, [...entryIds]), isNull(visitPhotographs.removedAt)))
    .orderBy(asc(visitPhotographs.addedAt), asc(visitPhotographs.id));
}
