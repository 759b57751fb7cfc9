import { setTimeout as pause } from "node:timers/promises";
import type { Database } from "db/engine/database";
import { currentTime } from "~/adapters/clock.server";
import { mailer } from "~/adapters/mail.server";
import type { Bookmarks } from "~/domain/notifications/telling.server";
import { makeClockWatch } from "./clock-watch";
import { endWhatIsOver } from "./ending-what-is-over.server";
import { forgetEndedJobs } from "./forgetting-jobs.server";
import { forgetPastSignIns } from "./forgetting-sign-ins.server";
import { performJobs } from "./performing.server";
import { sendDueLetters } from "./sending-letters.server";
import { sweepUploads } from "./sweeping-uploads.server";
import { writeDueLetters } from "./writing-letters.server";

const minuteMs = 60_000;
/** Who asks for work waits for it no longer than this before it begins. */
const askedMs = 500;
/** Two, so that a quick job does not wait for a long one. */
const lanes = 2;

type Errand = () => Promise<void>;

/** While the database is away it is not asked, and complained of, twice a second. */
const afterFailureMs = 10_000;

/** So long an errand that is running is waited for when the process ends. */
const endingMs = 3000;

/**
 * Starts what runs by the clock; what fails is told to `complain` and tried again the next time. @returns what ends it,
 * and resolves when nothing of it is running any more
 */
export function startJobs(database: Database, complain: (error: unknown) => void): () => Promise<void> {
  const send = mailer(process.env);
  const look = makeClockWatch(
    () => currentTime().getTime(),
    () => performance.now(),
  );
  const ending = new AbortController();
  let bookmarks: Bookmarks = new Map();
  const errands: Errand[] = [
    async () => {
      const { since, isDoubted } = await endWhatIsOver(database, look());
      // What is forgotten does not come back: only by a clock that is believed in everything.
      if (since > 0 || isDoubted) return;
      await forgetPastSignIns(database);
      await forgetEndedJobs(database);
      await sweepUploads();
    },
    async () => {
      bookmarks = await writeDueLetters(database, bookmarks);
    },
  ];
  const stops = errands.map((errand) => every(minuteMs, errand, complain));
  for (let lane = 0; lane < lanes; lane++)
    stops.push(every(askedMs, () => performJobs(database, complain, { signal: ending.signal }), complain));
  // By itself: a slow mail server keeps nothing else waiting.
  if (send) stops.push(every(minuteMs, () => sendDueLetters(database, send), complain));
  return async () => {
    ending.abort();
    await Promise.race([Promise.all(stops.map((stop) => stop())), pause(endingMs, undefined, { ref: false })]);
  };
}

/** Runs an errand now and at each interval, never twice at once, and not at once again after a failure. @returns what stops it and waits for what is running */
function every(intervalMs: number, errand: Errand, complain: (error: unknown) => void): () => Promise<void> {
  let running: Promise<void> | undefined;
  let quietUntil = 0;
  function run() {
    if (performance.now() < quietUntil) return;
    running ??= errand()
      .catch((error: unknown) => {
        quietUntil = performance.now() + afterFailureMs;
        complain(error);
      })
      .finally(() => {
        running = undefined;
      });
  }
  const timer = setInterval(run, intervalMs);
  timer.unref();
  run();
  return async () => {
    clearInterval(timer);
    await running;
  };
}
