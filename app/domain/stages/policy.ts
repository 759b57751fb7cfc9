import type { StageStatus } from "db/vocabulary";
import type { Verdict } from "~/domain/kernel/reasons";
import { type Actor, holds, holdsAny } from "~/domain/people/actor";
import { canBecome, type Stage } from "./stage";

/** Those who run, decide or examine a stage; judges see their own assignments instead. */
export function maySeeStage(actor: Actor, stage: Stage): Verdict {
  const insider =
    holdsAny(actor, ["secretariat", "authority", "auditor"], { editionId: stage.editionId }) ||
    holds(actor, "panel_chair", { stageId: stage.id });
  return insider ? undefined : "not-found";
}

/** The secretariat fills, assigns and opens a stage; it never scores. */
export function mayRun(actor: Actor, stage: Stage, to: StageStatus): Verdict {
  if (!holds(actor, "secretariat", { editionId: stage.editionId })) return maySeeStage(actor, stage) ?? "wrong-state";
  return canBecome(stage.status, to) ? undefined : "wrong-state";
}

/** The secretariat seats the panel, until the stage has closed. */
export function mayAppoint(actor: Actor, stage: Stage): Verdict {
  if (!holds(actor, "secretariat", { editionId: stage.editionId })) return maySeeStage(actor, stage) ?? "wrong-state";
  return ["planned", "assigning", "open"].includes(stage.status) ? undefined : "stage-over";
}

/** The secretariat closes by schedule, the chair when the work is done. */
export function mayClose(actor: Actor, stage: Stage): Verdict {
  const allowed =
    holds(actor, "secretariat", { editionId: stage.editionId }) || holds(actor, "panel_chair", { stageId: stage.id });
  if (!allowed) return maySeeStage(actor, stage) ?? "wrong-state";
  return canBecome(stage.status, "closed") ? undefined : "wrong-state";
}

/** Others' scores and the standings stay sealed until the stage is closed, for the organisers too. */
export function maySeeStandings(actor: Actor, stage: Stage): Verdict {
  const hidden = maySeeStage(actor, stage);
  if (hidden) return hidden;
  return ["closed", "provisional", "final"].includes(stage.status) ? undefined : "wrong-state";
}
