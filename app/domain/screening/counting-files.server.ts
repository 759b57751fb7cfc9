import { attachmentKinds, attachments } from "db/schema";
import { and, asc, inArray, isNull } from "drizzle-orm";
import type { Context } from "~/domain/kernel/context";
import { groupBy } from "~/domain/kernel/grouping";
import type { ScreeningFacts } from "./computed";

type Row = { id: string; track: { id: string } };

/** Of each proposal what its track asks for, with how many files are there and how many say nothing of the people in them. */
export async function countFiles(
  { db }: Context,
  rows: readonly Row[],
): Promise<Map<string, ScreeningFacts["attachmentKinds"]>> {
  const kinds = await db
    .select()
    .from(attachmentKinds)
    .where(inArray(attachmentKinds.trackId, [...new Set(rows.map(({ track }) => track.id))]))
    .orderBy(asc(attachmentKinds.position));
  const files = await db
    .select({ proposalId: attachments.proposalId, kindId: attachments.kindId, privacy: attachments.privacy })
    .from(attachments)
    .where(
      and(
        inArray(
          attachments.proposalId,
          rows.map(({ id }) => id),
        ),
        isNull(attachments.removedAt),
      ),
    );
  const byTrack = groupBy(kinds, ({ trackId }) => trackId);
  const byPlace = groupBy(files, ({ proposalId, kindId }) => `${proposalId} ${kindId}`);
  return new Map(
    rows.map(({ id, track }) => [
      id,
      (byTrack.get(track.id) ?? []).map(({ id: kindId, title, required }) => {
        const here = byPlace.get(`${id} ${kindId}`) ?? [];
        const undeclared = here.filter(({ privacy }) => privacy === null).length;
        return { title, required, files: here.length, undeclared };
      }),
    ]),
  );
}
