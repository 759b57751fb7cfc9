import { assignments, entries, receipts, sheets } from "db/schema";
import { and, asc, eq, inArray } from "drizzle-orm";
import type { Context } from "~/domain/kernel/context";
import { live } from "./assignment";

/** Where a reading stands in its judge's work on a stage; `next` is the next that is not handed in, from here on around. */
export type PlaceInQueue = {
  place: number;
  total: number;
  handedIn: number;
  before: string | undefined;
  after: string | undefined;
  next: string | undefined;
};

/** For an assignment of the actor's own that has been found. */
export async function findPlace(
  { db }: Context,
  { id, judgeId }: { id: string; judgeId: string },
  stageId: string,
): Promise<PlaceInQueue> {
  const queue = await db
    .select({ id: assignments.id, sheet: sheets.status })
    .from(assignments)
    .innerJoin(entries, eq(entries.id, assignments.entryId))
    .innerJoin(receipts, eq(receipts.proposalId, entries.proposalId))
    .leftJoin(sheets, eq(sheets.assignmentId, assignments.id))
    .where(and(eq(assignments.judgeId, judgeId), eq(entries.stageId, stageId), inArray(assignments.status, live)))
    .orderBy(asc(receipts.number));
  const here = queue.findIndex((one) => one.id === id);
  const isIn = ({ sheet }: { sheet: string | null }) => sheet === "handed_in" || sheet === "locked";
  const fromHere = [...queue.slice(here + 1), ...queue.slice(0, Math.max(here, 0))];
  return {
    place: here + 1,
    total: queue.length,
    handedIn: queue.filter(isIn).length,
    before: queue[here - 1]?.id,
    after: queue[here + 1]?.id,
    next: fromHere.find((one) => !isIn(one))?.id,
  };
}
