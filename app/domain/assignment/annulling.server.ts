import { atomically } from "~/domain/kernel/atomically.server";
import type { Context } from "~/domain/kernel/context";
import { insist, insistThat } from "~/domain/kernel/refusal";
import { findStage } from "~/domain/stages/finding.server";
import { mayPassOn } from "./policy";
import { findBreaches, mendBreaches } from "./withdrawing.server";

/**
 * Takes back every reading of an open stage that has come into conflict since it was given; its sheet is annulled and
 * kept, and another judge reads.
 * @returns how many those were.
 */
export function annulConflicted(context: Context, stageId: string): Promise<number> {
  return atomically(context, async (context) => {
    const stage = await findStage(context, stageId);
    insist(mayPassOn(context.actor, stage));
    const breaches = await findBreaches(context, { stageId });
    insistThat(breaches.length > 0, "nothing-in-conflict");

    await mendBreaches(context, breaches);
    return breaches.length;
  });
}
