import type { Database } from "db/engine/database";
import { closePastRegistrations } from "./closing-registration.server";
import { sweepUploads } from "./sweeping-uploads.server";

const minuteMs = 60_000;

/** Starts what runs by the clock; a run that fails is told to `complain` and tried again a minute later. */
export function startJobs(database: Database, complain: (error: unknown) => void): () => void {
  const run = () => closePastRegistrations(database).then(sweepUploads).catch(complain);
  const timer = setInterval(run, minuteMs);
  timer.unref();
  void run();
  return () => clearInterval(timer);
}
