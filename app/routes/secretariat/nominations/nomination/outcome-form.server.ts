import { parseWithZod } from "@conform-to/zod/v4";
import { awardResults, evidenceStates } from "db/vocabulary";
import { z } from "zod";
import type { Context } from "~/domain/kernel/context";
import { recordNominationResult } from "~/domain/nominations/advancing.server";
import { refusalOf } from "~/web/refusals.server";
import type { Words } from "~/words/words";

const outcomeForm = ({ nominations: { missing } }: Words) =>
  z.object({
    result: z.enum(awardResults, { error: missing }),
    label: z.string({ error: missing }).trim().min(1, missing),
    evidence: z.enum(evidenceStates, { error: missing }),
    source: z.string({ error: missing }).trim().min(1, missing),
    decreeNo: z.string().trim().optional(),
  });

/** Records a scheme's answer; what it returns is what is wrong with the form. */
export async function submitNominationResult(context: Context, words: Words, nominationId: string, body: FormData) {
  const form = parseWithZod(body, { schema: outcomeForm(words) });
  if (form.status !== "success") {
    const errors = Object.entries(form.error ?? {}).flatMap(([name, texts]) =>
      (texts ?? []).map((text) => ({ href: `#${name}`, text })),
    );
    return { errors, status: 400 };
  }
  const refusal = await refusalOf(
    recordNominationResult(context, nominationId, { ...form.value, decreeNo: form.value.decreeNo }),
  );
  return refusal ? { errors: [{ text: words.reasons[refusal] }], status: 409 } : undefined;
}
