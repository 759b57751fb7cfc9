import { jobs } from "db/schema";
import { and, asc, eq, gt, lt, or } from "drizzle-orm";
import { atomically } from "~/domain/kernel/atomically.server";
import type { Context } from "~/domain/kernel/context";
import { dayMs } from "~/domain/kernel/days";
import { type JobTrouble, keptForDays, leaseMs, mostAttempts, type TakenJob } from "./job";

/**
 * The job that waits for longest, or that nobody has given a sign of life for: its process has ended. Among several
 * processes one gets it, since writers have turns; that there is nothing to do is known without one.
 */
export async function takeJob(context: Context): Promise<TakenJob | undefined> {
  if (!(await findDue(context))) return undefined;
  return atomically(context, async (context) => {
    const due = await findDue(context);
    if (!due) return undefined;
    const { id, kind, subject, askedBy } = due;
    const attempts = due.attempts + 1;
    if (attempts > mostAttempts) {
      await context.db
        .update(jobs)
        .set(ended(context, { status: "failed", trouble: "gave-up" }))
        .where(eq(jobs.id, id));
      return takeJob(context);
    }

    await context.db
      .update(jobs)
      .set({ status: "running", attempts, leaseUntil: leaseFrom(context.now), progress: null })
      .where(eq(jobs.id, id));
    return { id, kind, subject, askedBy, attempts, input: JSON.parse(due.input) };
  });
}

async function findDue({ db, now }: Context) {
  const [due] = await db
    .select()
    .from(jobs)
    .where(or(eq(jobs.status, "waiting"), and(eq(jobs.status, "running"), isLapsed(now))))
    .orderBy(asc(jobs.askedAt), asc(jobs.id))
    .limit(1);
  return due;
}

/** A lease that ends further ahead than any can is of before the clock was set back. */
function isLapsed(now: Date) {
  return or(lt(jobs.leaseUntil, now), gt(jobs.leaseUntil, new Date(now.getTime() + 2 * leaseMs)));
}

/** A sign of life. @returns false when the job is this taker's no more: cancelled, or given to another process */
export function keepJob(context: Context, job: TakenJob, progress: number | undefined): Promise<boolean> {
  return atomically(context, async (context) => {
    const kept = await context.db
      .update(jobs)
      .set({ leaseUntil: leaseFrom(context.now), progress: progress ?? null })
      .where(own(job))
      .returning({ id: jobs.id });
    return kept.length > 0;
  });
}

export type JobEnd = { status: "done"; result: unknown } | { status: "failed"; trouble: JobTrouble };

/**
 * The end of a job, in one transaction with what it leads to. @returns false when it is this taker's no more, and nothing
 * of it may be kept
 */
export function endJob(context: Context, job: TakenJob, end: JobEnd): Promise<boolean> {
  return atomically(context, async (context) => {
    const told = await context.db.update(jobs).set(ended(context, end)).where(own(job)).returning({ id: jobs.id });
    return told.length > 0;
  });
}

/**
 * Back among those that wait: "tried" where a fault may have been of that moment, "untried" where the process ended in an
 * orderly way.
 */
export function giveBackJob(context: Context, job: TakenJob, as: "tried" | "untried"): Promise<void> {
  return atomically(context, async (context) => {
    const attempts = as === "tried" ? job.attempts : job.attempts - 1;
    await context.db
      .update(jobs)
      .set({ status: "waiting", attempts, leaseUntil: null, progress: null })
      .where(own(job));
  });
}

/** What ended long ago is told of no more. */
export function forgetPastJobs(context: Context): Promise<void> {
  return atomically(context, async (context) => {
    const before = new Date(context.now.getTime() - keptForDays * dayMs);
    await context.db.delete(jobs).where(lt(jobs.endedAt, before));
  });
}

function own({ id, attempts }: TakenJob) {
  return and(eq(jobs.id, id), eq(jobs.attempts, attempts), eq(jobs.status, "running"));
}

function leaseFrom(now: Date): Date {
  return new Date(now.getTime() + leaseMs);
}

function ended({ now }: Context, end: JobEnd) {
  const { status } = end;
  const told = end.status === "done" ? { result: JSON.stringify(end.result) } : { trouble: end.trouble };
  return { status, ...told, activeKey: null, leaseUntil: null, endedAt: now };
}
