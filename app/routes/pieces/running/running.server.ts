import { z } from "zod";
import { annulConflicted } from "~/domain/assignment/annulling.server";
import { passOnWork } from "~/domain/assignment/passing-on.server";
import { mayPassOn, mayRemind, mayWaive } from "~/domain/assignment/policy";
import { lastSecondPassed } from "~/domain/editions/edition";
import type { Context } from "~/domain/kernel/context";
import { listStageReopenings, reopenStage } from "~/domain/ranking/reopening.server";
import { mayReopenSheet } from "~/domain/scoring/policy";
import { isRemindedLately, listReminders, remindJudge } from "~/domain/scoring/reminding.server";
import { reopenSheet } from "~/domain/scoring/reopening.server";
import { findJudgeAtWork, findRunning } from "~/domain/scoring/running.server";
import { lowerReadings } from "~/domain/scoring/waiving.server";
import { extendStage } from "~/domain/stages/extending.server";
import { listEntries, listPanel } from "~/domain/stages/finding.server";
import { mayMoveEnd, mayReopenStage } from "~/domain/stages/policy";
import { moment, nothing, optional, text } from "~/routes/pieces/forms/fields";
import type { Deed } from "~/site/deeds";
import { done } from "~/site/deeds";
import { type FieldError, form } from "~/web/acting.server";
import { orRespond } from "~/web/refusals.server";
import type { Words } from "~/words/words";

const mostLackingShown = 100;

/** How a stage runs, with what the visitor may do about it. */
export async function loadRunning(context: Context, stageId: string) {
  const { actor, now } = context;
  const running = await orRespond(findRunning(context, stageId));
  const { stage } = running;
  return {
    ...running,
    /** Those that are shown; of a national stage thousands lack something. */
    lacking: running.lacking.slice(0, mostLackingShown),
    lackingCount: running.lacking.length,
    reopenings: await listStageReopenings(context, stageId),
    hasChair: (await listPanel(context, stageId)).some(({ isChair, isInService }) => isChair && isInService),
    isOver: stage.status === "open" && lastSecondPassed(stage.closesAt, now),
    now,
    may: {
      passOn: mayPassOn(actor, stage) === undefined,
      waive: mayWaive(actor, stage) === undefined,
      extend: mayMoveEnd(actor, stage) === undefined,
      reopen: mayReopenStage(actor, stage) === undefined,
    },
  };
}

export type RunningData = Awaited<ReturnType<typeof loadRunning>>;

/** One judge's work in a stage, with what the visitor may do about it. */
export async function loadJudge(context: Context, stageId: string, judgeId: string) {
  const found = await orRespond(findJudgeAtWork(context, stageId, judgeId));
  const { actor, now } = context;
  return {
    ...found,
    reminders: await listReminders(context, found.stage, judgeId),
    isReminded: await isRemindedLately(context, found.stage, judgeId),
    may: {
      passOn: mayPassOn(actor, found.stage) === undefined,
      remind: mayRemind(actor, found.stage, now) === undefined,
      reopen: mayReopenSheet(actor, found.stage, "handed_in", now) === undefined,
    },
  };
}

export type JudgeData = Awaited<ReturnType<typeof loadJudge>>;

/** Numbers of entries, of which a stage may have thousands. */
const mostNumbers = 100_000;

/** What the forms of these pages ask for; `judgeId` is whose page it is, `next` where it leads back to. */
export function actsOnStage(
  context: Context,
  stageId: string,
  words: Words,
  { judgeId = "", next }: { judgeId?: string; next: string },
) {
  const { running: says } = words;
  const on = (deed: Deed) => done(next, deed);
  const until = moment(says.extend.untilMissing);
  const at = { "note-too-short": "reason", "deadline-not-later": "until", "deadline-too-far": "until" };
  return {
    extend: form(
      z.object({ until, reason: optional }),
      async (extension) => {
        await extendStage(context, stageId, extension);
        return on("stage-extended");
      },
      { at },
    ),
    "reopen-stage": form(
      z.object({ until, reason: optional, numbers: optional }),
      async ({ numbers, ...reopening }, back) => {
        const { entryIds, unknown } = await entriesNamed(context, stageId, numbers);
        if (unknown.length > 0) return back(unknownNumbers(unknown, words), 400);
        await reopenStage(context, stageId, { ...reopening, entryIds });
        return on("stage-reopened");
      },
      { at },
    ),
    waive: form(
      z.object({
        numbers: text(says.waive.numbersMissing, mostNumbers),
        readings: z
          .string({ error: says.waive.readingsMissing })
          .trim()
          .regex(/^\d{1,3}$/, says.waive.readingsMissing)
          .transform(Number),
        reason: optional,
      }),
      async ({ numbers, ...waiver }, back) => {
        const { entryIds, unknown } = await entriesNamed(context, stageId, numbers);
        if (unknown.length > 0) return back(unknownNumbers(unknown, words), 400);
        if (entryIds.length === 0) return back([{ href: "#numbers", text: says.waive.numbersMissing }], 400);
        await lowerReadings(context, stageId, { ...waiver, entryIds });
        return on("readings-set");
      },
      { at: { "note-too-short": "alasan-pembacaan", "readings-out-of-range": "readings" } },
    ),
    annul: form(nothing, async () => {
      await annulConflicted(context, stageId);
      return on("conflicts-annulled");
    }),
    "pass-on": form(
      z.object({ reason: optional }),
      async ({ reason }) => {
        await passOnWork(context, stageId, judgeId, reason);
        return on("work-passed-on");
      },
      { at },
    ),
    remind: form(nothing, async () => {
      await remindJudge(context, stageId, judgeId);
      return on("judge-reminded");
    }),
    "reopen-sheet": form(
      z.object({ sheetId: text(says.page.choose), reason: optional }),
      async ({ sheetId, reason }) => {
        await reopenSheet(context, sheetId, reason);
        return on("sheet-reopened");
      },
      { at: { "note-too-short": "alasan-buka" } },
    ),
  };
}

/** The entries whose numbers were typed, and those numbers that no entry has. */
async function entriesNamed(context: Context, stageId: string, numbers: string) {
  const asked = numbers.split(/[\s,;]+/).filter(Boolean);
  const entries = new Map((await listEntries(context, stageId)).map(({ number, id }) => [number.toUpperCase(), id]));
  return {
    entryIds: asked.flatMap((number) => entries.get(number.toUpperCase()) ?? []),
    unknown: asked.filter((number) => !entries.has(number.toUpperCase())),
  };
}

function unknownNumbers(numbers: readonly string[], { running }: Words): FieldError[] {
  return numbers.map((number) => ({ href: "#numbers", text: running.waive.unknown(number) }));
}
