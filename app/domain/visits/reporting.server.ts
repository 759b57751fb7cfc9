import { claimChecks, visitReports } from "db/schema";
import { findAssignment } from "~/domain/assignment/finding.server";
import { atomically } from "~/domain/kernel/atomically.server";
import type { Context } from "~/domain/kernel/context";
import { insist, insistThat, refuseIf } from "~/domain/kernel/refusal";
import { record } from "~/domain/ledger/recording.server";
import { actorId } from "~/domain/people/actor";
import { findReport, findVisit } from "./finding.server";
import { mayReport } from "./policy";
import {
  type Check,
  checksAt,
  longestNote,
  needsNote,
  type Report,
  sameCheck,
  sameReport,
  shortestNote,
} from "./visit";

/** What a form says: the report once it is whole, each claim that was looked at, and the version that stood on the page. */
export type Findings = { version: number; report: Report | undefined; checks: readonly Check[] };

/** What two of a team changed at once and was not saved: the claims by their keys, and whether the report is among it. */
export type VisitClashes = { claims: string[]; report: boolean };

/**
 * Puts down what the team found, claim by claim: what another saved since `version` and this one did not touch stays,
 * and what both changed waits until this one has seen it.
 */
export function saveFindings(context: Context, assignmentId: string, findings: Findings): Promise<VisitClashes> {
  return atomically(context, async (context) => {
    const { assignment, stage } = await findAssignment(context, assignmentId);
    insist(mayReport(context.actor, assignment, stage, context.now));
    const { claims, visit } = await findVisit(context, assignmentId);
    const { report, checks, version: seen } = findings;
    for (const check of checks) {
      insistThat(
        claims.some(({ key }) => key === check.claim),
        "not-found",
      );
      refuseIf(needsNote(check.verdict) && check.note.length < shortestNote, "note-too-short");
      refuseIf(check.note.length > longestNote, "text-too-long");
    }
    if (report) refuseIf(report.visitedAt > context.now || report.visitedAt < stage.opensAt, "visit-outside-stage");

    const { entryId } = assignment;
    const before = new Map(checksAt(visit.all, seen).map((check) => [check.claim, check]));
    const now = new Map(visit.checks.map((check) => [check.claim, check]));
    const touched = checks.filter((check) => !sameCheck(check, before.get(check.claim)));
    const changed = touched.filter((check) => !sameCheck(check, now.get(check.claim)));
    const isLate = ({ claim }: Check) => (now.get(claim)?.version ?? 0) > seen;
    const news = changed.filter((check) => !isLate(check));

    const isTouched = report && !sameReport(report, await findReport(context, entryId, seen));
    const isNew = isTouched && !sameReport(report, visit.report);
    const isOvertaken = isNew && (visit.report?.version ?? 0) > seen;

    const version = visit.version + 1;
    const by = actorId(context.actor);
    if (news.length > 0) {
      const checked = { entryId, version, checkedBy: by, checkedAt: context.now };
      await context.db.insert(claimChecks).values(news.map((check) => ({ ...checked, ...check })));
    }
    if (isNew && !isOvertaken) {
      const reported = { entryId, version, reportedBy: by, reportedAt: context.now };
      await context.db.insert(visitReports).values({ ...reported, ...report });
    }
    if (news.length > 0 || (isNew && !isOvertaken)) {
      await record(context, "visit.reported", { id: entryId, editionId: stage.editionId }, { version });
    }
    return { claims: changed.filter(isLate).map(({ claim }) => claim), report: isOvertaken === true };
  });
}
