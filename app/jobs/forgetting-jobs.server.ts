import type { Database } from "db/engine/database";
import { currentTime } from "~/adapters/clock.server";
import { forgetPastJobs } from "~/domain/jobs/taking.server";
import { contextOf } from "~/domain/kernel/atomically.server";
import { nobody } from "~/domain/people/actor";

/** What the clock does: jobs that ended a month ago are told of no more. */
export async function forgetEndedJobs(database: Database): Promise<void> {
  await forgetPastJobs(contextOf(database, nobody, currentTime()));
}
