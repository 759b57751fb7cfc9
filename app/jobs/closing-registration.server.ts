import { countUnsubmitted } from "~/domain/editions/extending.server";
import { listRunningEditions } from "~/domain/editions/finding.server";
import type { Context } from "~/domain/kernel/context";
import { closeRegistration } from "~/domain/proposals/closing.server";

/** What was pressed in the last second may still wait for its turn. */
const graceMs = 15_000;

/**
 * Where a deadline has passed, what was not handed in is marked so. Run twice it does nothing.
 * @returns whether something waits since its deadline lies before `since`, from which on the clock is believed
 */
export async function closePastRegistrations(context: Context, since: Date): Promise<boolean> {
  let isWaiting = false;
  for (const { id, closesAt } of await listRunningEditions(context)) {
    if (context.now.getTime() <= closesAt.getTime() + graceMs) continue;
    if (closesAt >= since) await closeRegistration(context, id);
    else isWaiting ||= (await countUnsubmitted(context, id)) > 0;
  }
  return isWaiting;
}
