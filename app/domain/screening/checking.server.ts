import { findings, screenings } from "db/schema";
import type { FindingResult } from "db/vocabulary";
import { eq } from "drizzle-orm";
import { listChecklist } from "~/domain/editions/finding.server";
import { atomically } from "~/domain/kernel/atomically.server";
import type { Context } from "~/domain/kernel/context";
import { insist, insistThat, refuseIf } from "~/domain/kernel/refusal";
import { record } from "~/domain/ledger/recording.server";
import { actorId } from "~/domain/people/actor";
import { findProposal } from "~/domain/proposals/finding.server";
import { computedFor, contradicts, isClear } from "./computed";
import { findScreening } from "./finding.server";
import { computeForOne } from "./gathering.server";
import { mayCheck } from "./policy";

export type Finding = { itemId: string; result: FindingResult; note?: string | undefined };

/**
 * The first officer decides every item of the checklist; one unmet item, with its grounds, makes it ineligible.
 * Who decides an item otherwise than the portal computed it says why.
 */
export function checkProposal(context: Context, proposalId: string, found: readonly Finding[]): Promise<void> {
  return atomically(context, async (context) => decide(context, await gather(context, proposalId), found));
}

/** Checks a proposal on which the portal finds every item met, all at once. @throws Refusal "not-clear" otherwise. */
export function checkClearProposal(context: Context, proposalId: string): Promise<void> {
  return atomically(context, async (context) => {
    const known = await gather(context, proposalId);
    insistThat(isClear(known.items, known.computed), "not-clear");
    const met = known.items.map(({ id }) => ({ itemId: id, result: "met" as const }));
    await decide(context, known, met);
  });
}

type Known = Awaited<ReturnType<typeof gather>>;

/** What the officer decides on, if it is for this officer to decide. */
async function gather(context: Context, proposalId: string) {
  const proposal = await findProposal(context, proposalId);
  insist(mayCheck(context.actor, proposal, await findScreening(context, proposalId)));
  const items = await listChecklist(context, proposal.editionId);
  return { proposal, items, computed: await computeForOne(context, proposalId) };
}

async function decide(context: Context, { proposal, items, computed }: Known, found: readonly Finding[]) {
  const decided = items.flatMap(({ id, code }) =>
    found
      .filter(({ itemId }) => itemId === id)
      .slice(0, 1)
      .map((finding) => ({ ...finding, code })),
  );
  insistThat(decided.length === items.length, "checklist-incomplete");
  const unmet = decided.filter(({ result }) => result === "unmet");
  refuseIf(unmet.some(isSilent), "grounds-missing");
  const contrary = decided.filter(({ result, code }) => contradicts(result, computedFor(computed, code)));
  refuseIf(contrary.some(isSilent), "override-unexplained");

  const verdict = unmet.length > 0 ? ("ineligible" as const) : ("eligible" as const);
  const grounds = unmet.map(({ note }) => note?.trim()).join("\n");
  await replaceScreening(context, proposal.id, { verdict, grounds: grounds || null }, decided);

  const overridden = contrary.map(({ code }) => code);
  await record(context, "proposal.checked", proposal, { verdict, overridden });
}

function isSilent({ note }: Finding): boolean {
  return !note?.trim();
}

async function replaceScreening(
  context: Context,
  proposalId: string,
  outcome: { verdict: "eligible" | "ineligible"; grounds: string | null },
  decided: readonly Finding[],
) {
  await dropScreening(context, proposalId);
  await context.db
    .insert(screenings)
    .values({ proposalId, ...outcome, checkedBy: actorId(context.actor), checkedAt: context.now });
  await context.db
    .insert(findings)
    .values(decided.map(({ itemId, result, note }) => ({ proposalId, itemId, result, note: note?.trim() || null })));
}

/** Undoes a check that nobody has approved. */
export async function dropScreening(context: Context, proposalId: string) {
  await context.db.delete(findings).where(eq(findings.proposalId, proposalId));
  await context.db.delete(screenings).where(eq(screenings.proposalId, proposalId));
}
