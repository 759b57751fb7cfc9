import { findAssignment, listOwnAssignments } from "~/domain/assignment/finding.server";
import { atomically } from "~/domain/kernel/atomically.server";
import type { Context } from "~/domain/kernel/context";
import { insistThat } from "~/domain/kernel/refusal";
import { findRubric, readSheet } from "./finding.server";
import { handInSheet } from "./handing-in.server";
import { gapsOf } from "./sheet";

export type Complete = { id: string; number: string; title: string; hundredths: number };

/** The actor's own drafts of an open stage to which nothing is missing. */
export async function listComplete(context: Context, stageId: string): Promise<Complete[]> {
  const drafts = (await listOwnAssignments(context)).filter(
    ({ stage, status, sheet }) =>
      stage.id === stageId &&
      stage.status === "open" &&
      status === "accepted" &&
      (sheet === "draft" || sheet === "reopened"),
  );
  const [first] = drafts;
  if (!first) return [];
  const rubric = await findRubric(context, (await findAssignment(context, first.id)).stage.rubricId);
  const complete: Complete[] = [];
  for (const { id, number, title, hundredths } of drafts) {
    const gaps = gapsOf(rubric, await readSheet(context, id));
    if (gaps.length === 0) complete.push({ id, number, title, hundredths: hundredths ?? 0 });
  }
  return complete;
}

/** Hands several sheets in, all or none. */
export function handInTogether(context: Context, assignmentIds: readonly string[]): Promise<void> {
  return atomically(context, async (context) => {
    insistThat(assignmentIds.length > 0, "nothing-chosen");
    for (const id of assignmentIds) await handInSheet(context, id);
  });
}
