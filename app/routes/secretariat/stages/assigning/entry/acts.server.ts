import { z } from "zod";
import { lookOver } from "~/domain/assignment/looking-over.server";
import { lockReading, moveReading, swapReadings } from "~/domain/assignment/moving.server";
import type { Context } from "~/domain/kernel/context";
import { findStage } from "~/domain/stages/finding.server";
import { optional, text } from "~/routes/pieces/forms/fields";
import { type Deed, done } from "~/site/deeds";
import { paths } from "~/site/paths";
import { form } from "~/web/acting.server";
import type { Words } from "~/words/words";

const longestNumber = 60;

/** What the forms of an entry's assignment ask for. */
export function actsOnEntry(context: Context, { assigning }: Words, stageId: string, entryId: string) {
  const { entry: says } = assigning;
  const on = (deed: Deed) => done(paths.assignedEntry(stageId, entryId), deed);
  const lock = (isLocked: boolean) =>
    form(z.object({ assignmentId: optional }), async ({ assignmentId }) => {
      await lockReading(context, assignmentId, isLocked);
      return on(isLocked ? "assignment-locked" : "assignment-unlocked");
    });
  return {
    lock: lock(true),
    unlock: lock(false),
    move: form(
      z.object({ from: text(says.toMissing), to: text(says.toMissing) }),
      async ({ from, to }) => {
        await moveReading(context, from, to);
        return on("judge-replaced");
      },
      { at: { rest: "to" } },
    ),
    swap: form(
      z.object({
        own: text(says.swapFromMissing),
        number: text(says.swapMissing, longestNumber),
        judge: text(says.swapJudgeMissing),
      }),
      async ({ own, number, judge }, back) => {
        const { entries } = await lookOver(context, await findStage(context, stageId));
        const other = entries.find((entry) => entry.number.toUpperCase() === number.toUpperCase());
        if (!other || other.id === entryId) return back([{ href: "#number", text: says.swapMissing }], 400);
        const reading = other.readers.find(({ judgeId }) => judgeId === judge);
        if (!reading) return back([{ href: "#judge", text: says.swapJudgeMissing }], 400);
        await swapReadings(context, own, reading.assignmentId);
        return on("judges-swapped");
      },
      { at: { rest: "judge" } },
    ),
  };
}
