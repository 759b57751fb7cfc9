import { lostMotions, motions } from "db/schema";
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
import type { Stage } from "~/domain/stages/stage";
import { listMotions, listPastMotions } from "./finding.server";
import { mayMove } from "./policy";

export const shortestReason = 10;

export type Motion = { entryId: string; reason: string; votesFor: number; votesAgainst: number; abstentions: number };

/**
 * The plenary's choice of one entry out of a tie that lies across the cut line, with reason and votes; one that was voted
 * down is kept too, and chooses nobody. The same lost motion once more is no second one.
 */
export function chooseTied(context: Context, stageId: string, motion: Motion): Promise<"carried" | "lost"> {
  return atomically(context, async (context) => {
    const { stage, rows } = await findStandings(context, stageId);
    insist(mayMove(context.actor, stage));
    const row = found(rows.find(({ entryId }) => entryId === motion.entryId));
    insistThat(row.side === "contested", "not-contested");
    refuseIf(motion.reason.trim().length < shortestReason, "note-too-short");
    insistThat(isCounted(motion) && motion.votesFor + motion.votesAgainst > 0, "motion-without-votes");
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

    if (motion.votesFor <= motion.votesAgainst) return loseMotion(context, stage, motion);
    const id = newId();
    const moved = { movedBy: actorId(context.actor), movedAt: context.now };
    const reason = motion.reason.trim();
    await context.db.insert(motions).values({ id, stageId, kind: "choose_tied", ...motion, reason, ...moved });

    const { votesFor, votesAgainst, abstentions } = motion;
    const details = { stage: stage.id, entry: motion.entryId, votesFor, votesAgainst, abstentions };
    await record(context, "motion.carried", { id, editionId: stage.editionId }, details);
    return "carried";
  });
}

async function loseMotion(context: Context, stage: Stage, motion: Motion): Promise<"lost"> {
  const { entryId, votesFor, votesAgainst, abstentions } = motion;
  const reason = motion.reason.trim();
  const said = { entryId, reason, votesFor, votesAgainst, abstentions };
  const before = (await listPastMotions(context, stage.id)).filter(({ withdrawnAt }) => withdrawnAt === null);
  const isSame = (one: (typeof before)[number]) =>
    one.entryId === entryId && one.reason === reason && votesIn(one) === votesIn(motion) && one.votesFor === votesFor;
  if (before.some(isSame)) return "lost";

  const id = newId();
  const moved = { movedBy: actorId(context.actor), movedAt: context.now };
  await context.db.insert(lostMotions).values({ id, stageId: stage.id, kind: "choose_tied", ...said, ...moved });

  const details = { stage: stage.id, entry: entryId, votesFor, votesAgainst, abstentions };
  await record(context, "motion.lost", { id, editionId: stage.editionId }, details);
  return "lost";
}

function isCounted({ votesFor, votesAgainst, abstentions }: Motion): boolean {
  return [votesFor, votesAgainst, abstentions].every((votes) => Number.isSafeInteger(votes) && votes >= 0);
}

function votesIn({
  votesFor,
  votesAgainst,
  abstentions,
}: Pick<Motion, "votesFor" | "votesAgainst" | "abstentions">): number {
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
    const carried = (await listMotions(context, stageId)).find(({ id }) => id === motionId);
    const lost = (await listPastMotions(context, stageId)).find(({ id, isLost }) => id === motionId && isLost);
    const motion = found(carried ?? (lost?.withdrawnAt ? undefined : lost));

    const table = carried ? motions : lostMotions;
    await context.db
      .update(table)
      .set({ withdrawnAt: context.now })
      .where(and(eq(table.id, motion.id), isNull(table.withdrawnAt)));

    await record(context, "motion.withdrawn", { id: motion.id, editionId: stage.editionId }, { entry: motion.entryId });
  });
}
