import { dossierAnswers } from "db/schema";
import { and, eq } from "drizzle-orm";
import { atomically } from "~/domain/kernel/atomically.server";
import type { Context } from "~/domain/kernel/context";
import { found, insist, insistThat, refuseIf } from "~/domain/kernel/refusal";
import { longestText, withPlainLines } from "~/domain/kernel/text";
import { record } from "~/domain/ledger/recording.server";
import { actorId } from "~/domain/people/actor";
import { findNomination, listDossier } from "./finding.server";
import { mayFill } from "./policy";

/** Rewrites one field of a dossier, within the limit or not; review asks for the limit. */
export function saveDossierField(
  context: Context,
  nominationId: string,
  fieldId: string,
  input: { text: string; version: number },
): Promise<void> {
  return atomically(context, async (context) => {
    const nomination = await findNomination(context, nominationId);
    insist(mayFill(context.actor, nomination));
    const field = found((await listDossier(context, nomination)).find(({ id }) => id === fieldId));
    const text = withPlainLines(input.text);
    refuseIf(text.length > longestText, "text-too-long");
    if (text === field.text) return;
    insistThat(input.version === field.version, "stale-version");

    await context.db
      .update(dossierAnswers)
      .set({ text, version: field.version + 1, updatedBy: actorId(context.actor), updatedAt: context.now })
      .where(and(eq(dossierAnswers.nominationId, nominationId), eq(dossierAnswers.fieldId, fieldId)));

    await record(context, "dossier.filled", nomination, { field: field.code });
  });
}
