import type { Database } from "db/engine/database";
import { currentTime } from "~/adapters/clock.server";
import { listRunningEditions } from "~/domain/editions/finding.server";
import { contextOf } from "~/domain/kernel/atomically.server";
import { nobody } from "~/domain/people/actor";
import { closeRegistration } from "~/domain/proposals/closing.server";

/** What was pressed in the last second may still wait for its turn. */
const graceMs = 15_000;

/** What the clock does: where a deadline has passed, what was not handed in is marked so. Run twice it does nothing. */
export async function closePastRegistrations(database: Database): Promise<void> {
  const context = contextOf(database, nobody, currentTime());
  for (const { id, closesAt } of await listRunningEditions(context)) {
    if (context.now.getTime() > closesAt.getTime() + graceMs) await closeRegistration(context, id);
  }
}
