import { z } from "zod";
import { optional, text } from "~/routes/pieces/forms/fields";
import type { Words } from "~/words/words";

/** A motion as it was typed; a blank or broken number of votes is an error, never a zero. */
export function motionForm({ plenary: { motion: says } }: Words) {
  const votes = (name: "votesFor" | "votesAgainst" | "abstentions") => {
    const error = `${says[name]}: ${says.badNumber}`;
    return z
      .string({ error })
      .trim()
      .regex(/^\d{1,4}$/, error)
      .transform(Number);
  };
  return z.object({
    entryId: text(says.missing),
    votesFor: votes("votesFor"),
    votesAgainst: votes("votesAgainst"),
    abstentions: votes("abstentions"),
    reason: optional,
  });
}
