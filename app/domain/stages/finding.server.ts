import { assignments, entries, grants, proposals, receipts, sheets, stages, users } from "db/schema";
import { and, asc, count, eq, inArray, isNotNull, isNull } from "drizzle-orm";
import type { Context } from "~/domain/kernel/context";
import { found, insist } from "~/domain/kernel/refusal";
import { inForce } from "~/domain/people/actor";
import { neededFor } from "./needed.server";
import { maySeeStage } from "./policy";
import type { Stage } from "./stage";

/** A stage for those who run, decide or examine it. */
export async function findStage(context: Context, stageId: string): Promise<Stage> {
  const stage = await findAnyStage(context, stageId);
  insist(maySeeStage(context.actor, stage));
  return stage;
}

/** A stage without asking who looks: for rules that need its dates and rubric. */
export async function findAnyStage(context: Context, stageId: string): Promise<Stage> {
  const [stage] = await context.db.select().from(stages).where(eq(stages.id, stageId));
  return found(stage);
}

/** The stages of an edition in order: public, as its timetable is. */
export function listStages(context: Context, editionId: string): Promise<Stage[]> {
  return context.db.select().from(stages).where(eq(stages.editionId, editionId)).orderBy(asc(stages.position));
}

/** A chair who does not score is no judge. */
export type PanelMember = {
  id: string;
  name: string;
  isChair: boolean;
  judges: boolean;
  /** Has an open account and a proven address: whoever has not neither scores nor votes. */
  isInService: boolean;
};

/** Who judges in a stage at `now`, and who chairs. */
export async function listPanel(context: Context, stageId: string): Promise<PanelMember[]> {
  const rows = await context.db
    .select({ id: users.id, name: users.name, grant: grants, provenAt: users.provenAt, disabledAt: users.disabledAt })
    .from(grants)
    .innerJoin(users, eq(users.id, grants.userId))
    .where(and(eq(grants.stageId, stageId), inArray(grants.role, ["judge", "panel_chair"])))
    .orderBy(asc(users.name), asc(users.id));
  const members = new Map<string, PanelMember>();
  for (const { id, name, grant, provenAt, disabledAt } of rows.filter(({ grant }) => inForce(grant, context.now))) {
    const isChair = grant.role === "panel_chair" || (members.get(id)?.isChair ?? false);
    const judges = grant.role === "judge" || (members.get(id)?.judges ?? false);
    members.set(id, { id, name, isChair, judges, isInService: provenAt !== null && disabledAt === null });
  }
  return [...members.values()];
}

/** Those of the panel who can score now: everyone with the judge's role, an open account and a proven address. */
export async function listJudges(context: Context, stageId: string) {
  const rows = await context.db
    .select({ id: users.id, name: users.name, grant: grants })
    .from(grants)
    .innerJoin(users, eq(users.id, grants.userId))
    .where(
      and(eq(grants.stageId, stageId), eq(grants.role, "judge"), isNull(users.disabledAt), isNotNull(users.provenAt)),
    )
    .orderBy(asc(users.id));
  const inService = rows.filter(({ grant }) => inForce(grant, context.now));
  return [...new Map(inService.map(({ id, name }) => [id, { id, name }])).values()];
}

export function listEntries(context: Context, stageId: string) {
  return context.db
    .select({
      id: entries.id,
      proposalId: entries.proposalId,
      title: proposals.title,
      unitId: proposals.unitId,
      number: receipts.number,
    })
    .from(entries)
    .innerJoin(proposals, eq(proposals.id, entries.proposalId))
    .innerJoin(receipts, eq(receipts.proposalId, proposals.id))
    .where(eq(entries.stageId, stageId))
    .orderBy(asc(receipts.number));
}

/** Whose entries they are, and nothing more: for what is asked of all of them at once. */
export function listEntered({ db }: Pick<Context, "db">, stageId: string) {
  return db
    .select({ id: entries.id, proposalId: entries.proposalId, unitId: proposals.unitId })
    .from(entries)
    .innerJoin(proposals, eq(proposals.id, entries.proposalId))
    .where(eq(entries.stageId, stageId));
}

/** How far the judging is: sheets expected, begun and handed in; no score is read. */
export async function stageProgress(context: Context, stage: Stage) {
  const [entered] = await context.db.select({ count: count() }).from(entries).where(eq(entries.stageId, stage.id));
  const rows = await context.db
    .select({ judgeId: assignments.judgeId, status: sheets.status, count: count() })
    .from(assignments)
    .innerJoin(entries, eq(entries.id, assignments.entryId))
    .leftJoin(sheets, eq(sheets.assignmentId, assignments.id))
    .where(and(eq(entries.stageId, stage.id), inArray(assignments.status, ["assigned", "accepted"])))
    .groupBy(assignments.judgeId, sheets.status);
  const others = [...(await neededFor(context, stage)).values()];
  const size = entered?.count ?? 0;
  const usual = (size - others.length) * stage.judgesPerEntry;
  return { entries: size, needed: others.reduce((sum, needed) => sum + needed, usual), byJudge: tally(rows) };
}

type Row = { judgeId: string; status: string | null; count: number };

function tally(rows: readonly Row[]) {
  const byJudge = new Map<string, { assigned: number; begun: number; handedIn: number }>();
  for (const { judgeId, status, count } of rows) {
    const sum = byJudge.get(judgeId) ?? { assigned: 0, begun: 0, handedIn: 0 };
    sum.assigned += count;
    if (status !== null) sum.begun += count;
    if (status === "handed_in" || status === "locked") sum.handedIn += count;
    byJudge.set(judgeId, sum);
  }
  return byJudge;
}
