import { assignments, entries, proposals, questions, stages } from "db/schema";
import { and, eq } from "drizzle-orm";
import type { Edition } from "~/domain/editions/edition";
import type { Context } from "~/domain/kernel/context";
import { findHandsOf } from "~/domain/progress/people.server";
import { handsOf, to } from "./addressing.server";
import type { Happening } from "./news";
import type { Occasion } from "./occasion";

/** A reply: to each judge who reads the entry, whoever asked. */
export async function toAskingJudges(context: Context, edition: Edition, { key, subject }: Happening) {
  const rows = await context.db
    .select({ reading: assignments.id, judgeId: assignments.judgeId, stage: stages })
    .from(questions)
    .innerJoin(entries, eq(entries.id, questions.entryId))
    .innerJoin(stages, eq(stages.id, entries.stageId))
    .innerJoin(assignments, and(eq(assignments.entryId, entries.id), eq(assignments.status, "accepted")))
    .where(eq(questions.id, subject));
  const letters: Occasion[] = [];
  for (const { reading, judgeId, stage } of rows) {
    const about = { kind: "question_answered" as const, proposals: [], stage, reading };
    letters.push(...(await to(context, edition, [[judgeId, "judge"]], () => ({ key: `${key}:${judgeId}`, about }))));
  }
  return letters;
}

/** A reply that was released: to the writers and heads of the entry. */
export async function toAskedAbout(context: Context, edition: Edition, { key, subject }: Happening) {
  const [row] = await context.db
    .select({
      stage: stages,
      proposal: { id: proposals.id, title: proposals.title, unitId: proposals.unitId, createdBy: proposals.createdBy },
    })
    .from(questions)
    .innerJoin(entries, eq(entries.id, questions.entryId))
    .innerJoin(stages, eq(stages.id, entries.stageId))
    .innerJoin(proposals, eq(proposals.id, entries.proposalId))
    .where(eq(questions.id, subject));
  if (!row) return [];
  const { stage, proposal } = row;
  const people = handsOf((await findHandsOf(context.db, [proposal], context.now)).get(proposal.id));
  const about = { kind: "reply_released" as const, proposals: [{ id: proposal.id, title: proposal.title }], stage };
  return to(context, edition, people, (who) => ({ key: `${key}:${who}`, about }));
}
