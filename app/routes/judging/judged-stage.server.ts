import { listOwnAssignments } from "~/domain/assignment/finding.server";
import type { Context } from "~/domain/kernel/context";
import { found } from "~/domain/kernel/refusal";

/** A stage in which the actor has readings. @throws Refusal "not-found" */
export async function findJudgedStage(context: Context, stageId: string) {
  return found((await listOwnAssignments(context)).find(({ stage }) => stage.id === stageId)).stage;
}
