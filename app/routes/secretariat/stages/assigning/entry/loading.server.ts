import { lookAtEntry } from "~/domain/assignment/looking-over.server";
import type { Context } from "~/domain/kernel/context";
import { findStage } from "~/domain/stages/finding.server";
import { mayRun } from "~/domain/stages/policy";
import { orRespond } from "~/web/refusals.server";

/** One entry with everybody on the panel, and the entries beside it. */
export async function loadAssignedEntry(context: Context, stageId: string, entryId: string) {
  const stage = await orRespond(findStage(context, stageId));
  const found = await orRespond(lookAtEntry(context, stage, entryId));
  return {
    stage: { id: stage.id, name: stage.name },
    ...found,
    mayChange: mayRun(context.actor, stage, "open") === undefined && found.entry.readers.length > 0,
  };
}

export type AssignedEntryData = Awaited<ReturnType<typeof loadAssignedEntry>>;
