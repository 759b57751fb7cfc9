import { replies, replyReleases } from "db/schema";
import { atomically } from "~/domain/kernel/atomically.server";
import type { Context } from "~/domain/kernel/context";
import { newId } from "~/domain/kernel/ids.server";
import { insist, insistThat, refuseIf } from "~/domain/kernel/refusal";
import { record } from "~/domain/ledger/recording.server";
import { actorId } from "~/domain/people/actor";
import { findQuestion } from "./finding.server";
import { mayRelease, mayReply } from "./policy";
import { longestQuestion } from "./question";

/**
 * The secretariat answers all judges of the entry, also anew: what was said before stays. `seen` is the id of the last
 * reply that stood on the page, empty for none, so that two officers do not answer past each other.
 */
export function replyToQuestion(context: Context, questionId: string, text: string, seen: string): Promise<void> {
  return atomically(context, async (context) => {
    const { stage, question } = await findQuestion(context, questionId);
    insist(mayReply(context.actor, { stage, proposal: question.proposal, question }));
    const said = text.trim();
    refuseIf(said === "", "note-too-short");
    refuseIf(said.length > longestQuestion, "text-too-long");
    const last = question.replies.at(-1);
    if (last?.text === said) return;
    insistThat((last?.id ?? "") === seen, "reply-outdated");

    await context.db.insert(replies).values({
      ...{ id: newId(), questionId, text: said },
      ...{ repliedBy: actorId(context.actor), repliedAt: context.now },
    });

    await record(context, "question.answered", { id: questionId, editionId: stage.editionId });
  });
}

/** The entrant reads the question and its last reply from now on, without who asked. `replyId` is what stood on the page. */
export function releaseReply(context: Context, questionId: string, replyId: string): Promise<void> {
  return atomically(context, async (context) => {
    const { stage, question } = await findQuestion(context, questionId);
    insist(mayRelease(context.actor, { stage, proposal: question.proposal, question }));
    insistThat(question.replies.at(-1)?.id === replyId, "reply-outdated");

    await context.db.insert(replyReleases).values({
      ...{ replyId, releasedBy: actorId(context.actor), releasedAt: context.now },
    });

    await record(context, "reply.released", { id: questionId, editionId: stage.editionId }, { reply: replyId });
  });
}
