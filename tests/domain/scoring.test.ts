import { noteRevisions, scores } from "db/schema";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { acceptAssignment } from "~/domain/assignment/declaring.server";
import { findAssignment } from "~/domain/assignment/finding.server";
import { sha256 } from "~/domain/ledger/chain.server";
import { findOwnSheet, findRubric } from "~/domain/scoring/finding.server";
import { handInSheet } from "~/domain/scoring/handing-in.server";
import { recallSheet } from "~/domain/scoring/recalling.server";
import { type SheetInput, saveSheet } from "~/domain/scoring/saving.server";
import { whileJudging, whilePresenting } from "../support/blueprint";
import { aClosedDesk, anOpenStage, assignmentsOf, refused } from "../support/steps";
import { freshWorld } from "../support/world";

const closes = new Date("2026-04-30T23:59:59+07:00");

const none = { criteria: [], overall: false };

/** A judge at an accepted assignment, with the two criteria of its rubric. */
async function aJudgeAtWork({ accepted = true } = {}) {
  const world = await freshWorld();
  await anOpenStage(world, 1);
  const [row] = await assignmentsOf(world, world.desk);
  const id = row?.id ?? "";
  const judgeAt = (now: Date) => world.as(row?.judgeId ?? "", now);
  const judge = await judgeAt(whileJudging);
  if (accepted) await acceptAssignment(judge, id);
  const { criteria } = await findRubric(judge, (await findAssignment(judge, id)).stage.rubricId);
  const [a = "", b = ""] = criteria.map((it) => it.id);
  const score = (criterionId: string, value: number | undefined, note = "") => ({ criterionId, value, note });
  const full = (version: number) => ({ version, overallNote: "Alasan", scores: [score(a, 70), score(b, 80)] });
  return { world, id, judge, judgeAt, a, b, score, full };
}

test("a sheet is saved in part; what is missing stays missing and is never 0", async () => {
  const { world, id, judge, a, b, score } = await aJudgeAtWork();

  expect(await saveSheet(judge, id, { version: 0, overallNote: "", scores: [score(a, 70)] })).toEqual({
    version: 1,
    offScale: [],
    clashes: none,
  });
  expect((await findOwnSheet(judge, id)).scores).toEqual([score(a, 70)]);
  await saveSheet(judge, id, { version: 1, overallNote: "", scores: [score(b, undefined, "Menunggu data")] });

  expect((await findOwnSheet(judge, id)).scores).toEqual(
    expect.arrayContaining([score(a, 70), score(b, undefined, "Menunggu data")]),
  );
  expect((await world.database.read.select().from(scores)).map(({ value }) => value).sort()).toEqual([70, null]);
  expect(await refused(world, () => handInSheet(judge, id))).toBe("sheet-incomplete");
});

test("a score is taken back to missing, not to 0", async () => {
  const { id, judge, a, score, full } = await aJudgeAtWork();
  await saveSheet(judge, id, full(0));
  await saveSheet(judge, id, { version: 1, overallNote: "Alasan", scores: [score(a, undefined)] });
  expect((await findOwnSheet(judge, id)).scores.find(({ criterionId }) => criterionId === a)?.value).toBeUndefined();
});

test.each([101, -1, 50.5, Number.NaN])(
  "a score of %d is off the scale: it is not taken, and holds up nothing else of the sheet",
  async (value) => {
    const { id, judge, a, b, score } = await aJudgeAtWork();
    const scores = [score(a, 70), score(b, value)];
    expect(await saveSheet(judge, id, { version: 0, overallNote: "Alasan", scores })).toEqual({
      version: 1,
      offScale: [b],
      clashes: none,
    });
    const sheet = await findOwnSheet(judge, id);
    expect(sheet.scores.find(({ criterionId }) => criterionId === a)?.value).toBe(70);
    expect(sheet.scores.find(({ criterionId }) => criterionId === b)?.value).toBeUndefined();
    await saveSheet(judge, id, { version: 1, overallNote: "Alasan", scores: [score(b, 60)] });
    const later = await saveSheet(judge, id, { version: 2, overallNote: "Alasan", scores: [score(b, value)] });
    expect(later.offScale).toEqual([b]);
    expect((await findOwnSheet(judge, id)).scores.find(({ criterionId }) => criterionId === b)?.value).toBe(60);
  },
);

test("a criterion of another rubric is not found", async () => {
  const { world, id, judge, score } = await aJudgeAtWork();
  expect(
    await refused(world, () => saveSheet(judge, id, { version: 0, overallNote: "", scores: [score("foreign", 3)] })),
  ).toBe("not-found");
});

