import {
  claimChecks,
  claimRulings,
  entries,
  proposals,
  receipts,
  snapshots,
  stages,
  users,
  visitReports,
} from "db/schema";
import { and, asc, count, desc, eq, inArray, notExists, sql } from "drizzle-orm";
import { insistFree, readConflicts } from "~/domain/assignment/conflicts.server";
import { findAssignment } from "~/domain/assignment/finding.server";
import type { Context } from "~/domain/kernel/context";
import { groupBy } from "~/domain/kernel/grouping";
import { found, insist } from "~/domain/kernel/refusal";
import { actorId } from "~/domain/people/actor";
import { readSnapshot } from "~/domain/proposals/snapshot";
import { findStage } from "~/domain/stages/finding.server";
import type { Stage } from "~/domain/stages/stage";
import { claimsOf } from "./claim";
import { listPhotographs } from "./listing-photographs.server";
import { mayReadVisit, mayReadVisits, mayRule } from "./policy";
import { checksAt, isFinished, progressOf, type Report, type Versioned, type Visit } from "./visit";

/** The claims of an assignment's entry, and what its team has found so far. */
export async function findVisit(context: Context, assignmentId: string) {
  const { assignment, stage, entry, proposal } = await findAssignment(context, assignmentId);
  insist(mayReadVisit(context.actor, assignment, stage));
  await insistFree(context, assignment.judgeId, proposal);
  const [row] = await context.db.select().from(snapshots).where(eq(snapshots.id, entry.snapshotId));
  return { claims: claimsOf(readSnapshot(found(row).content)), visit: await readVisit(context, entry.id) };
}

/** What was put down of an entry that has been found already. */
export async function readVisit(context: Context, entryId: string): Promise<Visit & { all: CheckRow[] }> {
  const all = await listChecks(context, [entryId]);
  const report = (await listReports(context, [entryId])).get(entryId);
  const version = Math.max(0, report?.version ?? 0, ...all.map((check) => check.version));
  return { version, report, checks: checksAt(all, version), all };
}

type CheckRow = Awaited<ReturnType<typeof listChecks>>[number];

function listChecks({ db }: Context, entryIds: readonly string[]) {
  return db
    .select()
    .from(claimChecks)
    .where(inArray(claimChecks.entryId, [...entryIds]))
    .orderBy(asc(claimChecks.version));
}

/** The report of an entry as it was at `version`; the last one without. */
export async function findReport(
  { db }: Context,
  entryId: string,
  version: number,
): Promise<Versioned<Report> | undefined> {
  const [report] = await db
    .select()
    .from(visitReports)
    .where(and(eq(visitReports.entryId, entryId), sql`${visitReports.version} <= ${version}`))
    .orderBy(desc(visitReports.version))
    .limit(1);
  return report;
}

async function listReports({ db }: Context, entryIds: readonly string[]) {
  const rows = await db
    .select()
    .from(visitReports)
    .where(inArray(visitReports.entryId, [...entryIds]))
    .orderBy(asc(visitReports.version));
  return new Map(rows.map((row) => [row.entryId, row]));
}

/** Whether a team has put down all that is asked of it; true in stages without visits. */
export async function isVisited(
  context: Context,
  stage: Pick<Stage, "kind">,
  entry: { id: string; snapshotId: string },
) {
  if (stage.kind !== "field_visit") return true;
  const [row] = await context.db.select().from(snapshots).where(eq(snapshots.id, entry.snapshotId));
  return isFinished(await readVisit(context, entry.id), claimsOf(readSnapshot(found(row).content)));
}

