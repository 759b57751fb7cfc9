import { answerRevisions, answers, proposals } from "db/schema";
import { eq } from "drizzle-orm";
import { keepPlace } from "~/domain/collaboration/locking.server";
import { atomically } from "~/domain/kernel/atomically.server";
import type { Context } from "~/domain/kernel/context";
import { insist, insistThat, refuseIf } from "~/domain/kernel/refusal";
import { longestText, withPlainLines } from "~/domain/kernel/text";
import { actorId } from "~/domain/people/actor";
import { findProposal, findWrittenSection } from "~/domain/proposals/finding.server";
import { mayWrite } from "~/domain/proposals/policy";
import { countWords } from "~/domain/proposals/words";
import { reviseFrom } from "./revision";

export type SavedAnswer = { version: number; words: number; savedAt: Date };

/**
 * Saves what was typed, over the limit or not. `version` is the one that the writer started from (0 for a blank
 * section): if somebody saved in between, nothing is written and the refusal is "stale-version"; while somebody else
 * writes there it is "held-by-another".
 * `unanswered` is what the writer sent before and never heard of: if that is what is saved, it is no conflict.
 * A draft's text is not an event: its history is the append-only answer_revisions.
 */
export function saveAnswer(
  context: Context,
  proposalId: string,
  sectionCode: string,
  input: { text: string; version: number; unanswered?: string | undefined },
): Promise<SavedAnswer> {
  return atomically(context, async (context) => {
    const proposal = await findProposal(context, proposalId);
    const section = await findWrittenSection(context, proposal, sectionCode);
    insist(mayWrite(context.actor, proposal, context.now));

    const text = withPlainLines(input.text);
    refuseIf(text.length > longestText, "text-too-long");
    const words = countWords(text);
    if (text === section.text) return { version: section.version, words, savedAt: section.updatedAt ?? context.now };
    await keepPlace(context, proposalId, section.code);
    const arrived = input.unanswered !== undefined && withPlainLines(input.unanswered) === section.text;
    insistThat(input.version === section.version || arrived, "stale-version");

    const version = section.version + 1;
    const answer = { text, words, version, updatedBy: actorId(context.actor), updatedAt: context.now };
    await context.db
      .insert(answers)
      .values({ proposalId, sectionId: section.id, ...answer })
      .onConflictDoUpdate({ target: [answers.proposalId, answers.sectionId], set: answer });
    await context.db.insert(answerRevisions).values({
      proposalId,
      sectionId: section.id,
      ...reviseFrom(section.text, text, version),
      savedBy: actorId(context.actor),
      savedAt: context.now,
    });
    await context.db.update(proposals).set({ updatedAt: context.now }).where(eq(proposals.id, proposalId));
    return { version, words, savedAt: context.now };
  });
}
