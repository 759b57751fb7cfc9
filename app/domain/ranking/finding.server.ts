import { adviceRows, advices, entries, proposals, receipts, standingRows, standings } from "db/schema";
import { asc, desc, eq } from "drizzle-orm";
import type { Context } from "~/domain/kernel/context";
import { dayInJakarta } from "~/domain/kernel/days";
import { found, insist } from "~/domain/kernel/refusal";
import { findStage } from "~/domain/stages/finding.server";
import { maySeeStandings } from "~/domain/stages/policy";
import { unitNamesOn } from "~/domain/units/finding.server";
import { besideRow, ofSameEntry } from "./beside.server";

/** The latest standings of a closed stage, in order of rank whatever the list, for those who decide or examine. */
export async function findStandings(context: Context, stageId: string) {
  const stage = await findStage(context, stageId);
  insist(maySeeStandings(context.actor, stage));
  const frozen = await findLatestStanding(context, stageId);
  const rows = await context.db
    .select({
      row: standingRows,
      title: proposals.title,
      unitId: proposals.unitId,
      number: receipts.number,
      advice: adviceRows,
    })
    .from(standingRows)
    .leftJoin(advices, besideRow)
    .leftJoin(adviceRows, ofSameEntry)
    .innerJoin(entries, eq(entries.id, standingRows.entryId))
    .innerJoin(proposals, eq(proposals.id, entries.proposalId))
    .innerJoin(receipts, eq(receipts.proposalId, proposals.id))
    .where(eq(standingRows.standingId, frozen.id))
    .orderBy(asc(standingRows.rank), asc(receipts.number));
  const names = await unitNamesOn(
    context.db,
    rows.map(({ unitId }) => unitId),
    dayInJakarta(context.now),
  );
  return {
    stage,
    standing: frozen,
    rows: rows.map(({ row, unitId, ...rest }) => ({ ...row, ...rest, unit: names.get(unitId)?.shortName ?? "" })),
  };
}

/** Within a finder that has asked who may see it. @throws Refusal "not-found" before the stage has closed. */
export async function findLatestStanding({ db }: Context, stageId: string) {
  const [latest] = await db
    .select()
    .from(standings)
    .where(eq(standings.stageId, stageId))
    .orderBy(desc(standings.version))
    .limit(1);
  return found(latest);
}
