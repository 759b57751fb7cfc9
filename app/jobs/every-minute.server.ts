import type { Database } from "db/engine/database";
import { sweepUnfinished } from "~/adapters/file-store.server";
import { closePastRegistrations } from "./closing-registration.server";

const minuteMs = 60_000;

/** Starts what runs by the clock; a run that fails is told to `complain` and tried again a minute later. */
export function startJobs(database: Database, complain: (error: unknown) => void): () => void {
  const run = () => closePastRegistrations(database).catch(complain);
  const sweeping = setInterval(() => sweepUnfinished(new Date()).catch(complain), minuteMs).unref();
  const timer = setInterval(run, minuteMs);
  timer.unref();
  void run();
  return () => [timer, sweeping].forEach(clearInterval);
}