test("a window that did not see another's saves changes what it alone changed, however often it saves", async () => {
  const { id, judge, a, b, score } = await aJudgeAtWork();
  const given = async () => {
    const { scores } = await findOwnSheet(judge, id);
    return [a, b].map((criterion) => scores.find(({ criterionId }) => criterionId === criterion)?.value);
  };
  const stale = (value: number | undefined, rest: Partial<SheetInput> = {}) =>
    saveSheet(judge, id, { version: 0, overallNote: "", scores: [score(a, undefined), score(b, value)], ...rest });
  await saveSheet(judge, id, { version: 0, overallNote: "", scores: [score(a, 80), score(b, undefined)] });

  expect(await stale(70)).toEqual({ version: 0, offScale: [], clashes: none });
  expect(await given()).toEqual([80, 70]);
  const unanswered = { overallNote: "", scores: [score(a, undefined), score(b, 70)] };
  expect(await stale(71, { unanswered })).toEqual({ version: 0, offScale: [], clashes: none });
  expect(await given()).toEqual([80, 71]);
  expect(await stale(71)).toMatchObject({ version: 0, clashes: none });

  const late = { version: 0, overallNote: "Lain", scores: [score(a, 10, "Lemah"), score(b, 71)] };
  expect((await saveSheet(judge, id, late)).clashes).toEqual({ criteria: [a], overall: false });
  expect(await given()).toEqual([80, 71]);
});

test("a number that was cleared stays cleared beside a window that still shows it", async () => {
  const { id, judge, a, b, score } = await aJudgeAtWork();
  await saveSheet(judge, id, { version: 0, overallNote: "", scores: [score(a, 80), score(b, 50)] });
  await saveSheet(judge, id, { version: 1, overallNote: "", scores: [score(a, undefined), score(b, 50)] });
  const other = { version: 1, overallNote: "", scores: [score(a, 80), score(b, 65)] };
  expect((await saveSheet(judge, id, { ...other, unanswered: { scores: [] } })).clashes).toEqual(none);
  const { scores } = await findOwnSheet(judge, id);
  expect(scores.find(({ criterionId }) => criterionId === a)?.value).toBeUndefined();
  expect(scores.find(({ criterionId }) => criterionId === b)?.value).toBe(65);
});

test("a number from one window and a note from another are not put together", async () => {
  const { id, judge, a, score } = await aJudgeAtWork();
  await saveSheet(judge, id, { version: 0, overallNote: "", scores: [score(a, 80)] });
  await saveSheet(judge, id, { version: 1, overallNote: "", scores: [score(a, 30)] });
  const noted = await saveSheet(judge, id, { version: 1, overallNote: "", scores: [score(a, 80, "Sangat kuat")] });
  expect(noted.clashes.criteria).toEqual([a]);
  expect((await findOwnSheet(judge, id)).scores).toEqual([score(a, 30)]);
});

test("of two windows that save at once one is saved and the other told", async () => {
  const { id, judge, a, score } = await aJudgeAtWork();
  const saves = await Promise.all(
    [60, 61].map((value) => saveSheet(judge, id, { version: 0, overallNote: "", scores: [score(a, value)] })),
  );
  expect(saves.map(({ clashes }) => clashes.criteria.length).sort()).toEqual([0, 1]);
  expect(await findOwnSheet(judge, id)).toMatchObject({ version: 1, scores: [{ criterionId: a }] });
});

test("what was sent and never answered may have arrived: going on from it is no conflict", async () => {
  const { id, judge, a, score } = await aJudgeAtWork();
  await saveSheet(judge, id, { version: 0, overallNote: "Awal", scores: [score(a, 60)] });
  const unanswered = { overallNote: "Awal", scores: [score(a, 60)] };
  const later = { version: 0, overallNote: "Awal, lalu lebih", scores: [score(a, 65)] };
  expect((await saveSheet(judge, id, { ...later, unanswered: { scores: [] } })).clashes.criteria).toEqual([a]);
  expect(await saveSheet(judge, id, { ...later, unanswered })).toEqual({ version: 2, offScale: [], clashes: none });
});

test("each reason for the whole stays in the history with its version", async () => {
  const { world, id, judge } = await aJudgeAtWork();
  for (const [version, overallNote] of ["Satu", "Dua", "Dua", "Tiga"].entries())
    await saveSheet(judge, id, { version: Math.min(version, 2), overallNote, scores: [] });
  const kept = await world.database.read.select().from(noteRevisions);
  expect(kept.map(({ version, overallNote }) => [version, overallNote])).toEqual([
    [1, "Satu"],
    [2, "Dua"],
    [3, "Tiga"],
  ]);
  expect(await world.events("sheet.noted")).toHaveLength(3);
});

test("a judge takes a sheet back while the stage is open, and hands it in again; nobody else does", async () => {
  const { world, id, judge, full } = await aJudgeAtWork();
  await recallSheet(judge, id);
  expect(await world.events("sheet.recalled")).toEqual([]);
  await saveSheet(judge, id, full(0));
  await handInSheet(judge, id);
  const { chair, officer } = world.people;
  for (const person of [chair, officer])
    expect(await refused(world, async () => recallSheet(await world.as(person, whileJudging), id))).toBe("not-found");

  await recallSheet(judge, id);
  await recallSheet(judge, id);
  expect(await findOwnSheet(judge, id)).toMatchObject({ status: "draft", version: 2 });
  expect(await world.events("sheet.recalled")).toHaveLength(1);
  await handInSheet(judge, id);
  expect(await refused(world, async () => recallSheet(await world.as(judge.actor.id ?? "", whilePresenting), id))).toBe(
    "stage-over",
  );
});

