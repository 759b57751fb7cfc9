import { assignments, transcriptions } from "db/schema";
import { asc, eq } from "drizzle-orm";
import { groupBy } from "~/domain/kernel/grouping";
import { differencesOf } from "~/domain/paper-sheets/transcription";
import { readWritten } from "~/domain/scoring/written";
import type { Invariant } from "./invariant";

export const paperInvariants: Invariant[] = [
  {
    code: "INV-30",
    claim: "the scores that came in from paper were typed the same by two people, neither of them the judge",
    async violations(db) {
      const rows = await db
        .select({ act: transcriptions, judgeId: assignments.judgeId })
        .from(transcriptions)
        .innerJoin(assignments, eq(assignments.id, transcriptions.assignmentId))
        .orderBy(asc(transcriptions.assignmentId), asc(transcriptions.version));
      return [...groupBy(rows, ({ act }) => act.assignmentId)].flatMap(([id, acts]) =>
        acts.some((one, place) => one.act.act === "checked" && !isOfTwo(acts.slice(0, place), one)) ? [id] : [],
      );
    },
  },
];

type Row = { act: typeof transcriptions.$inferSelect; judgeId: string };

function isOfTwo(before: readonly Row[], { act: checked, judgeId }: Row): boolean {
  const typed = before.findLast(({ act }) => act.act !== "differed");
  if (typed?.act.act !== "typed" || !typed.act.content || !checked.content) return false;
  const differing = differencesOf(readWritten(typed.act.content), readWritten(checked.content));
  const people = new Set([typed.act.actedBy, checked.actedBy, judgeId]);
  return differing.length === 0 && people.size === 3;
}
