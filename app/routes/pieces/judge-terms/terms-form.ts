import { z } from "zod";
import type { Words } from "~/words/words";

const longest = /^\d{0,6}$/;

/** What a form says of how much a judge takes and knows; a blank number is no limit. */
export function termsShape({ assigning: { terms: says } }: Words) {
  return {
    most: z
      .string()
      .trim()
      .regex(longest, says.mostMissing)
      .default("")
      .transform((typed) => (typed === "" ? undefined : Number(typed))),
    expertise: z.array(z.string()).default([]),
  };
}

/** Where a refusal of terms is told. */
export const atTerms = { "number-out-of-range": "most" } as const;
