import { jobs } from "db/schema";
import type { JobKind } from "db/vocabulary";
import { and, eq } from "drizzle-orm";
import { atomically } from "~/domain/kernel/atomically.server";
import type { Context } from "~/domain/kernel/context";
import { newId } from "~/domain/kernel/ids.server";
import { insist } from "~/domain/kernel/refusal";
import { actorId } from "~/domain/people/actor";
import { findJob } from "./finding.server";
import type { JobInputs } from "./job";
import { mayCancel } from "./policy";

/**
 * Asks for work that some process will do in the asker's name; the command that asks has insisted. Who asks while the
 * same is waiting or running hears of that one. @returns the job's id
 */
export function askForJob<Kind extends JobKind>(
  context: Context,
  kind: Kind,
  subject: string,
  input: JobInputs[Kind],
): Promise<string> {
  return atomically(context, async (context) => {
    const activeKey = `${kind} ${subject}`;
    const [active] = await context.db.select({ id: jobs.id }).from(jobs).where(eq(jobs.activeKey, activeKey));
    if (active) return active.id;

    const id = newId();
    const asked = { askedBy: actorId(context.actor), askedAt: context.now, input: JSON.stringify(input) };
    await context.db.insert(jobs).values({ id, kind, subject, activeKey, ...asked, status: "waiting", attempts: 0 });
    return id;
  });
}

/** Stops a job. Whoever does it notices within a second and commits nothing. */
export function cancelJob(context: Context, jobId: string): Promise<void> {
  return atomically(context, async (context) => {
    const job = await findJob(context, jobId);
    insist(mayCancel(context.actor, job));

    await context.db
      .update(jobs)
      .set({ status: "cancelled", activeKey: null, endedAt: context.now })
      .where(and(eq(jobs.id, jobId), eq(jobs.status, job.status)));
  });
}
