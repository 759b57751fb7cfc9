import {
  assignments,
  collaborators,
  editions,
  endorsements,
  entries,
  letters,
  proposals,
  screenings,
  sheets,
  stages,
} from "db/schema";
import type { ProposalStatus } from "db/vocabulary";
import { and, count, eq, inArray, isNull, ne, notInArray, or, type SQL } from "drizzle-orm";
import type { Context } from "~/domain/kernel/context";
import { holds, unitsOf } from "~/domain/people/actor";
import { type WaitingKind, waitingKinds } from "./waiting";

/** How much of each kind waits for the actor now, without what does not. */
export async function countWaiting(context: Context): Promise<Array<{ kind: WaitingKind; count: number }>> {
  const counts = { ...(await ofWriter(context)), ...(await ofUnit(context)), ...(await ofOfficer(context)) };
  const all: Partial<Record<WaitingKind, number>> = { ...counts, ...(await ofJudge(context)) };
  return waitingKinds.flatMap((kind) => (all[kind] ? [{ kind, count: all[kind] }] : []));
}

async function ofWriter(context: Context) {
  const { actor, db } = context;
  if (!holds(actor, "innovator")) return {};
  const joined = db
    .select({ id: collaborators.proposalId })
    .from(collaborators)
    .where(and(eq(collaborators.userId, actor.id ?? ""), isNull(collaborators.removedAt)));
  const counts = await countRunning(
    context,
    or(eq(proposals.createdBy, actor.id ?? ""), inArray(proposals.id, joined)),
  );
  return { drafts: counts.get("draft"), returned: counts.get("returned"), repairs: counts.get("in_repair") };
}

async function ofUnit(context: Context) {
  const { actor, db } = context;
  const headed = unitsOf(actor, ["unit_head"]);
  const administered = unitsOf(actor, ["unit_admin"]);
  if (headed.length + administered.length === 0) return {};
  const delegated = (condition: SQL) =>
    db
      .select({ id: endorsements.proposalId })
      .from(endorsements)
      .where(and(condition, isNull(endorsements.revokedAt)));
  const mine = delegated(eq(endorsements.delegatedTo, actor.id ?? ""));
  const leftToOthers = delegated(ne(endorsements.delegatedTo, actor.id ?? ""));
  const ofHead = await countRunning(
    context,
    and(inArray(proposals.unitId, headed), notInArray(proposals.id, leftToOthers)),
  );
  const ofDelegate = await countRunning(context, inArray(proposals.id, mine));
  const ofAdmin = await countRunning(context, inArray(proposals.unitId, administered));
  return {
    toEndorse: ofHead.get("with_head"),
    toSubmit: ofHead.get("endorsed"),
    delegated: ofDelegate.get("endorsed"),
    ...(administered.length > 0 ? { repairs: ofAdmin.get("in_repair") } : {}),
  };
}

/** The proposals of running editions that meet a condition, by status. */
async function countRunning({ db }: Context, condition: SQL | undefined): Promise<Map<ProposalStatus, number>> {
  const rows = await db
    .select({ status: proposals.status, count: count() })
    .from(proposals)
    .innerJoin(editions, eq(editions.id, proposals.editionId))
    .where(and(eq(editions.status, "published"), condition))
    .groupBy(proposals.status);
  return new Map(rows.map(({ status, count }) => [status, count]));
}

async function ofOfficer(context: Context) {
  const { actor, db } = context;
  if (!holds(actor, "secretariat")) return {};
  const running = (await db.select({ id: editions.id }).from(editions).where(eq(editions.status, "published")))
    .map(({ id }) => id)
    .filter((editionId) => holds(actor, "secretariat", { editionId }));
  const submitted = and(inArray(proposals.editionId, running), eq(proposals.status, "submitted"));
  const checked = db.select({ id: screenings.proposalId }).from(screenings).where(isNull(screenings.approvedAt));
  const [toCheck] = await db
    .select({ count: count() })
    .from(proposals)
    .where(and(submitted, notInArray(proposals.id, checked)));
  const [toApprove] = await db
    .select({ count: count() })
    .from(proposals)
    .innerJoin(screenings, and(eq(screenings.proposalId, proposals.id), isNull(screenings.approvedAt)))
    .where(and(submitted, ne(screenings.checkedBy, actor.id ?? "")));
  const [lost] = await db.select({ count: count() }).from(letters).where(eq(letters.status, "abandoned"));
  return { toCheck: toCheck?.count, toApprove: toApprove?.count, lettersLost: lost?.count };
}

async function ofJudge({ actor, db }: Context) {
  if (!holds(actor, "judge")) return {};
  const rows = await db
    .select({ status: assignments.status, count: count() })
    .from(assignments)
    .innerJoin(entries, eq(entries.id, assignments.entryId))
    .innerJoin(stages, and(eq(stages.id, entries.stageId), eq(stages.status, "open")))
    .leftJoin(sheets, eq(sheets.assignmentId, assignments.id))
    .where(
      and(
        eq(assignments.judgeId, actor.id ?? ""),
        or(isNull(sheets.status), inArray(sheets.status, ["draft", "reopened"])),
      ),
    )
    .groupBy(assignments.status);
  const counted = new Map(rows.map(({ status, count }) => [status, count]));
  return { toDeclare: counted.get("assigned"), toScore: counted.get("accepted") };
}
