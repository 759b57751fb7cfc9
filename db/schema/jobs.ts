import type { Kit } from "../kits/sqlite";
import { jobKinds, jobStatuses } from "../vocabulary";
import type { definePeople } from "./people";

/** Work that takes longer than a page may: somebody asks for it, whichever process is free does it. */
export function defineJobs(kit: Kit, { users }: ReturnType<typeof definePeople>) {
  const jobs = kit.table(
    "jobs",
    {
      id: kit.text("id").primaryKey(),
      kind: kit.choice("kind", jobKinds).notNull(),
      /** What it is about: the id of a stage, or "" for the portal. */
      subject: kit.text("subject").notNull(),
      /** Kind and subject for as long as it waits or runs, so that nothing is computed twice at once. */
      activeKey: kit.text("active_key").unique("one_active_job_per_subject"),
      input: kit.text("input").notNull(),
      askedBy: kit
        .text("asked_by")
        .notNull()
        .references(() => users.id),
      askedAt: kit.moment("asked_at").notNull(),
      status: kit.choice("status", jobStatuses).notNull(),
      /** How much of it is done, in percent; null where the work cannot tell. */
      progress: kit.integer("progress"),
      attempts: kit.integer("attempts").notNull(),
      /** Until then it is the one's who took it; past that, its process has ended. */
      leaseUntil: kit.moment("lease_until"),
      result: kit.text("result"),
      trouble: kit.text("trouble"),
      endedAt: kit.moment("ended_at"),
    },
    (table) => [
      kit.index("jobs_to_do").on(table.status, table.askedAt),
      kit.index("jobs_of_a_subject").on(table.kind, table.subject, table.askedAt),
      kit.index("jobs_that_ended").on(table.endedAt),
    ],
  );

  return { jobs };
}
