import { announcements, corrections, determinations, editions } from "db/schema";
import { eq } from "drizzle-orm";
import { atomically } from "~/domain/kernel/atomically.server";
import type { Context } from "~/domain/kernel/context";
import { type Day, dayInJakarta } from "~/domain/kernel/days";
import { newId } from "~/domain/kernel/ids.server";
import type { Verdict } from "~/domain/kernel/reasons";
import { found, insist, refuseIf } from "~/domain/kernel/refusal";
import { record } from "~/domain/ledger/recording.server";
import { actorId } from "~/domain/people/actor";
import { findStage, listStages } from "~/domain/stages/finding.server";
import type { Stage } from "~/domain/stages/stage";
import { markStage } from "~/domain/stages/status.server";
import { findConfirmation, findDetermination } from "./finding.server";
import { mayAnnounce, mayCorrect, mayDetermine } from "./policy";

/** The secretariat announces a confirmed list under a number; the next stage can begin. */
export function announceStage(context: Context, stageId: string, number: string): Promise<void> {
  return atomically(context, async (context) => {
    const stage = await findStage(context, stageId);
    insist(mayAnnounce(context.actor, stage));
    refuseIf(await isLastStage(context, stage), "last-stage");

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
    insist(await implausible(context, stage, decreeOn));

    await writeAnnouncement(context, stage, decreeNo);
    await context.db.insert(determinations).values({
      editionId: stage.editionId,
      stageId,
      decreeNo,
      decreeOn,
      determinedBy: actorId(context.actor),
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

export type Correction = Decree & { reason: string };

/** Replaces the decree of a determined edition by a newer one; both stay, and the newest is shown. */
export function correctDetermination(context: Context, editionId: string, correction: Correction): Promise<void> {
  return atomically(context, async (context) => {
    insist(mayCorrect(context.actor, editionId));
    const stands = found(await findDetermination(context, editionId));
    const { decreeNo, decreeOn, reason } = correction;
    refuseIf(reason.trim().length < shortestReason, "note-too-short");
    refuseIf(decreeNo === stands.decreeNo && decreeOn === stands.decreeOn, "nothing-changed");
    insist(await implausible(context, await findStage(context, stands.stageId), decreeOn));

    const corrected = { correctedBy: actorId(context.actor), correctedAt: context.now };
    await context.db
      .insert(corrections)
      .values({ id: newId(), editionId, decreeNo, decreeOn, reason: reason.trim(), ...corrected });

    await record(context, "result.corrected", { id: editionId, editionId }, { decreeNo, decreeOn });
  });
}

const shortestReason = 10;

/** A decree is signed once there is a list to sign, and not in days to come. */
async function implausible(context: Context, stage: Stage, decreeOn: Day): Promise<Verdict> {
  if (decreeOn > dayInJakarta(context.now)) return "day-in-future";
  const confirmation = await findConfirmation(context, stage.id);
  return confirmation && decreeOn < dayInJakarta(confirmation.confirmedAt) ? "decree-too-early" : undefined;
}

export async function isLastStage(context: Context, stage: Stage): Promise<boolean> {
  const all = await listStages(context, stage.editionId);
  return all.at(-1)?.id === stage.id;
}

async function writeAnnouncement(context: Context, stage: Stage, number: string) {
  const announced = { announcedBy: actorId(context.actor), announcedAt: context.now };
  await context.db.insert(announcements).values({ stageId: stage.id, number, ...announced });
  await markStage(context, stage, "final");
}
