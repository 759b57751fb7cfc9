import type { Database } from "db/engine/database";
import { mailer } from "~/adapters/mail.server";
import type { Bookmarks } from "~/domain/notifications/telling.server";
import { closePastRegistrations } from "./closing-registration.server";
import { forgetPastSignIns } from "./forgetting-sign-ins.server";
import { lapsePastRepairs } from "./lapsing-repairs.server";
import { sendDueLetters } from "./sending-letters.server";
import { sweepUploads } from "./sweeping-uploads.server";
import { writeDueLetters } from "./writing-letters.server";

const minuteMs = 60_000;

type Job = () => Promise<void>;

/** Starts what runs by the clock; a run that fails is told to `complain` and tried again a minute later. */
export function startJobs(database: Database, complain: (error: unknown) => void): () => void {
  const send = mailer(process.env);
  let bookmarks: Bookmarks = new Map();
  const jobs: Job[] = [
    () => closePastRegistrations(database),
    () => lapsePastRepairs(database),
    () => forgetPastSignIns(database),
    sweepUploads,
    async () => {
      bookmarks = await writeDueLetters(database, bookmarks);
    },
  ];
  const stops = jobs.map((job) => everyMinute(job, complain));
  // By itself: a slow mail server keeps nothing else waiting.
  if (send) stops.push(everyMinute(() => sendDueLetters(database, send), complain));
  return () => {
    for (const stop of stops) stop();
  };
}

/** Runs a job now and each minute, never twice at once. */
function everyMinute(job: Job, complain: (error: unknown) => void): () => void {
  let isRunning = false;
  async function run() {
    if (isRunning) return;
    isRunning = true;
    await job().catch(complain);
    isRunning = false;
  }
  const timer = setInterval(run, minuteMs);
  timer.unref();
  void run();
  return () => clearInterval(timer);
}
