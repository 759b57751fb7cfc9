import { assignments, entries, motions, sheets, stageReopenings, standings, users } from "db/schema";
import { and, asc, desc, eq, inArray, isNull } from "drizzle-orm";
import { findBreaches, mendBreaches } from "~/domain/assignment/withdrawing.server";
import { atomically } from "~/domain/kernel/atomically.server";
import type { Context } from "~/domain/kernel/context";
import { newId } from "~/domain/kernel/ids.server";
import { found, insist, insistThat, refuseIf } from "~/domain/kernel/refusal";
import { record } from "~/domain/ledger/recording.server";
import { actorId } from "~/domain/people/actor";
import { giveBack } from "~/domain/scoring/reopening.server";
import { giveTime } from "~/domain/stages/extending.server";
import { findStage } from "~/domain/stages/finding.server";
import { mayReopenStage, plausibleEnd } from "~/domain/stages/policy";
import type { Stage } from "~/domain/stages/stage";
import { markStage } from "~/domain/stages/status.server";

const shortestReason = 10;

export type StageReopening = { entryIds: readonly string[]; until: Date; reason: string };

/**
 * Opens a closed stage once more: the sheets of the named entries go back to their judges, and readings that came into
 * conflict are annulled and given to others. The standings until then stay as a version; motions on them are withdrawn.
 */
export function reopenStage(context: Context, stageId: string, wanted: StageReopening): Promise<void> {
  return atomically(context, async (context) => {
    const stage = await findStage(context, stageId);
    insist(mayReopenStage(context.actor, stage));
    insist(plausibleEnd(stage, wanted.until, context.now));
    refuseIf(wanted.reason.trim().length < shortestReason, "note-too-short");
    const breaches = await findBreaches(context, { stageId });
    const named = await listLocked(context, stage, wanted.entryIds);
    insistThat(breaches.length + named.length > 0, "nothing-to-reopen");

    const standing = await keepReopening(context, stage, wanted.reason);
    await markStage(context, stage, "open");
    await giveTime(context, stage, wanted);
    await withdrawMotions(context, stage);
    await mendBreaches(context, breaches);
    const annulled = new Set(breaches.map(({ assignment }) => assignment.id));
    for (const sheet of named) {
      if (!annulled.has(sheet.assignmentId)) await giveBack(context, sheet, stage.editionId, wanted.reason);
    }

    const details = { standing: standing.inputsSha256, version: standing.version, until: wanted.until.toISOString() };
    await record(context, "stage.reopened", stage, details);
  });
}

/** Every time a stage was opened again after its close, in order. */
export function listStageReopenings({ db }: Context, stageId: string) {
  return db
    .select({
      id: stageReopenings.id,
      reason: stageReopenings.reason,
      by: users.name,
      at: stageReopenings.reopenedAt,
      version: standings.version,
    })
    .from(stageReopenings)
    .innerJoin(users, eq(users.id, stageReopenings.reopenedBy))
    .innerJoin(standings, eq(standings.id, stageReopenings.standingId))
    .where(eq(stageReopenings.stageId, stageId))
    .orderBy(asc(stageReopenings.reopenedAt));
}

async function keepReopening(context: Context, stage: Stage, reason: string) {
  const [last] = await context.db
    .select()
    .from(standings)
    .where(eq(standings.stageId, stage.id))
    .orderBy(desc(standings.version))
    .limit(1);
  const standing = found(last);
  const reopened = { reopenedBy: actorId(context.actor), reopenedAt: context.now };
  await context.db
    .insert(stageReopenings)
    .values({ id: newId(), stageId: stage.id, standingId: standing.id, reason: reason.trim(), ...reopened });
  return standing;
}

async function withdrawMotions(context: Context, stage: Stage) {
  await context.db
    .update(motions)
    .set({ withdrawnAt: context.now })
    .where(and(eq(motions.stageId, stage.id), isNull(motions.withdrawnAt)));
}

async function listLocked({ db }: Context, stage: Stage, entryIds: readonly string[]) {
  const rows = await db
    .select({ sheet: sheets })
    .from(sheets)
    .innerJoin(assignments, eq(assignments.id, sheets.assignmentId))
    .innerJoin(entries, eq(entries.id, sheets.entryId))
    .where(and(eq(entries.stageId, stage.id), inArray(entries.id, [...entryIds]), eq(sheets.status, "locked")));
  return rows.map(({ sheet }) => sheet);
}
