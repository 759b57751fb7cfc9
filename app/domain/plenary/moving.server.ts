import { motions } from "db/schema";
import type { Side } from "db/vocabulary";
import { and, eq, isNull } from "drizzle-orm";
import { insistFreeChair } from "~/domain/assignment/chairing.server";
import { atomically } from "~/domain/kernel/atomically.server";
import type { Context } from "~/domain/kernel/context";
import { newId } from "~/domain/kernel/ids.server";
import { found, insist, insistThat, refuseIf } from "~/domain/kernel/refusal";
import { record } from "~/domain/ledger/recording.server";
import { actorId } from "~/domain/people/actor";
import { findStandings } from "~/domain/ranking/finding.server";
import { byList } from "~/domain/ranking/lists.server";
import { placesLeft } from "~/domain/ranking/standings";
import { listPanel } from "~/domain/stages/finding.server";
import { listMotions } from "./finding.server";
import { mayMove } from "./policy";

export const shortestReason = 10;

export type Motion = { entryId: string; reason: string; votesFor: number; votesAgainst: number; abstentions: number };

/** The plenary's choice of one entry out of a tie that lies across the cut line, with reason and votes. */
export function chooseTied(context: Context, stageId: string, motion: Motion): Promise<void> {
  return atomically(context, async (context) => {
    const { stage, rows } = await findStandings(context, stageId);
    insist(mayMove(context.actor, stage));
    const row = found(rows.find(({ entryId }) => entryId === motion.entryId));
    insistThat(row.side === "contested", "not-contested");
    refuseIf(motion.reason.trim().length < shortestReason, "note-too-short");
    insistThat(isCarried(motion), "motion-not-carried");
    insist(
      votesIn(motion) > (await listPanel(context, stageId)).filter(({ isInService }) => isInService).length
        ? "too-many-votes"
        : undefined,
    );
    await insistFreeChair(context, stage, actorId(context.actor), contestedIn(rows));
    const carried = await listMotions(context, stageId);
    refuseIf(
      carried.some(({ entryId }) => entryId === motion.entryId),
      "already-chosen",
    );
    const { cut, rows: listed } = found(
      (await byList(context, stage, rows)).find(({ cut }) => cut.trackId === row.cutTrackId),
    );
    const chosen = carried.filter(({ entryId }) => listed.some((one) => one.entryId === entryId));
    refuseIf(chosen.length >= placesLeft(listed, cut.size), "too-many-chosen");

    const id = newId();
    const moved = { movedBy: actorId(context.actor), movedAt: context.now };
    const reason = motion.reason.trim();
    await context.db.insert(motions).values({ id, stageId, kind: "choose_tied", ...motion, reason, ...moved });

    const { votesFor, votesAgainst, abstentions } = motion;
    const details = { stage: stage.id, entry: motion.entryId, votesFor, votesAgainst, abstentions };
    await record(context, "motion.carried", { id, editionId: stage.editionId }, details);
  });
}

function isCarried({ votesFor, votesAgainst, abstentions }: Motion): boolean {
  const counted = [votesFor, votesAgainst, abstentions].every((votes) => Number.isSafeInteger(votes) && votes >= 0);
  return counted && votesFor > votesAgainst;
}

function votesIn({ votesFor, votesAgainst, abstentions }: Motion): number {
  return votesFor + votesAgainst + abstentions;
}

/** Whoever chooses one of a tie decides against the others too. */
function contestedIn(rows: ReadonlyArray<{ entryId: string; side: Side }>): Set<string> {
  return new Set(rows.flatMap(({ entryId, side }) => (side === "contested" ? [entryId] : [])));
}

/** Takes a motion back before the list is confirmed; its trace stays. */
export function withdrawMotion(context: Context, stageId: string, motionId: string): Promise<void> {
  return atomically(context, async (context) => {
    const { stage, rows } = await findStandings(context, stageId);
    insist(mayMove(context.actor, stage));
    await insistFreeChair(context, stage, actorId(context.actor), contestedIn(rows));
    const motion = found((await listMotions(context, stageId)).find(({ id }) => id === motionId));

    await context.db
      .update(motions)
      .set({ withdrawnAt: context.now })
      .where(and(eq(motions.id, motion.id), isNull(motions.withdrawnAt)));

    await record(context, "motion.withdrawn", { id: motion.id, editionId: stage.editionId }, { entry: motion.entryId });
  });
}
