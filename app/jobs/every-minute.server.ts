import type { Database } from "db/engine/database";
import { currentTime } from "~/adapters/clock.server";
import { mailer } from "~/adapters/mail.server";
import type { Bookmarks } from "~/domain/notifications/telling.server";
import { makeClockWatch } from "./clock-watch";
import { endWhatIsOver } from "./ending-what-is-over.server";
import { forgetPastSignIns } from "./forgetting-sign-ins.server";
import { sendDueLetters } from "./sending-letters.server";
import { sweepUploads } from "./sweeping-uploads.server";
import { writeDueLetters } from "./writing-letters.server";

const minuteMs = 60_000;

type Job = () => Promise<void>;

/** Starts what runs by the clock; a run that fails is told to `complain` and tried again a minute later. */
export function startJobs(database: Database, complain: (error: unknown) => void): () => void {
  const send = mailer(process.env);
  const look = makeClockWatch(
    () => currentTime().getTime(),
    () => performance.now(),
  );
  let bookmarks: Bookmarks = new Map();
  const jobs: Job[] = [
    async () => {
      const { since, isDoubted } = await endWhatIsOver(database, look());
      // What is forgotten does not come back: only by a clock that is believed in everything.
      if (since > 0 || isDoubted) return;
      await forgetPastSignIns(database);
      await sweepUploads();
    },
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