test("saving the same again writes nothing; of a change only what changed is entered in the ledger", async () => {
  const { world, id, judge, a, score, full } = await aJudgeAtWork();
  await saveSheet(judge, id, full(0));
  expect(await saveSheet(judge, id, full(0))).toEqual({ version: 1, offScale: [], clashes: none });
  expect(await world.events("score.saved")).toHaveLength(2);

  await saveSheet(judge, id, { version: 1, overallNote: "Alasan", scores: [score(a, 71)] });
  expect(await world.events("score.saved")).toHaveLength(3);
});

test("the ledger commits to each score without telling it, and the salt opens the commitment", async () => {
  const { world, id, judge, a, score } = await aJudgeAtWork();
  await saveSheet(judge, id, { version: 0, overallNote: "Rahasia juri", scores: [score(a, 73, "Catatan juri")] });

  const [event] = await world.events("score.saved");
  const { details } = JSON.parse(event?.body ?? "{}") as { details: Record<string, string> };
  const [row] = await world.database.read.select().from(scores).where(eq(scores.criterionId, a));
  expect(details.commitment).toBe(sha256(`${row?.salt}73`));
  expect(row?.salt).toMatch(/^[0-9a-f]{32}$/);
  expect(Object.keys(details).sort()).toEqual(["commitment", "criterion", "entry"]);
  expect(event?.body).not.toContain(row?.salt);
  expect(event?.body).not.toContain("juri");
});

test("a complete sheet is handed in, once, and is shut from then on", async () => {
  const { world, id, judge, a, score, full } = await aJudgeAtWork();
  await saveSheet(judge, id, full(0));

  await handInSheet(judge, id);
  await handInSheet(judge, id);

  expect(await findOwnSheet(judge, id)).toMatchObject({ status: "handed_in", version: 1 });
  expect(await world.events("sheet.handed_in")).toHaveLength(1);
  expect(
    await refused(world, () =>
      saveSheet(judge, id, { version: 1, overallNote: "Alasan", scores: [score(a, 99, "Naik")] }),
    ),
  ).toBe("sheet-handed-in");
});

test.each([
  ["a low score without its note", 40, "", "Alasan", "notes-missing"],
  ["a high score without its note", 91, " ", "Alasan", "notes-missing"],
  ["no overall reason", 70, "", "  ", "notes-missing"],
  ["a low score with its note", 40, "Tanpa bukti", "Alasan", undefined],
  ["just above the low bound", 41, "", "Alasan", undefined],
  ["just below the high bound", 90, "", "Alasan", undefined],
] as const)("handing in, %s: %s", async (_case, value, note, overallNote, reason) => {
  const { world, id, judge, a, b, score } = await aJudgeAtWork();
  await saveSheet(judge, id, { version: 0, overallNote, scores: [score(a, value, note), score(b, 80)] });

  expect(await refused(world, () => handInSheet(judge, id))).toBe(reason);
  expect(await world.events("sheet.handed_in")).toHaveLength(reason ? 0 : 1);
});

test("an empty sheet is not handed in", async () => {
  const { world, id, judge } = await aJudgeAtWork();
  expect(await refused(world, () => handInSheet(judge, id))).toBe("sheet-incomplete");
});

test("nothing is scored before the declaration", async () => {
  const { world, id, judge, full } = await aJudgeAtWork({ accepted: false });
  expect(await refused(world, () => saveSheet(judge, id, full(0)))).toBe("not-declared");
  expect(await refused(world, () => handInSheet(judge, id))).toBe("not-declared");
});

test("scores are taken until the stage's last second, and not after it", async () => {
  const { world, id, judgeAt, full } = await aJudgeAtWork();
  const [last, late] = [
    await judgeAt(new Date(closes.getTime() + 999)),
    await judgeAt(new Date(closes.getTime() + 1000)),
  ];
  expect(await refused(world, () => saveSheet(late, id, full(0)))).toBe("stage-over");
  await saveSheet(last, id, full(0));
  expect(await refused(world, () => handInSheet(late, id))).toBe("stage-over");
  await handInSheet(last, id);
});

test("when the stage is closed its sheets are locked", async () => {
  const world = await freshWorld();
  await aClosedDesk(world, [80]);
  const [row] = await assignmentsOf(world, world.desk);
  const judge = await world.as(row?.judgeId ?? "", whileJudging);

  expect(await findOwnSheet(judge, row?.id ?? "")).toMatchObject({ status: "locked" });
  expect(
    await refused(world, () => saveSheet(judge, row?.id ?? "", { version: 1, overallNote: "Lain", scores: [] })),
  ).toBe("stage-not-open");
  expect(await refused(world, () => handInSheet(judge, row?.id ?? ""))).toBe("stage-not-open");
});
