import { trackInvitations } from "db/schema";
import { inArray } from "drizzle-orm";
import type { Context } from "~/domain/kernel/context";

/** Whether a unit may enter a track that only the invited may enter. */
export async function isInvited(context: Context, trackId: string, unitId: string): Promise<boolean> {
  return (await listInvitedTo(context, [unitId])).has(trackId);
}

/** The tracks to which one of the units is invited, by id. */
export async function listInvitedTo({ db }: Context, unitIds: readonly string[]): Promise<Set<string>> {
  if (unitIds.length === 0) return new Set();
  const rows = await db
    .select({ trackId: trackInvitations.trackId })
    .from(trackInvitations)
    .where(inArray(trackInvitations.unitId, [...unitIds]));
  return new Set(rows.map(({ trackId }) => trackId));
}
