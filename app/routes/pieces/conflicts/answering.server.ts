import { z } from "zod";
import { answerSuspicions, askAgain } from "~/domain/assignment/answering.server";
import { answerOverride, proposeOverride } from "~/domain/assignment/overriding.server";
import type { Context } from "~/domain/kernel/context";
import { optional, seen, text } from "~/routes/pieces/forms/fields";
import { done } from "~/site/deeds";
import { form } from "~/web/acting.server";
import type { Words } from "~/words/words";

/** What the forms on the conflicts of a stage ask for, on the page of whoever runs or chairs it. */
export function actsOnConflicts(context: Context, { assigning }: Words, stageId: string, page: string) {
  const { suspicions: says } = assigning;
  const schema = z.object({
    pair: z.array(z.string(), { error: says.pairsMissing }).min(1, says.pairsMissing),
    reason: optional,
  });
  const answer = (verdict: "conflict" | "none") =>
    form(
      schema,
      async ({ pair, reason }) => {
        await answerSuspicions(context, stageId, { pairs: pair.map(pairOf), verdict, reason });
        return done(page, "suspicions-answered");
      },
      { at: { "note-too-short": "reason" } },
    );
  const again = form(z.object({ pair: optional }), async ({ pair }) => {
    await askAgain(context, stageId, pairOf(pair));
    return done(page, "suspicion-asked-again");
  });
  return {
    conflict: answer("conflict"),
    none: answer("none"),
    again,
    ...actsOnOverrides(context, assigning, stageId, page),
  };
}

/** An officer proposes, the chair answers. */
function actsOnOverrides(context: Context, { overrides: says }: Words["assigning"], stageId: string, page: string) {
  const waiting = z.object({ judge: optional, proposal: optional, seen });
  const answer = (answer: "approved" | "refused") =>
    form(waiting, async ({ judge, proposal, seen }) => {
      await answerOverride(context, stageId, { judgeId: judge, proposalId: proposal, answer, seen });
      return done(page, "override-answered");
    });
  return {
    propose: form(
      z.object({ judge: text(says.judgeMissing), number: text(says.numberMissing, 60), reason: optional }),
      async ({ judge, ...proposed }) => {
        await proposeOverride(context, stageId, { judgeId: judge, ...proposed });
        return done(page, "override-proposed");
      },
      { at: { "note-too-short": "grounds", rest: "number" }, ids: { reason: "grounds" } },
    ),
    approve: answer("approved"),
    refuse: answer("refused"),
  };
}

/** A box's value: who and what, parted by a blank. */
function pairOf(value: string) {
  const [judgeId = "", proposalId = ""] = value.split(" ");
  return { judgeId, proposalId };
}
