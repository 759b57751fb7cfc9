import type { Database } from "db/engine/database";
import { currentTime } from "~/adapters/clock.server";
import { contextOf } from "~/domain/kernel/atomically.server";
import { nobody } from "~/domain/people/actor";
import { lapseRepairs } from "~/domain/screening/lapsing.server";

/** What the clock does: a repair whose time is over ends, and screening goes on. Run twice it does nothing. */
export async function lapsePastRepairs(database: Database): Promise<void> {
  await lapseRepairs(contextOf(database, nobody, currentTime()));
}
