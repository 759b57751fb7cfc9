import type { JobKind, Role } from "db/vocabulary";
import type { Verdict } from "~/domain/kernel/reasons";
import { type Actor, holds } from "~/domain/people/actor";
import { isActive, type Job } from "./job";

/** Whose work it is: an officer sees another officer's draw. */
const roles: Record<JobKind, Role> = { draw: "secretariat", verification: "auditor", advice: "panel_chair" };

export function maySeeJob(actor: Actor, { kind, askedBy }: Pick<Job, "kind" | "askedBy">): Verdict {
  return askedBy === actor.id || holds(actor, roles[kind]) ? undefined : "not-found";
}

/** What has ended cannot be stopped any more. */
export function mayCancel(actor: Actor, job: Job): Verdict {
  return maySeeJob(actor, job) ?? (isActive(job) ? undefined : "job-ended");
}
