import { sheets } from "db/schema";
import { eq } from "drizzle-orm";
import { insistFree } from "~/domain/assignment/conflicts.server";
import { findAssignment } from "~/domain/assignment/finding.server";
import { atomically } from "~/domain/kernel/atomically.server";
import type { Context } from "~/domain/kernel/context";
import { found, insist, insistThat, refuseIf } from "~/domain/kernel/refusal";
import { record } from "~/domain/ledger/recording.server";
import { isVisited } from "~/domain/visits/finding.server";
import { findRubric, readSheet } from "./finding.server";
import { mayScore } from "./policy";
import type { Rubric } from "./rubric";
import { gapsOf, type Sheet } from "./sheet";
import { askThirdReading } from "./third-reading.server";

/**
 * Hands a complete sheet in; from here its judge can only take it back, or the chair give it back. A second time changes
 * nothing. `seen` is the version that the judge looked at: what another window saved since is not handed in unseen. A
 * third judge is asked where the stage says so and two lie too far apart.
 */
export function handInSheet(context: Context, assignmentId: string, seen?: number): Promise<void> {
  return atomically(context, async (context) => {
    const { assignment, stage, entry, proposal } = await findAssignment(context, assignmentId);
    const sheet = await readSheet(context, assignmentId);
    if (sheet.status === "handed_in") return;
    insist(mayScore(context.actor, assignment, stage, sheet.status, context.now));
    insistThat(seen === undefined || seen === sheet.version, "stale-version");
    await insistFree(context, assignment.judgeId, proposal);
    await finishSheet(context, { assignment, stage, entry }, sheet);
  });
}

type Read = Pick<Awaited<ReturnType<typeof findAssignment>>, "assignment" | "stage" | "entry">;

/** Within commands that have asked who may: a whole sheet is in, and a third judge is asked where two lie too far apart. */
export async function finishSheet(context: Context, { assignment, stage, entry }: Read, sheet: Sheet): Promise<void> {
  insistWhole(await findRubric(context, stage.rubricId), sheet);
  insistThat(await isVisited(context, stage, entry), "visit-unfinished");

  const id = found(sheet.id);
  const change = { status: "handed_in" as const, handedInAt: context.now, updatedAt: context.now };
  await context.db.update(sheets).set(change).where(eq(sheets.id, id));

  await record(context, "sheet.handed_in", { id, editionId: stage.editionId }, { entry: assignment.entryId });
  await askThirdReading(context, stage, assignment.entryId);
}

/** @throws Refusal where a score, or a note that is due, is missing or off the scale */
export function insistWhole(rubric: Rubric, sheet: Pick<Sheet, "overallNote" | "scores">): void {
  const gaps = gapsOf(rubric, sheet);
  refuseIf(
    gaps.some(({ trouble }) => trouble !== "note-missing"),
    "sheet-incomplete",
  );
  refuseIf(gaps.length > 0, "notes-missing");
}
