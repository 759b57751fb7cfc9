import { jobs } from "db/schema";
import type { JobKind } from "db/vocabulary";
import { and, desc, eq, isNotNull } from "drizzle-orm";
import type { Context } from "~/domain/kernel/context";
import { found, insist } from "~/domain/kernel/refusal";
import type { Job, JobTrouble } from "./job";
import { maySeeJob } from "./policy";

/** @throws Refusal "not-found" for whom it is none of */
export async function findJob(context: Context, jobId: string): Promise<Job> {
  const [row] = await context.db.select().from(jobs).where(eq(jobs.id, jobId));
  const job = readJob(found(row));
  insist(maySeeJob(context.actor, job));
  return job;
}

/** The one that is on its way, or else the last that was asked for, of a kind about a subject. Who may see the subject may know how far it is. */
export async function latestJob<Kind extends JobKind>(
  { db }: Pick<Context, "db">,
  kind: Kind,
  subject: string,
): Promise<Job<Kind> | undefined> {
  const [row] = await db
    .select()
    .from(jobs)
    .where(and(eq(jobs.kind, kind), eq(jobs.subject, subject)))
    .orderBy(desc(isNotNull(jobs.activeKey)), desc(jobs.askedAt), desc(jobs.id))
    .limit(1);
  return row && (readJob(row) as Job<Kind>);
}

/** What came of the last that was done. */
export async function latestResult<Kind extends JobKind>(context: Pick<Context, "db">, kind: Kind, subject: string) {
  const [row] = await context.db
    .select()
    .from(jobs)
    .where(and(eq(jobs.kind, kind), eq(jobs.subject, subject), eq(jobs.status, "done")))
    .orderBy(desc(jobs.askedAt), desc(jobs.id))
    .limit(1);
  return row && (readJob(row) as Job<Kind>);
}

function readJob({ result, trouble, ...row }: typeof jobs.$inferSelect): Job {
  const { id, kind, subject, askedBy, askedAt, status, progress, endedAt } = row;
  const told = {
    result: result === null ? undefined : JSON.parse(result),
    trouble: (trouble ?? undefined) as JobTrouble,
  };
  return { id, kind, subject, askedBy, askedAt, status, progress, endedAt, ...told };
}
