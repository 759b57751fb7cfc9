import type { JobKind, Role } from "db/vocabulary";
import type { Verdict } from "~/domain/kernel/reasons";
import { type Actor, holdsAny } from "~/domain/people/actor";
import { isActive, type Job } from "./job";

/** Whose work it is: an officer sees another officer's draw. */
const roles: Record<JobKind, readonly Role[]> = {
  draw: ["secretariat"],
  verification: ["auditor"],
  advice: ["panel_chair", "authority", "auditor"],
};

/** What others than who asked may stop. */
const shared: readonly JobKind[] = ["draw", "verification"];

export function maySeeJob(actor: Actor, { kind, askedBy }: Pick<Job, "kind" | "askedBy">): Verdict {
  return askedBy === actor.id || holdsAny(actor, roles[kind]) ? undefined : "not-found";
}

/** What has ended cannot be stopped any more. */
export function mayCancel(actor: Actor, job: Job): Verdict {
  const unseen = maySeeJob(actor, job);
  if (unseen) return unseen;
  if (job.askedBy !== actor.id && !shared.includes(job.kind)) return "not-your-role";
  return isActive(job) ? undefined : "job-ended";
}
