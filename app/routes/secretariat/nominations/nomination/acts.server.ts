import { awardResults, evidenceStates } from "db/vocabulary";
import { z } from "zod";
import type { Context } from "~/domain/kernel/context";
import {
  approveNomination,
  markSent,
  recordNominationResult,
  reviewDossier,
} from "~/domain/nominations/advancing.server";
import { saveDossierField } from "~/domain/nominations/filling.server";
import { prepareDossier } from "~/domain/nominations/nominating.server";
import { endNomination, returnNomination } from "~/domain/nominations/returning.server";
import { nothing, optional, seen, text } from "~/routes/pieces/forms/fields";
import { type Deed, done } from "~/site/deeds";
import { paths } from "~/site/paths";
import { form } from "~/web/acting.server";
import type { Words } from "~/words/words";

/** All that can be done with a nomination, by what its buttons ask for. */
export function actsOn(context: Context, id: string, { nominations: says }: Words) {
  const next = (deed: Deed) => done(paths.nomination(id), deed);
  const noted = z.object({ note: z.string().default("") });
  return {
    prepare: form(nothing, async () => {
      await prepareDossier(context, id);
      return next("nomination-moved");
    }),
    fill: form(
      z.object({ fieldId: optional, text: z.string().default(""), version: seen }),
      async ({ fieldId, ...answer }) => {
        await saveDossierField(context, id, fieldId, answer);
        return `${next("dossier-saved")}#isian-${fieldId}`;
      },
      { says: { "stale-version": says.page.stale } },
    ),
    review: form(nothing, async () => {
      await reviewDossier(context, id);
      return next("nomination-moved");
    }),
    approve: form(nothing, async () => {
      await approveNomination(context, id);
      return next("nomination-moved");
    }),
    return: form(
      noted,
      async ({ note }) => {
        await returnNomination(context, id, note);
        return next("nomination-returned");
      },
      { at: { "note-too-short": "note-return" } },
    ),
    end: form(
      noted,
      async ({ note }) => {
        await endNomination(context, id, note);
        return next("nomination-ended");
      },
      { at: { "note-too-short": "note-end" } },
    ),
    send: form(z.object({ reference: optional }), async ({ reference }) => {
      await markSent(context, id, reference);
      return next("nomination-moved");
    }),
    record: form(resultForm(says.missing), async (result) => {
      await recordNominationResult(context, id, result);
      return next("outcome-recorded");
    }),
  };
}

function resultForm(missing: string) {
  return z.object({
    result: z.enum(awardResults, { error: missing }),
    label: text(missing),
    evidence: z.enum(evidenceStates, { error: missing }),
    source: text(missing),
    decreeNo: z.string().trim().optional(),
  });
}
