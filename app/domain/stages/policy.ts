import type { StageStatus } from "db/vocabulary";
import { dayMs } from "~/domain/kernel/days";
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

/** The secretariat fills, assigns and opens a stage; it never scores. Opening it once more is the authority's. */
export function mayRun(actor: Actor, stage: Stage, to: "assigning" | "open"): Verdict {
  if (!holds(actor, "secretariat", { editionId: stage.editionId })) return maySeeStage(actor, stage) ?? "not-your-role";
  if (stage.status === (to === "assigning" ? "planned" : "assigning")) return undefined;
  if (to === "assigning") return "stage-prepared-already";
  if (stage.status === "planned") return "stage-not-prepared";
  return stage.status === "open" ? "stage-opened-already" : "stage-closed-already";
}

/** The secretariat seats judges until the stage closes, and chairs for as long as a chair has something to decide. */
export function mayAppoint(actor: Actor, stage: Stage, role: "judge" | "panel_chair"): Verdict {
  if (!holds(actor, "secretariat", { editionId: stage.editionId })) return maySeeStage(actor, stage) ?? "not-your-role";
  const until: readonly StageStatus[] = role === "judge" ? unjudged : undecided;
  return until.includes(stage.status) ? undefined : "panel-complete";
}

const unjudged: readonly StageStatus[] = ["planned", "assigning", "open"];
const undecided: readonly StageStatus[] = [...unjudged, "closed"];

/** Only the authority gives a stage more time, for all judges alike, also when its time is over. */
export function mayExtendStage(actor: Actor, stage: Stage, until: Date, now: Date): Verdict {
  const refused = mayMoveEnd(actor, stage) ?? plausibleEnd(stage, until, now);
  return refused ?? (until > stage.closesAt ? undefined : "deadline-not-later");
}

/** A slip of the year would push all that follows out of reach, and nothing brings a published stage back. */
const furthestDays = 180;

/** Whether a stage can end then: later than planned, still to come, and not so far off that it must be a slip. */
export function plausibleEnd(stage: Pick<Stage, "closesAt">, until: Date, now: Date): Verdict {
  if (until < stage.closesAt || until <= now) return "deadline-not-later";
  const planned = Math.max(stage.closesAt.getTime(), now.getTime());
  return until.getTime() > planned + furthestDays * dayMs ? "deadline-too-far" : undefined;
}

export function mayMoveEnd(actor: Actor, stage: Stage): Verdict {
  if (!holds(actor, "authority", { editionId: stage.editionId })) return maySeeStage(actor, stage) ?? "not-your-role";
  return unjudged.includes(stage.status) ? undefined : "stage-closed-already";
}

/** The authority opens a closed stage once more, until its list is confirmed. */
export function mayReopenStage(actor: Actor, stage: Stage): Verdict {
  if (!holds(actor, "authority", { editionId: stage.editionId })) return maySeeStage(actor, stage) ?? "not-your-role";
  if (stage.status === "closed") return undefined;
  return unjudged.includes(stage.status) ? "stage-not-closed" : "list-confirmed";
}

/** The secretariat closes by schedule, the chair when the work is done. */
export function mayClose(actor: Actor, stage: Stage): Verdict {
  const allowed =
    holds(actor, "secretariat", { editionId: stage.editionId }) || holds(actor, "panel_chair", { stageId: stage.id });
  if (!allowed) return maySeeStage(actor, stage) ?? "not-your-role";
  if (canBecome(stage.status, "closed")) return undefined;
  return unjudged.includes(stage.status) ? "stage-not-open" : "stage-closed-already";
}

/** Others' scores and the standings stay sealed until the stage is closed, for the organisers too. */
export function maySeeStandings(actor: Actor, stage: Stage): Verdict {
  const hidden = maySeeStage(actor, stage);
  if (hidden) return hidden;
  return ["closed", "provisional", "final"].includes(stage.status) ? undefined : "standings-sealed";
}
