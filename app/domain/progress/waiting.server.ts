import { assignments, editions, endorsements, entries, grants, proposals, sheets, stages, users } from "db/schema";
import type { ProposalStatus } from "db/vocabulary";
import { and, count, eq, gt, inArray, isNull, lte, ne, notInArray, or, type SQL } from "drizzle-orm";
import type { Context } from "~/domain/kernel/context";
import { countLostLetters } from "~/domain/outbox/listing.server";
import { actorId, holds, unitsOf } from "~/domain/people/actor";
import { writtenByActor } from "~/domain/proposals/owning.server";
import { type Waiting, type WaitingKind, waitingKinds } from "./waiting";
import { countAdministration, countClock, countOwnAccount, countOwnImports } from "./waiting-admin.server";
import { countDecisions, countOrganising } from "./waiting-decider.server";
import { countHeadless, listScreeningWork } from "./waiting-officer.server";
import { listSlotWork } from "./waiting-presentations.server";
import { listSeatWork } from "./waiting-seats.server";
import { listStageWork } from "./waiting-stages.server";

/** How much of each kind waits for the actor now, without what does not; an officer's work by edition. */
export async function listWaiting(context: Context): Promise<Waiting[]> {
  const all: Partial<Record<WaitingKind, number>> = {
    ...(await countOwnAccount(context)),
    ...(await countClock(context)),
    ...(await countAdministration(context)),
    ...(await countOwnImports(context)),
    ...(await ofWriter(context)),
    ...(await ofUnit(context)),
    ...(await countDecisions(context)),
    ...(await countOrganising(context)),
    ...(await ofJudge(context)),
  };
  if (holds(context.actor, "secretariat")) {
    all.lettersLost = await countLostLetters(context);
    all.headsMissing = await countHeadless(context);
  }
  const work = [
    ...(await listScreeningWork(context)),
    ...(await listStageWork(context)),
    ...(await listSeatWork(context)),
    ...(await listSlotWork(context)),
  ];
  return waitingKinds
    .flatMap((kind) => [...work.filter((waiting) => waiting.kind === kind), { kind, count: all[kind] ?? 0 }])
    .filter(({ count }) => count > 0);
}

async function ofWriter(context: Context) {
  const { actor } = context;
  const written = writtenByActor(context);
  const counts = await countRunning(context, written);
  const administered = inArray(proposals.unitId, unitsOf(actor, ["unit_admin"]));
  const mended = await countRunning(context, or(written, administered));
  return { drafts: counts.get("draft"), returned: counts.get("returned"), repairs: mended.get("in_repair") };
}

async function ofUnit(context: Context) {
  const { actor, db } = context;
  const headed = unitsOf(actor, ["unit_head"]);
  const administered = unitsOf(actor, ["unit_admin"]);
  if (headed.length + administered.length === 0) return {};
  const leftToOthers = delegatedIn(context, headed);
  const ofHead = await countRunning(
    context,
    and(inArray(proposals.unitId, headed), notInArray(proposals.id, leftToOthers)),
  );
  const mine = db
    .select({ id: endorsements.proposalId })
    .from(endorsements)
    .where(and(eq(endorsements.delegatedTo, actorId(actor)), isNull(endorsements.revokedAt)));
  const ofDelegate = await countRunning(
    context,
    and(inArray(proposals.id, mine), inArray(proposals.unitId, administered)),
  );
  return {
    toEndorse: (await countRunning(context, and(inArray(proposals.unitId, headed), notByActor(context)))).get(
      "with_head",
    ),
    toSubmit: ofHead.get("endorsed"),
    delegated: ofDelegate.get("endorsed"),
  };
}

/** What somebody else wrote: nobody endorses his or her own. */
function notByActor({ actor }: Context) {
  return and(ne(proposals.createdBy, actorId(actor)), notInArray(proposals.id, [...(actor.seats ?? [])]));
}

/** What heads of the units have left to somebody else who still administers the unit. */
function delegatedIn({ actor, db, now }: Context, unitIds: string[]) {
  const administers = and(
    eq(grants.userId, endorsements.delegatedTo),
    eq(grants.unitId, proposals.unitId),
    eq(grants.role, "unit_admin"),
    lte(grants.fromAt, now),
    or(isNull(grants.untilAt), gt(grants.untilAt, now)),
  );
  return db
    .select({ id: endorsements.proposalId })
    .from(endorsements)
    .innerJoin(proposals, and(eq(proposals.id, endorsements.proposalId), inArray(proposals.unitId, unitIds)))
    .innerJoin(grants, administers)
    .innerJoin(users, and(eq(users.id, grants.userId), isNull(users.disabledAt)))
    .where(and(ne(endorsements.delegatedTo, actorId(actor)), isNull(endorsements.revokedAt)));
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
        eq(assignments.judgeId, actorId(actor)),
        or(isNull(sheets.status), inArray(sheets.status, ["draft", "reopened"])),
      ),
    )
    .groupBy(assignments.status);
  const counted = new Map(rows.map(({ status, count }) => [status, count]));
  return { toDeclare: counted.get("assigned"), toScore: counted.get("accepted") };
}
