import { assignments, entries, events, letters, sheets, users } from "db/schema";
import { and, desc, eq, gt, inArray, isNull, like } from "drizzle-orm";
import { live } from "~/domain/assignment/assignment";
import { mayRemind } from "~/domain/assignment/policy";
import { atomically } from "~/domain/kernel/atomically.server";
import type { Context } from "~/domain/kernel/context";
import { dayMs } from "~/domain/kernel/days";
import { groupBy } from "~/domain/kernel/grouping";
import { insist, insistThat, refuseIf } from "~/domain/kernel/refusal";
import { record } from "~/domain/ledger/recording.server";
import { findStage } from "~/domain/stages/finding.server";
import type { Stage } from "~/domain/stages/stage";

/** Secretariat or chair remind a judge of what is left, at most once within a day, whoever did it before. */
export function remindJudge(context: Context, stageId: string, judgeId: string): Promise<void> {
  return atomically(context, async (context) => {
    const stage = await findStage(context, stageId);
    insist(mayRemind(context.actor, stage, context.now));
    insistThat((await countUnfinished(context, stageId)).has(judgeId), "nothing-unfinished");
    refuseIf(await isRemindedLately(context, stage, judgeId), "judge-reminded");

    await record(context, "judge.reminded", stage, { judge: judgeId });
  });
}

/** The beginning of the key of every reminder to a judge of a stage's work. */
export const reminderKey = (stageId: string) => `judging_reminder:${stageId}:`;

type Place = Pick<Stage, "id" | "editionId">;

/** The reminders that a judge was sent of a stage's work, by the clock and by hand, and what became of each letter. */
export function listReminders({ db }: Context, { id, editionId }: Place, judgeId: string) {
  return db
    .select({ id: letters.id, status: letters.status, writtenAt: letters.writtenAt })
    .from(letters)
    .where(
      and(eq(letters.editionId, editionId), eq(letters.recipientId, judgeId), like(letters.key, `${reminderKey(id)}%`)),
    )
    .orderBy(desc(letters.writtenAt));
}

/** Each judge of a stage with how many readings he or she has not handed in. */
export async function countUnfinished({ db }: Context, stageId: string): Promise<Map<string, number>> {
  const rows = await db
    .select({ judgeId: assignments.judgeId, sheet: sheets.status })
    .from(assignments)
    .innerJoin(entries, eq(entries.id, assignments.entryId))
    .innerJoin(users, and(eq(users.id, assignments.judgeId), isNull(users.disabledAt)))
    .leftJoin(sheets, eq(sheets.assignmentId, assignments.id))
    .where(and(eq(entries.stageId, stageId), inArray(assignments.status, live)));
  const left = rows.filter(({ sheet }) => sheet !== "handed_in" && sheet !== "locked");
  return new Map([...groupBy(left, ({ judgeId }) => judgeId)].map(([id, held]) => [id, held.length]));
}

/** Within a day. The letter is written a moment after the event, so both are asked. */
export async function isRemindedLately(context: Context, stage: Place, judgeId: string): Promise<boolean> {
  const since = new Date(context.now.getTime() - dayMs);
  const told = await context.db
    .select({ body: events.body })
    .from(events)
    .where(
      and(
        eq(events.type, "judge.reminded"),
        eq(events.chain, stage.editionId),
        eq(events.subject, stage.id),
        gt(events.at, since),
      ),
    );
  const written = await listReminders(context, stage, judgeId);
  return told.some(({ body }) => body.includes(`"${judgeId}"`)) || written.some(({ writtenAt }) => writtenAt > since);
}
