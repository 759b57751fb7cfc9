import { events, repairs, users } from "db/schema";
import type { ProposalStatus } from "db/vocabulary";
import { and, asc, desc, eq, inArray } from "drizzle-orm";
import { inBatches } from "~/domain/kernel/batches";
import type { Context } from "~/domain/kernel/context";
import { insistThat } from "~/domain/kernel/refusal";
import type { EventType } from "~/domain/ledger/event-types";
import type { Proposal } from "~/domain/proposals/proposal";

const bringing: Partial<Record<ProposalStatus, EventType>> = {
  draft: "proposal.begun",
  with_head: "proposal.forwarded",
  returned: "proposal.returned",
  endorsed: "proposal.endorsed",
  submitted: "proposal.submitted",
  in_repair: "repair.requested",
  eligible: "proposal.screened",
  ineligible: "proposal.screened",
  withdrawn: "proposal.withdrawn",
};

/** `seq` is its place in the ledger; a repair has a day by which it is due. */
export type Step = { seq: number; at: Date; by: string; dueAt?: Date };

/** When the proposal came to stand where it stands, and by whom: from the ledger, not from its last change. */
export async function findLastStep(
  context: Context,
  proposal: Pick<Proposal, "id" | "status">,
): Promise<Step | undefined> {
  const step = await findStep(context, proposal, bringing[proposal.status]);
  if (!step || proposal.status !== "in_repair") return step;
  const [repair] = await context.db.select().from(repairs).where(eq(repairs.proposalId, proposal.id));
  return repair ? { ...step, dueAt: repair.dueAt } : step;
}

/**
 * Whoever decides on a proposal has read it as it stands: while it waits for a decision its text is locked, so `seen`,
 * the place of the last step that was shown, tells one reading from another. @throws Refusal "changed-since"
 */
export async function insistSeen(
  context: Context,
  proposal: Pick<Proposal, "id" | "status">,
  seen: number | undefined,
): Promise<void> {
  if (seen === undefined) return;
  const step = await findLastStep(context, proposal);
  insistThat(step?.seq === seen, "changed-since");
}

/** As findLastStep, for many proposals at once: only when. */
export async function findLastSteps(
  { db }: Context,
  proposals: ReadonlyArray<Pick<Proposal, "id" | "status">>,
): Promise<Map<string, Date>> {
  const wanted = new Map(proposals.map(({ id, status }) => [id, bringing[status]]));
  const steps = new Map<string, Date>();
  for (const ids of inBatches([...wanted.keys()], 500)) {
    const rows = await db
      .select({ subject: events.subject, type: events.type, at: events.at })
      .from(events)
      .where(inArray(events.subject, ids))
      .orderBy(asc(events.seq));
    for (const { subject, type, at } of rows) if (type === wanted.get(subject)) steps.set(subject, at);
  }
  return steps;
}

/** Who endorsed the proposal, and when; for those who check that the head stands behind it. */
export async function findEndorsement(context: Context, proposal: Pick<Proposal, "id">): Promise<Step | undefined> {
  return findStep(context, proposal, "proposal.endorsed");
}

async function findStep(context: Context, { id }: { id: string }, type: EventType | undefined) {
  if (!type) return undefined;
  const [step] = await context.db
    .select({ seq: events.seq, at: events.at, by: users.name })
    .from(events)
    .innerJoin(users, eq(users.id, events.actorId))
    .where(and(eq(events.subject, id), eq(events.type, type)))
    .orderBy(desc(events.seq))
    .limit(1);
  return step;
}
