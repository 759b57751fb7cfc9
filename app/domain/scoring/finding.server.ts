import { anchors, criteria, rubrics, scores, sheets } from "db/schema";
import { asc, eq } from "drizzle-orm";
import { findAssignment } from "~/domain/assignment/finding.server";
import type { Context } from "~/domain/kernel/context";
import { found } from "~/domain/kernel/refusal";
import type { Rubric } from "./rubric";
import type { Sheet } from "./sheet";

/** A rubric with its criteria in order: public, as the rules are. */
export async function findRubric(context: Context, rubricId: string): Promise<Rubric> {
  const { db } = context;
  const [rubric] = await db.select().from(rubrics).where(eq(rubrics.id, rubricId));
  const bands = await db.select().from(anchors).where(eq(anchors.rubricId, rubricId)).orderBy(asc(anchors.fromValue));
  const items = await db.select().from(criteria).where(eq(criteria.rubricId, rubricId)).orderBy(asc(criteria.position));
  return { ...found(rubric), anchors: bands, criteria: items };
}

/** The actor's own sheet for an assignment; an empty one when nothing has been written yet. */
export async function findOwnSheet(context: Context, assignmentId: string): Promise<Sheet> {
  await findAssignment(context, assignmentId);
  return readSheet(context, assignmentId);
}

/** The sheet of an assignment that has been found already. */
export async function readSheet(context: Context, assignmentId: string): Promise<Sheet> {
  const [sheet] = await context.db.select().from(sheets).where(eq(sheets.assignmentId, assignmentId));
  if (!sheet) return { id: undefined, status: "draft", overallNote: "", version: 0, scores: [] };
  const rows = await context.db.select().from(scores).where(eq(scores.sheetId, sheet.id));
  return {
    id: sheet.id,
    status: sheet.status,
    overallNote: sheet.overallNote,
    version: sheet.version,
    scores: rows.map(({ criterionId, value, note }) => ({ criterionId, value: value ?? undefined, note })),
  };
}
