import { listRunningEditions } from "~/domain/editions/finding.server";
import type { Context } from "~/domain/kernel/context";
import { closeRegistration, countHeldByUnits } from "~/domain/submission/closing.server";

/** What was pressed in the last second may still wait for its turn. */
const graceMs = 15_000;

/**
 * Where a deadline has passed, what was not handed in is marked so. Run twice it does nothing.
 * @returns how many wait since their deadline lies before `since`, from which on the clock is believed
 */
export async function closePastRegistrations(context: Context, since: Date): Promise<number> {
  let waiting = 0;
  for (const { id, closesAt } of await listRunningEditions(context)) {
    if (context.now.getTime() <= closesAt.getTime() + graceMs) continue;
    if (closesAt >= since) await closeRegistration(context, id);
    else waiting += await countHeldByUnits(context, id);
  }
  return waiting;
}
