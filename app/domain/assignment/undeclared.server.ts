import { teamMembers } from "db/schema";
import { asc, inArray } from "drizzle-orm";
import type { Context } from "~/domain/kernel/context";
import { dayInJakarta } from "~/domain/kernel/days";
import { groupBy } from "~/domain/kernel/grouping";
import { actorId } from "~/domain/people/actor";
import { unitNamesOn } from "~/domain/units/finding.server";
import { findConflicts } from "./conflicts.server";
import { conflictKey } from "./draw";
import { listOwnReadings } from "./finding.server";

/** A reading that waits for its judge's declaration, with what may be known before it; nothing of unit and team where the stage is blind. */
export type Undeclared = {
  id: string;
  number: string;
  title: string;
  unit: string | undefined;
  team: string[];
  /** The portal knows of a conflict: this one can only be given back. */
  inConflict: boolean;
};

/** The actor's own readings of an open stage on which nothing has been declared yet. */
export async function listUndeclared(context: Context, stageId: string): Promise<Undeclared[]> {
  const own = await listOwnReadings(context);
  const waiting = own.filter(
    ({ stage, status }) => stage.id === stageId && stage.status === "open" && status === "assigned",
  );
  const entered = waiting.map(({ id, proposal }) => ({ id, proposalId: proposal.id, unitId: proposal.unitId }));
  const judgeId = actorId(context.actor);
  const conflicts = await findConflicts(context, entered, [judgeId]);
  const units = await unitNamesOn(
    context.db,
    entered.map(({ unitId }) => unitId),
    dayInJakarta(context.now),
  );
  const teams = await listTeams(
    context,
    entered.map(({ proposalId }) => proposalId),
  );
  return waiting.map(({ id, number, title, stage, proposal }) => ({
    ...{ id, number, title },
    unit: stage.isBlind ? undefined : units.get(proposal.unitId)?.name,
    team: stage.isBlind ? [] : (teams.get(proposal.id) ?? []).map(({ name }) => name),
    inConflict: conflicts.has(conflictKey(id, judgeId)),
  }));
}

async function listTeams({ db }: Context, proposalIds: readonly string[]) {
  if (proposalIds.length === 0) return new Map<string, Array<{ name: string }>>();
  const rows = await db
    .select({ proposalId: teamMembers.proposalId, name: teamMembers.name })
    .from(teamMembers)
    .where(inArray(teamMembers.proposalId, [...proposalIds]))
    .orderBy(asc(teamMembers.position));
  return groupBy(rows, ({ proposalId }) => proposalId);
}
