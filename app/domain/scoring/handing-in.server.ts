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
import { gapsOf } from "./sheet";
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
    const gaps = gapsOf(await findRubric(context, stage.rubricId), sheet);
    refuseIf(
      gaps.some(({ trouble }) => trouble !== "note-missing"),
      "sheet-incomplete",
    );
    refuseIf(gaps.length > 0, "notes-missing");

    insistThat(await isVisited(context, stage, entry), "visit-unfinished");

    const id = found(sheet.id);
    await context.db
      .update(sheets)
      .set({ status: "handed_in", handedInAt: context.now, updatedAt: context.now })
      .where(eq(sheets.id, id));

    await record(context, "sheet.handed_in", { id, editionId: stage.editionId }, { entry: assignment.entryId });
    await askThirdReading(context, stage, assignment.entryId);
  });
}
