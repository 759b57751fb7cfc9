import { scores, sheets } from "db/schema";
import { inArray } from "drizzle-orm";
import { findAssignment, listOwnAssignments } from "~/domain/assignment/finding.server";
import { atomically } from "~/domain/kernel/atomically.server";
import type { Context } from "~/domain/kernel/context";
import { groupBy } from "~/domain/kernel/grouping";
import { insistThat } from "~/domain/kernel/refusal";
import { isVisited } from "~/domain/visits/finding.server";
import { findRubric } from "./finding.server";
import { handInSheet } from "./handing-in.server";
import { gapsOf } from "./sheet";

export type Complete = { id: string; version: number; number: string; title: string; hundredths: number };

/** The actor's own drafts of an open stage to which nothing is missing. */
export async function listComplete(context: Context, stageId: string): Promise<Complete[]> {
  const drafts = (await listOwnAssignments(context)).filter(
    ({ stage, status, sheet }) =>
      stage.id === stageId && stage.status === "open" && status === "accepted" && isDraft(sheet),
  );
  const [first] = drafts;
  if (!first) return [];
  const rubric = await findRubric(context, (await findAssignment(context, first.id)).stage.rubricId);
  const sheetOf = await readSheets(
    context,
    drafts.map(({ id }) => id),
  );
  const whole: Complete[] = drafts.flatMap(({ id, number, title, hundredths }) => {
    const sheet = sheetOf.get(id);
    if (!sheet || gapsOf(rubric, sheet).length > 0) return [];
    return [{ id, version: sheet.version, number, title, hundredths: hundredths ?? 0 }];
  });
  if (first.stage.kind !== "field_visit") return whole;
  const visited: Complete[] = [];
  for (const one of whole) {
    const { stage, entry } = await findAssignment(context, one.id);
    if (await isVisited(context, stage, entry)) visited.push(one);
  }
  return visited;
}

function isDraft(status: string | null): boolean {
  return status === "draft" || status === "reopened";
}

/** Several sheets at once, under their assignments. */
async function readSheets({ db }: Context, assignmentIds: readonly string[]) {
  const rows = await db
    .select()
    .from(sheets)
    .where(inArray(sheets.assignmentId, [...assignmentIds]));
  const said = await db
    .select()
    .from(scores)
    .where(
      inArray(
        scores.sheetId,
        rows.map(({ id }) => id),
      ),
    );
  const bySheet = groupBy(said, ({ sheetId }) => sheetId);
  return new Map(
    rows.map(({ id, assignmentId, version, overallNote }) => [
      assignmentId,
      {
        version,
        overallNote,
        scores: (bySheet.get(id) ?? []).map(({ criterionId, value, note }) => ({
          criterionId,
          value: value ?? undefined,
          note,
        })),
      },
    ]),
  );
}

/** A sheet, and the version that was looked at. */
export type SeenSheet = { id: string; version: number };

/** Hands several sheets in, all or none, and none that has changed since it was looked at. */
export function handInTogether(context: Context, seen: readonly SeenSheet[]): Promise<void> {
  return atomically(context, async (context) => {
    insistThat(seen.length > 0, "nothing-chosen");
    for (const { id, version } of seen) await handInSheet(context, id, version);
  });
}
