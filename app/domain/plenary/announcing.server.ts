import { announcements, determinations, editions } from "db/schema";
import { eq } from "drizzle-orm";
import { atomically } from "~/domain/kernel/atomically.server";
import type { Context } from "~/domain/kernel/context";
import type { Day } from "~/domain/kernel/days";
import { insist } from "~/domain/kernel/refusal";
import { record } from "~/domain/ledger/recording.server";
import { findStage, listStages } from "~/domain/stages/finding.server";
import type { Stage } from "~/domain/stages/stage";
import { markStage } from "~/domain/stages/status.server";
import { mayAnnounce, mayDetermine } from "./policy";

/** The secretariat announces a confirmed list under a number; the next stage can begin. */
export function announceStage(context: Context, stageId: string, number: string): Promise<void> {
  return atomically(context, async (context) => {
    const stage = await findStage(context, stageId);
    insist(mayAnnounce(context.actor, stage));
    insist((await isLastStage(context, stage)) ? "wrong-state" : undefined);

    await writeAnnouncement(context, stage, number);

    await record(context, "stage.announced", stage, { number });
  });
}

export type Decree = { decreeNo: string; decreeOn: Day };

/** The authority determines the last stage's list by decree: the result is public, the edition finished. */
export function determineResult(context: Context, stageId: string, { decreeNo, decreeOn }: Decree): Promise<void> {
  return atomically(context, async (context) => {
    const stage = await findStage(context, stageId);
    insist(mayDetermine(context.actor, stage, await isLastStage(context, stage)));

    await writeAnnouncement(context, stage, decreeNo);
    await context.db.insert(determinations).values({
      editionId: stage.editionId,
      stageId,
      decreeNo,
      decreeOn,
      determinedBy: context.actor.id ?? "",
      determinedAt: context.now,
    });
    await context.db.update(editions).set({ status: "finished" }).where(eq(editions.id, stage.editionId));

    await record(
      context,
      "result.determined",
      { id: stage.editionId, editionId: stage.editionId },
      { decreeNo, decreeOn },
    );
  });
}

export async function isLastStage(context: Context, stage: Stage): Promise<boolean> {
  const all = await listStages(context, stage.editionId);
  return all.at(-1)?.id === stage.id;
}

async function writeAnnouncement(context: Context, stage: Stage, number: string) {
  const announced = { announcedBy: context.actor.id ?? "", announcedAt: context.now };
  await context.db.insert(announcements).values({ stageId: stage.id, number, ...announced });
  await markStage(context, stage, "final");
}
