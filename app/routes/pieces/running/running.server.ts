import { data } from "@remix-run/node";
import { annulConflicted } from "~/domain/assignment/annulling.server";
import { passOnWork } from "~/domain/assignment/passing-on.server";
import { mayPassOn, mayWaive } from "~/domain/assignment/policy";
import { lowerReadings } from "~/domain/assignment/waiving.server";
import { lastSecondPassed } from "~/domain/editions/edition";
import type { Context } from "~/domain/kernel/context";
import { listStageReopenings, reopenStage } from "~/domain/ranking/reopening.server";
import { mayReopenSheet } from "~/domain/scoring/policy";
import { reopenSheet } from "~/domain/scoring/reopening.server";
import { findJudgeAtWork, findRunning } from "~/domain/scoring/running.server";
import { extendStage } from "~/domain/stages/extending.server";
import { listEntries, listPanel } from "~/domain/stages/finding.server";
import { mayMoveEnd, mayReopenStage } from "~/domain/stages/policy";
import type { Deed } from "~/site/paths";
import { orRespond, refusalOf } from "~/web/refusals.server";
import type { Words } from "~/words/words";
import type { FieldError } from "../forms/field-errors";
import { momentFrom, postedParts } from "../forms/moment-parts";

/** How a stage runs, with what the visitor may do about it. */
export async function loadRunning(context: Context, stageId: string) {
  const { actor, now } = context;
  const running = await orRespond(findRunning(context, stageId));
  const { stage } = running;
  return {
    ...running,
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
    may: {
      passOn: mayPassOn(actor, found.stage) === undefined,
      reopen: mayReopenSheet(actor, found.stage, "handed_in", now) === undefined,
    },
  };
}

export type JudgeData = Awaited<ReturnType<typeof loadJudge>>;

export type RunningAnswer = { intent: string; typed: Record<string, string>; errors: FieldError[] };
type Outcome = { deed: Deed } | { answer: RunningAnswer; status: number };

/** What a form of these pages asks for, done or answered. */
export async function actOnStage(
  context: Context,
  stageId: string,
  form: FormData,
  words: Words,
  judgeId = "",
): Promise<Outcome> {
  const typed = Object.fromEntries([...form].map(([name, value]) => [name, value.toString().trim()]));
  const { intent = "", reason = "" } = typed;
  const wrong = (errors: FieldError[], status: number): Outcome => ({ answer: { intent, typed, errors }, status });
  const says = words.running;

  if (intent === "extend" || intent === "reopen-stage") {
    const until = momentFrom(postedParts(form, "until"), "closes");
    const named = intent === "extend" ? { ids: [], errors: [] } : await entriesIn(context, stageId, typed, words);
    const errors = [...(until ? [] : [{ href: "#until", text: says.extend.untilMissing }]), ...named.errors];
    if (!until || errors.length > 0) return wrong(errors, 400);
    return intent === "extend"
      ? settle(extendStage(context, stageId, { until, reason }), "stage-extended")
      : settle(reopenStage(context, stageId, { until, reason, entryIds: named.ids }), "stage-reopened");
  }
  if (intent === "waive") {
    const named = await entriesIn(context, stageId, typed, words);
    const readings = /^\d{1,3}$/.test(typed.readings ?? "") ? Number(typed.readings) : undefined;
    const missing = readings === undefined ? [{ href: "#readings", text: says.waive.readingsMissing }] : [];
    const none = named.ids.length === 0 && named.errors.length === 0;
    const errors = [
      ...named.errors,
      ...(none ? [{ href: "#numbers", text: says.waive.numbersMissing }] : []),
      ...missing,
    ];
    if (readings === undefined || errors.length > 0) return wrong(errors, 400);
    return settle(lowerReadings(context, stageId, { entryIds: named.ids, readings, reason }), "readings-set");
  }
  if (intent === "annul") return settle(annulConflicted(context, stageId), "conflicts-annulled");
  if (intent === "pass-on") return settle(passOnWork(context, stageId, judgeId, reason), "work-passed-on");
  if (intent === "reopen-sheet") {
    const { sheetId = "" } = typed;
    if (!sheetId) return wrong([{ href: "#sheetId", text: says.page.choose }], 400);
    return settle(reopenSheet(context, sheetId, reason), "sheet-reopened");
  }
  throw data(null, { status: 400 });

  async function settle(asked: Promise<unknown>, deed: Deed): Promise<Outcome> {
    const refusal = await refusalOf(asked);
    if (!refusal) return { deed };
    const reasonAt = { waive: "#alasan-pembacaan", "reopen-sheet": "#alasan-buka" }[intent] ?? "#reason";
    const field = {
      "note-too-short": reasonAt,
      "deadline-not-later": "#until",
      "deadline-too-far": "#until",
      "readings-out-of-range": "#readings",
    }[refusal as string];
    return wrong([{ ...(field ? { href: field } : {}), text: words.reasons[refusal] }], 409);
  }
}

/** The entries whose numbers were typed, and an error for each number that no entry has. */
async function entriesIn(context: Context, stageId: string, { numbers = "" }: Record<string, string>, words: Words) {
  const asked = numbers.split(/[\s,;]+/).filter(Boolean);
  const entries = new Map((await listEntries(context, stageId)).map(({ number, id }) => [number.toUpperCase(), id]));
  const unknown = asked.filter((number) => !entries.has(number.toUpperCase()));
  return {
    ids: asked.flatMap((number) => entries.get(number.toUpperCase()) ?? []),
    errors: unknown.map((number) => ({ href: "#numbers", text: words.running.waive.unknown(number) })),
  };
}
