import {
  announcements,
  confirmations,
  corrections,
  cuts,
  determinations,
  editions,
  entries,
  lostMotions,
  motions,
  outcomes,
  proposals,
  snapshots,
  stages,
} from "db/schema";
import { and, asc, eq, inArray, isNotNull, isNull, sql } from "drizzle-orm";
import type { Context } from "~/domain/kernel/context";
import { holds } from "~/domain/people/actor";
import { readSnapshot } from "~/domain/proposals/snapshot";
import { listNamedCuts } from "~/domain/stages/cuts.server";
import { maySeeStage } from "~/domain/stages/policy";

export function listMotions(context: Context, stageId: string) {
  return context.db
    .select()
    .from(motions)
    .where(and(eq(motions.stageId, stageId), isNull(motions.withdrawnAt)))
    .orderBy(asc(motions.movedAt));
}

/** What was moved and chose nobody: voted down, or withdrawn since; in the order in which it was moved. */
export async function listPastMotions({ db }: Pick<Context, "db">, stageId: string) {
  const columnsOf = (table: typeof motions | typeof lostMotions) => ({
    id: table.id,
    entryId: table.entryId,
    reason: table.reason,
    votesFor: table.votesFor,
    votesAgainst: table.votesAgainst,
    abstentions: table.abstentions,
    movedAt: table.movedAt,
    withdrawnAt: table.withdrawnAt,
  });
  const lost = db
    .select({ ...columnsOf(lostMotions), isLost: sql<number>`1`.mapWith(Number) })
    .from(lostMotions)
    .where(eq(lostMotions.stageId, stageId));
  const withdrawn = db
    .select({ ...columnsOf(motions), isLost: sql<number>`0`.mapWith(Number) })
    .from(motions)
    .where(and(eq(motions.stageId, stageId), isNotNull(motions.withdrawnAt)));
  const rows = await lost.unionAll(withdrawn);
  return rows
    .map(({ isLost, ...motion }) => ({ ...motion, isLost: isLost === 1 }))
    .sort((a, b) => a.movedAt.getTime() - b.movedAt.getTime());
}

export async function findConfirmation(context: Context, stageId: string) {
  const [confirmation] = await context.db.select().from(confirmations).where(eq(confirmations.stageId, stageId));
  return confirmation;
}

/** The decree that stands: the newest, whatever it replaced. */
export async function findDetermination(context: Context, editionId: string) {
  const decrees = await listDecrees(context, editionId);
  const [first] = decrees;
  const newest = decrees.at(-1);
  return first && newest && { ...first, decreeNo: newest.decreeNo, decreeOn: newest.decreeOn };
}

/** Every decree on an edition's result, oldest first: the determination, then what corrected it, each with its reason. */
export async function listDecrees({ db }: Context, editionId: string) {
  const [determination] = await db
    .select({
      stageId: determinations.stageId,
      decreeNo: determinations.decreeNo,
      decreeOn: determinations.decreeOn,
      at: determinations.determinedAt,
    })
    .from(determinations)
    .where(eq(determinations.editionId, editionId));
  if (!determination) return [];
  const corrected = await db
    .select({
      decreeNo: corrections.decreeNo,
      decreeOn: corrections.decreeOn,
      reason: corrections.reason,
      at: corrections.correctedAt,
    })
    .from(corrections)
    .where(eq(corrections.editionId, editionId))
    .orderBy(asc(corrections.correctedAt), asc(corrections.id));
  const { stageId } = determination;
  return [{ ...determination, reason: undefined }, ...corrected.map((row) => ({ stageId, ...row }))];
}

/** The stages that the actor chairs, determines or examines. */
export async function listPlenaryStages(context: Context) {
  const rows = await context.db
    .select({ stage: stages, edition: editions.name })
    .from(stages)
    .innerJoin(editions, eq(editions.id, stages.editionId))
    .where(inArray(editions.status, ["published", "finished"]))
    .orderBy(asc(editions.opensAt), asc(stages.position));
  return rows
    .filter(({ stage }) => maySeeStage(context.actor, stage) === undefined)
    .map(({ stage, edition }) => ({
      ...stage,
      edition,
      chaired: holds(context.actor, "panel_chair", { stageId: stage.id }),
    }));
}

/** Announced lists of an edition, stage by stage and each stage's in turn, by title and never by score: public. */
export async function listAnnounced(context: Context, editionId: string) {
  const announced = await context.db
    .select({ stage: stages, number: announcements.number, at: announcements.announcedAt })
    .from(stages)
    .innerJoin(announcements, eq(announcements.stageId, stages.id))
    .where(eq(stages.editionId, editionId))
    .orderBy(asc(stages.position));
  const lists = await Promise.all(
    announced.map(async ({ stage, number, at }) => {
      const { id, position } = stage;
      const advanced = await listAdvanced(context, id);
      return (await listNamedCuts(context, stage)).map(({ trackId, label }) => ({
        ...{ stageId: id, position, trackId, label, number, at },
        entries: advanced
          .filter(({ cutTrackId }) => cutTrackId === trackId)
          .map(({ cutTrackId: _, label: __, ...entry }) => entry),
      }));
    }),
  );
  return lists.flat();
}

/** Who passed a stage, by title, each with the label of its list. The caller answers for showing it only once it has been announced. */
export async function listAdvanced(context: Context, stageId: string) {
  const rows = await context.db
    .select({
      entryId: entries.id,
      proposalId: entries.proposalId,
      content: snapshots.content,
      cutTrackId: cuts.trackId,
      label: sql<string>`coalesce(${cuts.label}, ${stages.cutLabel})`,
    })
    .from(entries)
    .innerJoin(stages, eq(stages.id, entries.stageId))
    .innerJoin(proposals, eq(proposals.id, entries.proposalId))
    .innerJoin(outcomes, eq(outcomes.entryId, entries.id))
    .innerJoin(snapshots, eq(snapshots.id, entries.snapshotId))
    .leftJoin(cuts, and(eq(cuts.stageId, stages.id), eq(cuts.trackId, proposals.trackId)))
    .where(and(eq(entries.stageId, stageId), eq(outcomes.outcome, "advanced")));
  return rows
    .map(({ content, ...row }) => {
      const { title, unit, category, track } = readSnapshot(content);
      return { ...row, title, unit: unit.name, category, track };
    })
    .sort((a, b) => a.title.localeCompare(b.title, "id"));
}
