import { changeAgents } from "db/schema";
import { and, eq } from "drizzle-orm";
import { settleConflicts } from "~/domain/assignment/withdrawing.server";
import { atomically } from "~/domain/kernel/atomically.server";
import type { Context } from "~/domain/kernel/context";
import { type Day, dayInJakarta } from "~/domain/kernel/days";
import { found, insist } from "~/domain/kernel/refusal";
import { record } from "~/domain/ledger/recording.server";
import { findAccount } from "~/domain/people/describing.server";
import { mayKeepAccount } from "~/domain/people/policy";
import { termRuns } from "~/domain/people/term";
import { unitNameToday } from "~/domain/units/finding.server";

export type Appointment = { unitId: string; fromOn: Day; decree?: string | undefined };

/** Makes somebody a change agent of a unit from a day on, until it is ended. */
export function appointChangeAgent(context: Context, userId: string, appointment: Appointment): Promise<void> {
  return atomically(context, async (context) => {
    const { held } = await findAccount(context, userId);
    const { unitId, fromOn, decree } = appointment;
    await unitNameToday(context, unitId);
    insist(mayKeepAccount(context.actor, held, context.now));
    insist((await runningTerm(context, userId, unitId)) && "already-agent");

    await context.db
      .insert(changeAgents)
      .values({ userId, unitId, fromOn, untilOn: null, decree: decree || null })
      .onConflictDoUpdate({
        target: [changeAgents.userId, changeAgents.unitId, changeAgents.fromOn],
        set: { untilOn: null, decree: decree || null },
      });

    await record(context, "agent.appointed", { id: userId }, { unit: unitId, from: fromOn });
    await settleConflicts(context, userId);
  });
}

/** Ends a change agent's running term; today is its last day. */
export function endChangeAgent(context: Context, userId: string, unitId: string): Promise<void> {
  return atomically(context, async (context) => {
    const { held } = await findAccount(context, userId);
    insist(mayKeepAccount(context.actor, held, context.now));
    const term = found(await runningTerm(context, userId, unitId));

    const today = dayInJakarta(context.now);
    await context.db
      .update(changeAgents)
      .set({ untilOn: term.fromOn > today ? term.fromOn : today })
      .where(
        and(eq(changeAgents.userId, userId), eq(changeAgents.unitId, unitId), eq(changeAgents.fromOn, term.fromOn)),
      );

    await record(context, "agent.ended", { id: userId }, { unit: unitId });
  });
}

async function runningTerm(context: Context, userId: string, unitId: string) {
  const terms = await context.db
    .select()
    .from(changeAgents)
    .where(and(eq(changeAgents.userId, userId), eq(changeAgents.unitId, unitId)));
  return terms.find((term) => termRuns(term, dayInJakarta(context.now)));
}
