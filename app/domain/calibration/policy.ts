import type { Verdict } from "~/domain/kernel/reasons";
import { type Actor, holds } from "~/domain/people/actor";
import { maySeeStage } from "~/domain/stages/policy";
import type { Stage } from "~/domain/stages/stage";
import { type CalibrationState, mostEntries } from "./practice";

/** What judges practise on is the secretariat's to prepare; who scored how is not its to see. */
export function mayReadCalibration(actor: Actor, stage: Stage): Verdict {
  return holds(actor, "secretariat", { editionId: stage.editionId })
    ? undefined
    : (maySeeStage(actor, stage) ?? "not-your-role");
}

/** Before the stage opens, and never while judges practise on it. */
export function mayPrepareCalibration(actor: Actor, stage: Stage, state: CalibrationState): Verdict {
  const stranger = mayReadCalibration(actor, stage);
  if (stranger) return stranger;
  if (stage.status !== "planned" && stage.status !== "assigning") return "stage-opened-already";
  return state === "running" ? "calibration-running" : undefined;
}

export function mayAddPractice(actor: Actor, stage: Stage, state: CalibrationState, entries: number): Verdict {
  return mayPrepareCalibration(actor, stage, state) ?? (entries >= mostEntries ? "practice-full" : undefined);
}

/** What somebody has scored stays as it was. */
export function mayChangePractice(actor: Actor, stage: Stage, state: CalibrationState, sheets: number): Verdict {
  return mayPrepareCalibration(actor, stage, state) ?? (sheets > 0 ? "practice-begun" : undefined);
}

export function mayOpenCalibration(actor: Actor, stage: Stage, state: CalibrationState, entries: number): Verdict {
  return mayPrepareCalibration(actor, stage, state) ?? (entries === 0 ? "practice-unprepared" : undefined);
}

export function mayEndCalibration(actor: Actor, stage: Stage, state: CalibrationState): Verdict {
  return mayReadCalibration(actor, stage) ?? (state === "running" ? undefined : "calibration-not-running");
}

/** Those who judge the stage. */
export function mayReadPractice(actor: Actor, stage: Stage): Verdict {
  return holds(actor, "judge", { stageId: stage.id }) ? undefined : "not-found";
}

/** Once, as the comparison is shown then; also after the stage has opened, for who comes late. */
export function mayPractise(actor: Actor, stage: Stage, state: CalibrationState, isHandedIn: boolean): Verdict {
  const stranger = mayReadPractice(actor, stage);
  if (stranger) return stranger;
  if (isHandedIn) return "practice-handed-in";
  return state === "running" ? undefined : "calibration-not-running";
}

/** The chair sees how far the panel is apart, never who gave what. */
export function mayCompare(actor: Actor, stage: Stage): Verdict {
  return holds(actor, "panel_chair", { stageId: stage.id })
    ? undefined
    : (maySeeStage(actor, stage) ?? "not-your-role");
}