/** All visits of a stage for those who run or decide it: how far each is, and what was contradicted. */
export async function listVisits(context: Context, stageId: string) {
  const stage = await findStage(context, stageId);
  const rows = await context.db
    .select({
      entryId: entries.id,
      number: receipts.number,
      title: proposals.title,
      proposal: { id: entries.id, proposalId: proposals.id, unitId: proposals.unitId },
      content: snapshots.content,
    })
    .from(entries)
    .innerJoin(proposals, eq(proposals.id, entries.proposalId))
    .innerJoin(receipts, eq(receipts.proposalId, proposals.id))
    .innerJoin(snapshots, eq(snapshots.id, entries.snapshotId))
    .where(eq(entries.stageId, stageId))
    .orderBy(asc(receipts.number));
  const ids = rows.map(({ entryId }) => entryId);
  const checks = groupBy(await listChecks(context, ids), ({ entryId }) => entryId);
  const reports = await listReports(context, ids);
  const rulings = new Map((await listRulings(context, ids)).map((ruling) => [ruledOn(ruling), ruling]));
  const entered = rows.map(({ proposal }) => proposal);
  const me = actorId(context.actor);
  const photographed = mayReadVisits(context.actor, stage) ? [] : await listPhotographs(context, ids);
  const mayDecide = mayRule(context.actor, stage) === undefined;
  const conflictOf = await readConflicts(context, mayDecide ? entered : [], [me], "chair");
  const visits = rows.map(({ content, proposal, ...entry }) => {
    const claims = claimsOf(readSnapshot(content));
    const latest = checksAt(checks.get(entry.entryId) ?? [], Number.POSITIVE_INFINITY);
    const report = reports.get(entry.entryId);
    const contradicted = latest.filter(({ verdict }) => verdict === "contradicted");
    return {
      ...entry,
      report,
      photographs: photographed
        .filter(({ entryId }) => entryId === entry.entryId)
        .map(({ id, caption, claim }, place) => ({ id, caption, claim, number: place + 1 })),
      progress: progressOf({ checks: latest }, claims),
      /** Whether the actor decides on what was contradicted of this entry. */
      mayRule: mayDecide && conflictOf(proposal, me) === undefined,
      contradictions: contradicted.flatMap((check) => {
        const claim = claims.find(({ key }) => key === check.claim);
        return claim
          ? [
              {
                ...check,
                entryId: entry.entryId,
                title: claim.title,
                ruling: rulings.get(ruledOn({ ...check, ...entry })),
              },
            ]
          : [];
      }),
    };
  });
  return { stage, visits };
}

/** What was said to one version of a contradicted claim. */
export async function findRuling({ db }: Context, one: { entryId: string; claim: string; version: number }) {
  const { entryId, claim, version } = one;
  const [ruling] = await db
    .select()
    .from(claimRulings)
    .where(and(eq(claimRulings.entryId, entryId), eq(claimRulings.claim, claim), eq(claimRulings.version, version)));
  return ruling;
}

function ruledOn({ entryId, claim, version }: { entryId: string; claim: string; version: number }): string {
  return `${entryId} ${claim} ${version}`;
}

function listRulings({ db }: Context, entryIds: readonly string[]) {
  return db
    .select({
      entryId: claimRulings.entryId,
      claim: claimRulings.claim,
      version: claimRulings.version,
      ruling: claimRulings.ruling,
      reason: claimRulings.reason,
      ruledBy: users.name,
      ruledAt: claimRulings.ruledAt,
    })
    .from(claimRulings)
    .innerJoin(users, eq(users.id, claimRulings.ruledBy))
    .where(inArray(claimRulings.entryId, [...entryIds]));
}

/** How many contradicted claims of a stage no chair has decided on: for a query on stages. */
export function undecidedContradictions({ db }: Pick<Context, "db">) {
  const later = sql`select max(version) from claim_checks later
    where later.entry_id = ${claimChecks.entryId} and later.claim = ${claimChecks.claim}`;
  const ruled = db
    .select({ one: sql`1` })
    .from(claimRulings)
    .where(
      and(
        eq(claimRulings.entryId, claimChecks.entryId),
        eq(claimRulings.claim, claimChecks.claim),
        eq(claimRulings.version, claimChecks.version),
      ),
    );
  const undecided = db
    .select({ count: count() })
    .from(claimChecks)
    .innerJoin(entries, eq(entries.id, claimChecks.entryId))
    .where(
      and(
        eq(entries.stageId, stages.id),
        eq(claimChecks.verdict, "contradicted"),
        sql`${claimChecks.version} = (${later})`,
        notExists(ruled),
      ),
    );
  return sql<number>`(${undecided})`.mapWith(Number);
}

/** The same for one stage. */
export async function countUndecided(context: Context, stageId: string): Promise<number> {
  const [row] = await context.db
    .select({ count: undecidedContradictions(context) })
    .from(stages)
    .where(eq(stages.id, stageId));
  return row?.count ?? 0;
}
