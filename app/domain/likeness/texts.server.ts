import { answers, fingerprints, formSections, proposals } from "db/schema";
import { and, asc, eq, inArray, ne } from "drizzle-orm";
import type { Context } from "~/domain/kernel/context";
import { competing } from "~/domain/proposals/transitions";
import { fingerprintOf, wholeText } from "./fingerprinting.server";
import { plainWords } from "./shingles";

/** A proposal's answers in the form's order. */
export function listTexts({ db }: Context, proposalId: string): Promise<Array<{ text: string }>> {
  return db
    .select({ text: answers.text })
    .from(answers)
    .innerJoin(formSections, eq(formSections.id, answers.sectionId))
    .where(eq(answers.proposalId, proposalId))
    .orderBy(asc(formSections.position));
}

/** Whether two proposals say the same, word for word, whatever the case and punctuation. */
export function saysTheSame(one: readonly { text: string }[], other: readonly { text: string }[]): boolean {
  return plainWords(wholeText(one)).join(" ") === plainWords(wholeText(other)).join(" ");
}

/** Whether a proposal that competes in the edition has the same text already. */
export async function isTextTaken(
  context: Context,
  proposal: { id: string; editionId: string },
  sections: readonly { text: string }[],
): Promise<boolean> {
  const signature = fingerprintOf(sections);
  if (signature === "") return false;
  const suspects = await context.db
    .select({ id: proposals.id })
    .from(fingerprints)
    .innerJoin(proposals, eq(proposals.id, fingerprints.proposalId))
    .where(
      and(
        eq(fingerprints.editionId, proposal.editionId),
        eq(fingerprints.signature, signature),
        inArray(proposals.status, [...competing]),
        ne(proposals.id, proposal.id),
      ),
    );
  for (const { id } of suspects) if (saysTheSame(sections, await listTexts(context, id))) return true;
  return false;
}
