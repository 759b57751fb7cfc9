import { draws } from "db/schema";
import { eq } from "drizzle-orm";
import { lastSecondPassed } from "~/domain/editions/edition";
import { atomically } from "~/domain/kernel/atomically.server";
import type { Context } from "~/domain/kernel/context";
import { insist, insistThat, refuseIf } from "~/domain/kernel/refusal";
import { record } from "~/domain/ledger/recording.server";
import { findStage } from "~/domain/stages/finding.server";
import { mayRun } from "~/domain/stages/policy";
import type { Stage } from "~/domain/stages/stage";
import { markStage } from "~/domain/stages/status.server";
import { loadsOf } from "./giving.server";
import { listGaps } from "./sharing.server";
import { suspect } from "./suspecting.server";
import { readTerms } from "./terms.server";
import { findBreaches, mendBreaches } from "./withdrawing.server";

/** Whether somebody holds more than he or she takes, having said so after the draw. */
async function isAnyoneOverloaded(context: Context, stage: Stage): Promise<boolean> {
  const loads = await loadsOf(context, stage);
  const terms = await readTerms(context, stage.id);
  return [...loads].some(([id, load]) => load > (terms.get(id)?.most ?? load));
}

/** Opens the judging of a stage whose entries all have their judges. */
export function openStage(context: Context, stageId: string): Promise<void> {
  return atomically(context, async (context) => {
    const stage = await findStage(context, stageId);
    insist(mayRun(context.actor, stage, "open"));
    refuseIf(context.now < stage.opensAt, "stage-not-open");
    refuseIf(lastSecondPassed(stage.closesAt, context.now), "stage-over");
    const drawn = await context.db.select({ id: draws.id }).from(draws).where(eq(draws.stageId, stageId)).limit(1);
    insistThat(drawn.length > 0, "not-drawn");
    await suspect(context, stage);
    await mendBreaches(context, await findBreaches(context, { stageId }));
    refuseIf((await listGaps(context, stage)).length > 0, "too-few-judges");
    refuseIf(await isAnyoneOverloaded(context, stage), "judge-over-terms");

    await markStage(context, stage, "open");

    await record(context, "stage.opened", stage);
  });
}
