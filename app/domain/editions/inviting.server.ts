import { trackInvitations, units } from "db/schema";
import { and, eq, inArray } from "drizzle-orm";
import { atomically } from "~/domain/kernel/atomically.server";
import type { Context } from "~/domain/kernel/context";
import { dayInJakarta } from "~/domain/kernel/days";
import { insist, insistThat } from "~/domain/kernel/refusal";
import { record } from "~/domain/ledger/recording.server";
import { actorId } from "~/domain/people/actor";
import { type NamedUnit, unitNamesOn } from "~/domain/units/finding.server";
import { listUnitsOn } from "~/domain/units/living.server";
import { findEdition, findTrackOf } from "./finding.server";
import { mayInviteUnits } from "./policy";

/** Says which units may enter a track by invitation: these, and no others. */
export function inviteUnits(context: Context, editionId: string, trackId: string, unitIds: readonly string[]) {
  return atomically(context, async (context) => {
    const edition = await findEdition(context, editionId);
    insist(mayInviteUnits(context.actor, edition, context.now));
    const track = await findTrackOf(context, editionId, trackId);
    const wanted = [...new Set(unitIds)];
    await insistUnits(context, wanted);
    const invited = await listInvitedUnits(context, trackId);
    const added = wanted.filter((id) => !invited.includes(id));
    const removed = invited.filter((id) => !wanted.includes(id));

    for (const unitId of removed) {
      await context.db
        .delete(trackInvitations)
        .where(and(eq(trackInvitations.trackId, trackId), eq(trackInvitations.unitId, unitId)));
    }
    for (const unitId of added) {
      await context.db
        .insert(trackInvitations)
        .values({ trackId, unitId, invitedBy: actorId(context.actor), invitedAt: context.now });
    }

    await record(context, "track.invited", { id: track.id, editionId }, { added, removed });
  });
}

export async function listInvitedUnits(context: Context, trackId: string): Promise<string[]> {
  const rows = await context.db
    .select({ unitId: trackInvitations.unitId })
    .from(trackInvitations)
    .where(eq(trackInvitations.trackId, trackId));
  return rows.map(({ unitId }) => unitId).sort();
}

/** The units that exist today, by name. */
export async function listInvitableUnits(context: Context): Promise<NamedUnit[]> {
  const today = dayInJakarta(context.now);
  const names = await unitNamesOn(context.db, await listUnitsOn(context, today), today);
  return [...names.values()].sort((a, b) => a.name.localeCompare(b.name, "id"));
}

async function insistUnits(context: Context, unitIds: readonly string[]) {
  if (unitIds.length === 0) return;
  const known = await context.db
    .select({ id: units.id })
    .from(units)
    .where(inArray(units.id, [...unitIds]));
  insistThat(known.length === unitIds.length, "not-found");
}
