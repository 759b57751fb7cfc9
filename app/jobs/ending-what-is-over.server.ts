import type { Database } from "db/engine/database";
import { currentTime } from "~/adapters/clock.server";
import { doubtClock, findWitnesses, isClockDoubted, trustClock } from "~/domain/clock/doubting.server";
import { type Belief, beliefIn, type Watched } from "~/domain/clock/plausible";
import { contextOf } from "~/domain/kernel/atomically.server";
import { nobody } from "~/domain/people/actor";
import { lapseRepairs } from "~/domain/screening/lapsing.server";
import { closePastRegistrations } from "./closing-registration.server";

/**
 * What the clock does and nobody could undo: it closes registrations and ends repairs, as far as it is believed. What
 * waits for a clock in doubt is told to those who can look at it.
 */
export async function endWhatIsOver(database: Database, watched: Watched): Promise<Belief> {
  const context = contextOf(database, nobody, currentTime());
  const witnesses = await findWitnesses(context, watched.since);
  const belief = beliefIn(watched, { ...witnesses, databaseNow: rehearsed(witnesses.databaseNow) });
  const since = new Date(Math.min(belief.since, context.now.getTime() + 1));
  const drafts = await closePastRegistrations(context, since);
  const repairs = await lapseRepairs(context, since);
  if (belief.isDoubted && drafts + repairs.waiting > 0) await doubtClock(context);
  else if (!belief.isDoubted && (await isClockDoubted(context))) await trustClock(context);
  return belief;
}

/** A rehearsal's clock is ahead on purpose; it is the machine's own that is held against the database's. */
function rehearsed(moment: number | undefined): number | undefined {
  return moment === undefined ? undefined : moment + currentTime().getTime() - Date.now();
}
