import type { JobKind } from "db/vocabulary";
import type { Job } from "~/domain/jobs/job";
import { done } from "~/site/deeds";
import { paths } from "~/site/paths";

type Subject = Pick<Job, "kind" | "subject">;

/** The page on which the work was asked for. */
export function comesFrom({ kind, subject }: Subject): string {
  const places: Record<JobKind, string> = {
    draw: paths.stage(subject),
    verification: paths.audit,
    advice: paths.sureness(subject),
  };
  return places[kind];
}

/** Where stands what came of it. */
export function leadsTo(job: Subject): string {
  return job.kind === "draw" ? done(comesFrom(job), "judges-assigned") : comesFrom(job);
}
