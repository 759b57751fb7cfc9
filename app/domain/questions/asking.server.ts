import { questions, replies } from "db/schema";
import { and, eq, isNull } from "drizzle-orm";
import { findAssignment } from "~/domain/assignment/finding.server";
import { atomically } from "~/domain/kernel/atomically.server";
import type { Context } from "~/domain/kernel/context";
import { newId } from "~/domain/kernel/ids.server";
import { found, insist, refuseIf } from "~/domain/kernel/refusal";
import { record } from "~/domain/ledger/recording.server";
import { actorId } from "~/domain/people/actor";
import { listQuestionsAbout } from "./finding.server";
import { mayAsk, mayWithdraw } from "./policy";
import { isWaiting, longestQuestion, mostWaiting, shortestQuestion } from "./question";

/** A judge asks the secretariat about an entry. The same question while it waits, as by a second press, is one. */
export function askQuestion(context: Context, assignmentId: string, text: string): Promise<void> {
  return atomically(context, async (context) => {
    const { assignment, stage } = await findAssignment(context, assignmentId);
    insist(mayAsk(context.actor, assignment, stage, context.now));
    const said = text.trim();
    refuseIf(said.length < shortestQuestion, "note-too-short");
    refuseIf(said.length > longestQuestion, "text-too-long");
    if (await isAsked(context, assignment.entryId, said)) return;
    const own = (await listQuestionsAbout(context, assignmentId)).filter((asked) => asked.isOwn && isWaiting(asked));
    refuseIf(own.length >= mostWaiting, "too-many-questions");

    const id = newId();
    await context.db.insert(questions).values({
      ...{ id, entryId: assignment.entryId, text: said },
      ...{ askedBy: actorId(context.actor), askedAt: context.now },
    });

    await record(context, "question.asked", { id, editionId: stage.editionId }, { entry: assignment.entryId });
  });
}

async function isAsked({ db, actor }: Context, entryId: string, text: string): Promise<boolean> {
  const [same] = await db
    .select({ id: questions.id })
    .from(questions)
    .leftJoin(replies, eq(replies.questionId, questions.id))
    .where(
      and(
        isNull(replies.id),
        eq(questions.entryId, entryId),
        eq(questions.askedBy, actorId(actor)),
        eq(questions.text, text),
        isNull(questions.withdrawnAt),
      ),
    );
  return same !== undefined;
}

/** Takes back a question that nobody has answered yet. */
export function withdrawQuestion(context: Context, assignmentId: string, questionId: string): Promise<void> {
  return atomically(context, async (context) => {
    const { stage } = await findAssignment(context, assignmentId);
    const asked = (await listQuestionsAbout(context, assignmentId)).find(({ id, isOwn }) => id === questionId && isOwn);
    insist(mayWithdraw(context.actor, { ...found(asked), askedBy: actorId(context.actor) }));

    await context.db.update(questions).set({ withdrawnAt: context.now }).where(eq(questions.id, questionId));

    await record(context, "question.withdrawn", { id: questionId, editionId: stage.editionId });
  });
}
