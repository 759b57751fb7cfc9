import type { Database } from "db/engine/database";
import { databaseTroubleIn } from "db/engine/trouble";
import type { JobKind } from "db/vocabulary";
import { currentTime } from "~/adapters/clock.server";
import { type JobResults, mostAttempts, type TakenJob } from "~/domain/jobs/job";
import { endJob, giveBackJob, keepJob, takeJob } from "~/domain/jobs/taking.server";
import { atomically, contextOf } from "~/domain/kernel/atomically.server";
import type { Context } from "~/domain/kernel/context";
import { found, Refusal } from "~/domain/kernel/refusal";
import { nobody } from "~/domain/people/actor";
import { findActor } from "~/domain/people/finding.server";
import { advise } from "./advising.server";
import { draw } from "./drawing.server";
import { verify } from "./verifying.server";

/** What a performer is handed: where to read as whoever asked, when to give up, and whom to tell how far it is. */
export type Tools = { context: () => Context; signal: AbortSignal; onProgress: (percent: number) => void };

/** Computes without anybody waiting for the database, and says what is then to be committed. */
export type Performer<Kind extends JobKind> = (
  job: TakenJob<Kind>,
  tools: Tools,
) => Promise<(context: Context) => Promise<JobResults[Kind]>>;

const performers: { [Kind in JobKind]: Performer<Kind> } = { draw, verification: verify, advice: advise };

/** Between one sign of life and the next; a cancelled job ends no later. */
const signMs = 1000;

type Running = { clock?: () => Date; signal?: AbortSignal };

/**
 * Does what is asked for, one after the other, until nothing is or the signal ends it: what is being done then is given
 * back. What goes wrong by itself is told to `complain`.
 */
export async function performJobs(
  database: Database,
  complain: (error: unknown) => void,
  { clock = currentTime, signal = new AbortController().signal }: Running = {},
) {
  const asNobody = () => contextOf(database, nobody, clock());
  while (!signal.aborted) {
    const job = await takeJob(asNobody());
    if (!job) return;
    await perform(database, job, complain, { clock, signal });
  }
}

async function perform(
  database: Database,
  job: TakenJob,
  complain: (error: unknown) => void,
  { clock, signal }: Required<Running>,
) {
  const asNobody = () => contextOf(database, nobody, clock());
  const asAsker = async () => contextOf(database, found(await findActor(database.read, job.askedBy, clock())), clock());
  const lost = new AbortController();
  const leave = () => lost.abort(new Error("the process ends"));
  signal.addEventListener("abort", leave, { once: true });
  let progress: number | undefined;
  const sign = async () => keepJob(asNobody(), job, progress);
  const signs = setInterval(async () => {
    const isOurs = await sign().catch(() => true);
    if (!isOurs) lost.abort(new Error("the job is another's, or cancelled"));
  }, signMs);
  try {
    const { actor } = await asAsker();
    const onProgress = (percent: number) => {
      progress = Math.max(0, Math.min(100, Math.round(percent)));
    };
    const tools: Tools = { context: () => contextOf(database, actor, clock()), signal: lost.signal, onProgress };
    const commit = await (performers[job.kind] as Performer<JobKind>)(job, tools);
    // With the rights of this moment: an office may have ended meanwhile.
    await commitOurs(await asAsker(), job, commit);
  } catch (error) {
    if (signal.aborted) await giveBackJob(asNobody(), job, "untried");
    else if (!lost.signal.aborted) await tellEnd(asNobody(), job, error, complain);
  } finally {
    clearInterval(signs);
    signal.removeEventListener("abort", leave);
  }
}

/** What the job leads to and its end, together or not at all: so it happens once, whoever is killed in between. */
function commitOurs(context: Context, job: TakenJob, commit: (context: Context) => Promise<unknown>): Promise<void> {
  return atomically(context, async (context) => {
    if (!(await keepJob(context, job, 100))) return;
    await endJob(context, job, { status: "done", result: await commit(context) });
  });
}

/** A refusal is the answer. A fault is tried again; while the database is away, the lease sees to that. */
async function tellEnd(context: Context, job: TakenJob, error: unknown, complain: (error: unknown) => void) {
  if (error instanceof Refusal) {
    await endJob(context, job, { status: "failed", trouble: error.reason });
    return;
  }
  complain(error);
  if (databaseTroubleIn(error)) return;
  if (job.attempts < mostAttempts) await giveBackJob(context, job, "tried");
  else await endJob(context, job, { status: "failed", trouble: "fault" });
}
