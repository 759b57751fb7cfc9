import { listDecidedEditions } from "~/domain/editions/deciding.server";
import type { Context } from "~/domain/kernel/context";
import { holdsAny } from "~/domain/people/actor";
import { listPlenaryStages } from "~/domain/plenary/finding.server";
import { mayConfirm, mayDetermine } from "~/domain/plenary/policy";

/** What waits for a word of the authority or of a panel's chair. */
export async function countDecisions(context: Context) {
  const { actor } = context;
  if (!holdsAny(actor, ["authority", "panel_chair"])) return {};
  const editions = await listDecidedEditions(context);
  const stages = await listPlenaryStages(context);
  const isLast = ({ editionId, position }: (typeof stages)[number]) =>
    stages.every((other) => other.editionId !== editionId || other.position <= position);
  return {
    toPublish: editions.filter(({ step }) => step === "publish").length,
    toConfirm: stages.filter((stage) => mayConfirm(actor, stage) === undefined).length,
    toDetermine: stages.filter((stage) => mayDetermine(actor, stage, isLast(stage)) === undefined).length,
  };
}
