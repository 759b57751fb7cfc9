import type { JobKind, JobStatus } from "db/vocabulary";
import type { Reason } from "~/domain/kernel/reasons";
import type { AuditFinding } from "~/domain/ledger/finding";

/** What somebody asks for, by kind. */
export type JobInputs = {
  draw: { seed: string; reason: string; keepsAll?: boolean };
  verification: Record<string, never>;
  advice: Record<string, never>;
};

/** What comes of it. */
export type JobResults = {
  draw: { pairings: number };
  advice: { lists: number };
  verification: { findings: AuditFinding[]; isWitnessed: boolean };
};

/** Why it came to nothing: a rule said no, the portal failed, or every process that tried ended with it. */
export type JobTrouble = Reason | "fault" | "gave-up";

export type Job<Kind extends JobKind = JobKind> = {
  id: string;
  kind: Kind;
  subject: string;
  askedBy: string;
  askedAt: Date;
  status: JobStatus;
  progress: number | null;
  result: JobResults[Kind] | undefined;
  trouble: JobTrouble | undefined;
  endedAt: Date | null;
};

/** A job in the hands of a process; `attempts` tells this taker from the next. */
export type TakenJob<Kind extends JobKind = JobKind> = {
  id: string;
  kind: Kind;
  subject: string;
  input: JobInputs[Kind];
  askedBy: string;
  attempts: number;
};

/** Who took it has it for so long after each sign of life. */
export const leaseMs = 15_000;

/** A job that ends its process takes no more than these with it. */
export const mostAttempts = 3;

/** A job that ended is told of for so long. */
export const keptForDays = 30;

export function isActive({ status }: Pick<Job, "status">): boolean {
  return status === "waiting" || status === "running";
}
