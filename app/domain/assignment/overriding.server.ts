import { entries, overrides, proposals, receipts, users } from "db/schema";
import type { OverrideAnswer } from "db/vocabulary";
import { and, asc, count, eq, inArray, isNull } from "drizzle-orm";
import { atomically } from "~/domain/kernel/atomically.server";
import type { Context } from "~/domain/kernel/context";
import { found, insist, insistThat, refuseIf } from "~/domain/kernel/refusal";
import { record } from "~/domain/ledger/recording.server";
import { actorId } from "~/domain/people/actor";
import { findStage, listEntries, listJudges } from "~/domain/stages/finding.server";
import type { Stage } from "~/domain/stages/stage";
import { mayBeExcepted } from "./conflict";
import { findConflicts } from "./conflicts.server";
import { conflictKey } from "./draw";
import { shortestReason } from "./passing-on.server";
import { mayAnswerOverride, mayProposeOverride } from "./policy";
import { settleConflicts } from "./withdrawing.server";

/** By its number, as it stands on every list. */
export type ProposedOverride = { judgeId: string; number: string; reason: string };

/** The first of two persons: an officer says why a judge may read an entry although their offices are near each other. */
export function proposeOverride(context: Context, stageId: string, { judgeId, number, reason }: ProposedOverride) {
  return atomically(context, async (context) => {
    const stage = await findStage(context, stageId);
    insist(mayProposeOverride(context.actor, stage));
    refuseIf(reason.trim().length < shortestReason, "note-too-short");
    found((await listJudges(context, stageId)).find(({ id }) => id === judgeId));
    const wanted = number.trim().toUpperCase();
    const entry = (await listEntries(context, stageId)).find((one) => one.number.toUpperCase() === wanted);
    insistThat(entry, "no-such-entry");
    const { proposalId } = found(entry);
    const kind = (await findConflicts(context, [found(entry)], [judgeId])).get(conflictKey(found(entry).id, judgeId));
    insistThat(kind && mayBeExcepted(kind), "not-to-be-excepted");

    const proposed = {
      reason: reason.trim(),
      proposedBy: actorId(context.actor),
      proposedAt: context.now,
      ...{ answer: null, answeredBy: null, answeredAt: null },
    };
    await context.db
      .insert(overrides)
      .values({ judgeId, proposalId, ...proposed })
      .onConflictDoUpdate({ target: [overrides.judgeId, overrides.proposalId], set: proposed });

    await record(context, "override.proposed", stage, { judge: judgeId, proposal: proposalId });
  });
}

/**
 * The second: the chair approves, or refuses, also later what was approved; then readings go back at once. `seen` is when
 * the proposal that this person read was made.
 */
export function answerOverride(
  context: Context,
  stageId: string,
  { judgeId, proposalId, answer, seen }: { judgeId: string; proposalId: string; answer: OverrideAnswer; seen: number },
): Promise<void> {
  return atomically(context, async (context) => {
    const stage = await findStage(context, stageId);
    const listed = await listOverrides(context, stage);
    const one = found(listed.find((pair) => pair.judgeId === judgeId && pair.proposalId === proposalId));
    insist(mayAnswerOverride(context.actor, stage, one, answer));
    insistThat(one.proposedAt.getTime() === seen, "changed-since");

    await context.db
      .update(overrides)
      .set({ answer, answeredBy: actorId(context.actor), answeredAt: context.now })
      .where(and(eq(overrides.judgeId, judgeId), eq(overrides.proposalId, proposalId)));

    const pair = { judge: judgeId, proposal: proposalId };
    if (answer === "approved") return record(context, "override.approved", stage, pair);
    await record(context, "override.refused", stage, pair);
    await settleConflicts(context, judgeId);
  });
}

/** Exceptions among a stage's entries, unanswered first; whoever looks has been asked. */
export async function listOverrides({ db }: Context, stage: Pick<Stage, "id">) {
  const rows = await db
    .select({
      override: overrides,
      judge: users.name,
      title: proposals.title,
      number: receipts.number,
    })
    .from(overrides)
    .innerJoin(entries, and(eq(entries.proposalId, overrides.proposalId), eq(entries.stageId, stage.id)))
    .innerJoin(users, eq(users.id, overrides.judgeId))
    .innerJoin(proposals, eq(proposals.id, overrides.proposalId))
    .innerJoin(receipts, eq(receipts.proposalId, overrides.proposalId))
    .orderBy(asc(users.name), asc(receipts.number));
  const proposers = rows.map(({ override }) => override.proposedBy);
  const names =
    proposers.length > 0
      ? await db.select({ id: users.id, name: users.name }).from(users).where(inArray(users.id, proposers))
      : [];
  const nameOf = new Map(names.map(({ id, name }) => [id, name]));
  return rows
    .map(({ override, ...shown }) => ({ ...override, ...shown, by: nameOf.get(override.proposedBy) ?? "" }))
    .sort((a, b) => Number(a.answer !== null) - Number(b.answer !== null));
}

export async function countProposedOverrides({ db }: Pick<Context, "db">, stage: Pick<Stage, "id">): Promise<number> {
  const [row] = await db
    .select({ count: count() })
    .from(overrides)
    .innerJoin(entries, and(eq(entries.proposalId, overrides.proposalId), eq(entries.stageId, stage.id)))
    .where(isNull(overrides.answer));
  return row?.count ?? 0;
}
