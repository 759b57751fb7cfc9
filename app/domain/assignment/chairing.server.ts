import type { Context } from "~/domain/kernel/context";
import { refuseIf } from "~/domain/kernel/refusal";
import { listEntries } from "~/domain/stages/finding.server";
import type { Stage } from "~/domain/stages/stage";
import { findConflicts } from "./conflicts.server";

/**
 * A chair decides between entries, so he or she is free of conflict with each of them, or with those that are named.
 * @throws Refusal "chair-in-conflict": another chair has to decide.
 */
export async function insistFreeChair(
  context: Context,
  stage: Stage,
  chairId: string,
  named?: ReadonlySet<string>,
): Promise<void> {
  const entries = await listEntries(context, stage.id);
  const decided = named ? entries.filter(({ id }) => named.has(id)) : entries;
  refuseIf((await findConflicts(context, decided, [chairId], "chair")).size > 0, "chair-in-conflict");
}
