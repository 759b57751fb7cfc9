import { findings, screenings } from "db/schema";
import type { FindingResult } from "db/vocabulary";
import { eq } from "drizzle-orm";
import { listChecklist } from "~/domain/editions/finding.server";
import { atomically } from "~/domain/kernel/atomically.server";
import type { Context } from "~/domain/kernel/context";
import { insist } from "~/domain/kernel/refusal";
import { record } from "~/domain/ledger/recording.server";
import { findProposal } from "~/domain/proposals/finding.server";
import { findScreening } from "./finding.server";
import { mayCheck } from "./policy";

export type Finding = { itemId: string; result: FindingResult; note?: string | undefined };

/** The first officer decides every item of the checklist; one unmet item, with its grounds, makes it ineligible. */
export function checkProposal(context: Context, proposalId: string, found: readonly Finding[]): Promise<void> {
  return atomically(context, async (context) => {
    const proposal = await findProposal(context, proposalId);
    insist(mayCheck(context.actor, proposal, await findScreening(context, proposalId)));
    const items = await listChecklist(context, proposal.editionId);
    const decided = items.flatMap(({ id }) => found.filter(({ itemId }) => itemId === id).slice(0, 1));
    insist(decided.length === items.length ? undefined : "checklist-incomplete");
    const unmet = decided.filter(({ result }) => result === "unmet");
    insist(unmet.some(({ note }) => !note?.trim()) ? "grounds-missing" : undefined);

    const verdict = unmet.length > 0 ? ("ineligible" as const) : ("eligible" as const);
    const grounds = unmet.map(({ note }) => note?.trim()).join("\n");
    await replaceScreening(context, proposalId, { verdict, grounds: grounds || null }, decided);

    await record(context, "proposal.checked", proposal, { verdict });
  });
}

async function replaceScreening(
  context: Context,
  proposalId: string,
  outcome: { verdict: "eligible" | "ineligible"; grounds: string | null },
  decided: readonly Finding[],
) {
  await context.db.delete(findings).where(eq(findings.proposalId, proposalId));
  await context.db.delete(screenings).where(eq(screenings.proposalId, proposalId));
  await context.db
    .insert(screenings)
    .values({ proposalId, ...outcome, checkedBy: context.actor.id ?? "", checkedAt: context.now });
  await context.db
    .insert(findings)
    .values(decided.map(({ itemId, result, note }) => ({ proposalId, itemId, result, note: note?.trim() || null })));
}
