import type { Database } from "db/engine/database";
import { closePastRegistrations } from "./closing-registration.server";
import { lapsePastRepairs } from "./lapsing-repairs.server";

const minuteMs = 60_000;

/** Starts what runs by the clock; a run that fails is told to `complain` and tried again a minute later. */
export function startJobs(database: Database, complain: (error: unknown) => void): () => void {
  const run = async () => {
    await closePastRegistrations(database).catch(complain);
    await lapsePastRepairs(database).catch(complain);
  };
  const timer = setInterval(run, minuteMs);
  timer.unref();
  void run();
  return () => clearInterval(timer);
}
