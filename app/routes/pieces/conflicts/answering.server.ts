import { z } from "zod";
import { answerSuspicions } from "~/domain/assignment/answering.server";
import type { Context } from "~/domain/kernel/context";
import { optional } from "~/routes/pieces/forms/fields";
import { done } from "~/site/paths";
import { form } from "~/web/acting.server";
import type { Words } from "~/words/words";

/** What the form on possible conflicts asks for, on the page of whoever runs or chairs a stage. */
export function actsOnSuspicions(context: Context, { assigning }: Words, stageId: string, page: string) {
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
  return { conflict: answer("conflict"), none: answer("none") };
}

/** A box's value: who and what, parted by a blank. */
function pairOf(value: string) {
  const [judgeId = "", proposalId = ""] = value.split(" ");
  return { judgeId, proposalId };
}
