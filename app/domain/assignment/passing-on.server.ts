import { assignments, entries, handovers, reopenings, sheets } from "db/schema";
import { and, eq, inArray, isNull, notInArray, or } from "drizzle-orm";
import { atomically } from "~/domain/kernel/atomically.server";
import type { Context } from "~/domain/kernel/context";
import { insist, insistThat, refuseIf } from "~/domain/kernel/refusal";
import { record } from "~/domain/ledger/recording.server";
import { actorId, holds } from "~/domain/people/actor";
import { findStage } from "~/domain/stages/finding.server";
import type { Stage } from "~/domain/stages/stage";
import { countedStatuses, live } from "./assignment";
import { insistFreeChair } from "./chairing.server";
import { enteredOf, giveReadings } from "./giving.server";
import { mayPassOn } from "./policy";
import { takeBack } from "./withdrawing.server";

export const shortestReason = 10;

/** What became of work that was passed on: given to others, or left because nobody could take it. */
export type PassedOn = { given: number; left: number };

/**
 * Passes all that a judge has not handed in to others who are free and not at the limit. What was handed in stays.
 * Where nobody can take a reading the stage shows the gap: another judge is seated, or fewer readings are enough.
 */
export function passOnWork(context: Context, stageId: string, judgeId: string, reason: string): Promise<PassedOn> {
  return atomically(context, async (context) => {
    const stage = await findStage(context, stageId);
    insist(mayPassOn(context.actor, stage));
    const unfinished = await listUnfinished(context, stageId, judgeId);
    insistThat(unfinished.length > 0, "nothing-unfinished");
    refuseIf(reason.trim().length < shortestReason, "note-too-short");
    await insistOthersWork(context, stage, unfinished);

    for (const { id } of unfinished) {
      await takeBack(context, id, "reassigned");
      const passed = { passedBy: actorId(context.actor), passedAt: context.now };
      await context.db.insert(handovers).values({ assignmentId: id, reason: reason.trim(), ...passed });
    }
    const entryIds = unfinished.map(({ entryId }) => entryId);
    const { pairings, short } = await giveReadings(context, stage, await enteredOf(context, entryIds));

    const passedOn = { given: pairings.length, left: short.length };
    await record(context, "work.passed_on", stage, { judge: judgeId, assignments: ids(unfinished), ...passedOn });
    return passedOn;
  });
}

/**
 * A chair passes on nothing that he or she is in conflict with, and nobody a sheet that he or she opened again: a score
 * that was given would be replaced by the will of one person.
 */
async function insistOthersWork(context: Context, stage: Stage, work: ReadonlyArray<{ id: string; entryId: string }>) {
  const { actor } = context;
  if (!holds(actor, "secretariat", { editionId: stage.editionId }))
    await insistFreeChair(context, stage, actorId(actor), new Set(work.map(({ entryId }) => entryId)));
  const own = await context.db
    .select({ id: reopenings.id })
    .from(reopenings)
    .innerJoin(sheets, and(eq(sheets.id, reopenings.sheetId), eq(sheets.status, "reopened")))
    .where(and(inArray(sheets.assignmentId, ids(work)), eq(reopenings.reopenedBy, actorId(actor))));
  refuseIf(own.length > 0, "own-reopening");
}

/** What a judge holds in a stage and has not handed in. */
export function listUnfinished({ db }: Context, stageId: string, judgeId: string) {
  return db
    .select({ id: assignments.id, entryId: assignments.entryId })
    .from(assignments)
    .innerJoin(entries, eq(entries.id, assignments.entryId))
    .leftJoin(sheets, eq(sheets.assignmentId, assignments.id))
    .where(
      and(
        eq(entries.stageId, stageId),
        eq(assignments.judgeId, judgeId),
        inArray(assignments.status, live),
        or(isNull(sheets.status), notInArray(sheets.status, countedStatuses)),
      ),
    );
}

function ids(rows: ReadonlyArray<{ id: string }>): string[] {
  return rows.map(({ id }) => id);
}
