import type { Context } from "~/domain/kernel/context";
import type { Reason } from "~/domain/kernel/reasons";
import { Refusal } from "~/domain/kernel/refusal";
import { approveEligible } from "./approving.server";
import { checkClearProposal } from "./checking.server";

/** What became of a ticked proposal; without a reason it was done. */
export type SweepResult = { id: string; refusal: Reason | undefined };

/** Checks ticked proposals one by one, each in a transaction of its own: one that is refused holds no other up. */
export function checkTogether(context: Context, proposalIds: readonly string[]): Promise<SweepResult[]> {
  return eachInTurn(proposalIds, (id) => checkClearProposal(context, id));
}

/**
 * Approves ticked proposals that colleagues found eligible, each in a transaction of its own. `seen` tells when the
 * checks that this officer read were made.
 */
export function approveTogether(
  context: Context,
  proposalIds: readonly string[],
  seen: ReadonlyMap<string, Date> = new Map(),
): Promise<SweepResult[]> {
  return eachInTurn(proposalIds, (id) => approveEligible(context, id, seen.get(id)));
}

async function eachInTurn(ids: readonly string[], act: (id: string) => Promise<void>): Promise<SweepResult[]> {
  const fates: SweepResult[] = [];
  for (const id of new Set(ids)) fates.push({ id, refusal: await reasonAgainst(() => act(id)) });
  return fates;
}

async function reasonAgainst(attempt: () => Promise<void>): Promise<Reason | undefined> {
  try {
    await attempt();
    return undefined;
  } catch (error) {
    if (error instanceof Refusal) return error.reason;
    throw error;
  }
}
