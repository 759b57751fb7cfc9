import { conflicts, grants, proposals, scoreRevisions, sheets, stages, transcriptions } from "db/schema";
import { eq } from "drizzle-orm";
import fc from "fast-check";
import { expect, test } from "vitest";
import { acceptAssignment } from "~/domain/assignment/declaring.server";
import { listOwnAssignments } from "~/domain/assignment/finding.server";
import { checkInvariants } from "~/domain/audit/invariants/checking.server";
import { findDifferences } from "~/domain/ledger/comparing.server";
import { findNews } from "~/domain/notifications/telling.server";
import { alphabet, letters, readCode, withCheck } from "~/domain/paper-sheets/code";
import { codeOf } from "~/domain/paper-sheets/code.server";
import { findOwnPaper } from "~/domain/paper-sheets/finding.server";
import { listPapersIn, listPapersOf, listPaperWork } from "~/domain/paper-sheets/listing.server";
import { checkPaper, sendPaperBack, typePaper } from "~/domain/paper-sheets/transcribing.server";
import { mostDifferences } from "~/domain/paper-sheets/transcription";
import { namesOf } from "~/domain/people/finding.server";
import { listWaiting } from "~/domain/progress/waiting.server";
import { readSheet } from "~/domain/scoring/finding.server";
import { recallSheet } from "~/domain/scoring/recalling.server";
import { saveSheet } from "~/domain/scoring/saving.server";
import { whileJudging } from "../support/blueprint";
import { aPaperSheet } from "../support/paper";
import { assignmentsOf, refused } from "../support/steps";
import { visited } from "../support/visits";
import { freshWorld, type World } from "../support/world";

const tenLetters = fc.string({ unit: fc.constantFrom(...alphabet), minLength: letters, maxLength: letters });

test("a code is read whatever stands between its letters, and no slip or swap makes another sheet of it", () => {
  fc.assert(
    fc.property(tenLetters, fc.nat(letters), fc.constantFrom(...alphabet), (drawn, place, other) => {
      const code = withCheck(drawn);
      const bare = code.replace("-", "");
      expect(readCode(` ${bare.slice(0, 3).toLowerCase()} ${bare.slice(3)}`)).toBe(code);
      const slip = bare.slice(0, place) + other + bare.slice(place + 1);
      if (slip !== bare) expect(readCode(slip)).toBeUndefined();
      const swap =
        bare.slice(0, place) +
        bare
          .slice(place, place + 2)
          .split("")
          .reverse()
          .join("") +
        bare.slice(place + 2);
      if (swap !== bare) expect(readCode(swap)).toBeUndefined();
    }),
  );
});

async function waitingFor(world: World, id: string) {
  const waiting = await listWaiting(await world.as(id, whileJudging));
  return waiting.filter(({ kind }) => kind === "papersToCheck").map(({ count }) => count);
}

test("what one clerk typed and another typed the same is the judge's sheet, handed in; the judge hears of it", async () => {
  const { world, mine, judge, first, second, written, code } = await aPaperSheet();
  expect((await findOwnPaper(judge, mine.id)).code).toBe(code);
  await typePaper(first, world.desk, code, written(81));
  await typePaper(first, world.desk, code, written(81));
  const waiting = [await waitingFor(world, world.people.officer), await waitingFor(world, world.people.colleague)];
  expect(waiting).toEqual([[], [1]]);
  expect(await readSheet(judge, mine.id)).toMatchObject({ status: "draft", scores: [] });

  const corrected = written(81, "Alasan, dibetulkan");
  expect(await checkPaper(second, world.desk, code, corrected, 1)).toEqual([]);
  expect(await checkPaper(second, world.desk, code, corrected, 1)).toEqual([]);
  const sheet = await readSheet(judge, mine.id);
  expect(sheet.status).toBe("handed_in");
  expect(sheet.scores.map(({ value, note }) => [value, note])).toEqual(
    sheet.scores.map(() => [81, "Alasan, dibetulkan"]),
  );
  const ofSheet = eq(scoreRevisions.sheetId, sheet.id ?? "");
  expect(await world.database.read.select().from(scoreRevisions).where(ofSheet)).toHaveLength(sheet.scores.length);
  expect(await waitingFor(world, world.people.colleague)).toEqual([]);
  const [cameIn] = await listPapersIn(first, world.desk);
  const people = await namesOf(world.database.read, [world.people.officer, world.people.colleague]);
  expect(cameIn).toMatchObject({
    id: mine.id,
    typedBy: people.get(world.people.officer),
    checkedBy: people.get(world.people.colleague),
  });
  const own = (await listOwnAssignments(judge)).map(({ id, isFromPaper }) => [id === mine.id, isFromPaper]);
  expect(own.every(([isMine, isFromPaper]) => isMine === isFromPaper)).toBe(true);

  const { occasions } = await findNews(first, new Map());
  const told = occasions.filter(({ kind }) => kind === "paper_sheet_in");
  expect(told.map(({ recipient, reading }) => [recipient.id, reading])).toEqual([[mine.judgeId, mine.id]]);
  for await (const difference of findDifferences(world.database.read)) expect(difference).toBeUndefined();
});

test("a sheet that went back to its judge is the judge's alone: the paper does not hand it in again", async () => {
  const { world, mine, judge, first, second, written, code } = await aPaperSheet();
  await typePaper(first, world.desk, code, written(81));
  await checkPaper(second, world.desk, code, written(81), 1);
  expect(await refused(world, () => typePaper(first, world.desk, code, written(81)))).toBe("paper-sheet-in");
  await recallSheet(judge, mine.id);
  for (const act of [
    () => typePaper(first, world.desk, code, written(81)),
    () => checkPaper(second, world.desk, code, written(81), 1),
    () => sendPaperBack(first, world.desk, code, 1),
  ])
    expect(await refused(world, act)).toBe("paper-sheet-given-back");
  expect((await readSheet(judge, mine.id)).status).toBe("draft");
});

test("numbers that two read differently change no sheet, no answer says what the first read, and after three it is typed anew", async () => {
  const { world, mine, judge, first, second, rubric, written, code } = await aPaperSheet();
  await typePaper(first, world.desk, code, written(81));
  const other = written(81);
  const [slip] = other.scores;
  if (slip) slip.value = 58;
  for (let time = 0; time < mostDifferences; time += 1)
    expect(await checkPaper(second, world.desk, code, other, 1)).toEqual([rubric.criteria[0]?.id]);
  expect(await refused(world, () => checkPaper(second, world.desk, code, written(81), 1))).toBe(
    "paper-differs-too-often",
  );
  expect((await readSheet(judge, mine.id)).scores).toEqual([]);
  expect(await world.events("paper_sheet.differed")).toHaveLength(mostDifferences);
  expect(JSON.stringify(await listPaperWork(second, world.desk))).not.toContain("81");
  expect(await waitingFor(world, world.people.colleague)).toEqual([1]);

  await sendPaperBack(second, world.desk, code, 1);
  await sendPaperBack(second, world.desk, code, 1);
  expect((await listPaperWork(first, world.desk)).underway).toMatchObject([{ code, state: "again" }]);
  expect(await refused(world, () => checkPaper(second, world.desk, code, other, 1))).toBe("paper-sheet-not-typed");
  await typePaper(second, world.desk, code, other);
  expect(await checkPaper(first, world.desk, code, other, 6)).toEqual([]);
  expect((await readSheet(judge, mine.id)).scores.map(({ value }) => value)).toContain(58);
  expect(await broken(world)).toEqual([]);
});

test("a window that shows an earlier typing neither checks nor drops a later one", async () => {
  const { world, first, second, written, code } = await aPaperSheet();
  await typePaper(first, world.desk, code, written(80, "Salah ketik"));
  expect(await refused(world, () => typePaper(first, world.desk, code, written(81)))).toBe("own-typing-waits");
  await sendPaperBack(first, world.desk, code, 1);
  await typePaper(first, world.desk, code, written(80, "Sudah betul"));
  expect(await refused(world, () => checkPaper(second, world.desk, code, written(80), 1))).toBe("stale-version");
  expect(await refused(world, () => sendPaperBack(second, world.desk, code, 1))).toBe("stale-version");
  expect(await checkPaper(second, world.desk, code, written(80), 3)).toEqual([]);
});

test("one clerk is not two, and nobody types an own sheet, an own unit's entry or a stranger's stage", async () => {
  const { world, proposalId, mine, first, second, written, code } = await aPaperSheet();
  for (const who of [mine.judgeId, world.people.innovator, world.people.auditor, world.people.admin]) {
    const outsider = await world.as(who, whileJudging);
    expect(await refused(world, () => typePaper(outsider, world.desk, code, written(80)))).toMatch(/^not-/);
    expect(await refused(world, () => listPaperWork(outsider, world.desk))).toMatch(/^not-/);
    expect(await refused(world, () => listPapersIn(outsider, world.desk))).toMatch(/^not-/);
    expect(await refused(world, () => listPapersOf(outsider, world.desk, mine.judgeId))).toMatch(/^not-/);
  }
  await typePaper(first, world.desk, code, written(80));
  expect(await refused(world, () => checkPaper(first, world.desk, code, written(80), 1))).toBe("own-typing");
  expect(await refused(world, () => typePaper(second, world.desk, code, written(80)))).toBe("paper-sheet-typed");

  const [proposal] = await world.database.read.select().from(proposals).where(eq(proposals.id, proposalId));
  await world.database.write(async (db) => {
    const since = { fromAt: new Date(0) };
    const officer = { id: "panitia", role: "secretariat" as const, editionId: proposal?.editionId, ...since };
    const head = { id: "jabatan", role: "unit_admin" as const, unitId: proposal?.unitId, ...since };
    await db.insert(grants).values({ ...officer, userId: mine.judgeId });
    await db.insert(grants).values({ ...head, userId: world.people.colleague });
  });
  const both = await world.as(mine.judgeId, whileJudging);
  expect(await refused(world, () => checkPaper(both, world.desk, code, written(80), 1))).toBe("own-paper-sheet");
  const own = await world.as(world.people.colleague, whileJudging);
  expect(await refused(world, () => checkPaper(own, world.desk, code, written(80), 1))).toBe("own-unit");
  expect((await listPaperWork(own, world.desk)).underway).toEqual([]);
  expect(await waitingFor(world, world.people.colleague)).toEqual([]);
});

test("paper comes in under the rules of the screen: whole, declared, in time, and never over what the judge saved", async () => {
  const { world, mine, judge, first, second, written, code, rubric } = await aPaperSheet();
  const [blank, off, nonsense] = [written(80), written(80), written(80)];
  if (blank.scores[0]) blank.scores[0].value = undefined;
  if (off.scores[0]) off.scores[0].value = 101;
  if (nonsense.scores[0]) nonsense.scores[0].value = Number.NaN;
  for (const sheet of [blank, off, nonsense])
    expect(await refused(world, () => typePaper(first, world.desk, code, sheet))).toBe("sheet-incomplete");
  expect(await refused(world, () => typePaper(first, world.desk, code, written(95, "")))).toBe("notes-missing");
  const strange = { ...written(80), scores: [...written(80).scores, { criterionId: "lain", value: 80, note: "" }] };
  expect(await refused(world, () => typePaper(first, world.desk, code, strange))).toBe("not-found");

  const undeclared = (await assignmentsOf(world, world.desk)).find(({ status }) => status === "assigned");
  const unread = codeOf(undeclared?.id ?? "");
  expect(await refused(world, () => typePaper(first, world.desk, unread, written(80)))).toBe("judge-not-declared");

  await typePaper(first, world.desk, code, written(80));
  const over = new Date("2027-01-01T00:00:00Z");
  const late = await world.as(world.people.colleague, over);
  expect(await refused(world, () => checkPaper(late, world.desk, code, written(80), 1))).toBe("stage-over");
  expect((await listWaiting(late)).map(({ kind }) => kind)).not.toContain("papersToCheck");

  const [criterion] = rubric.criteria;
  const own = { criterionId: criterion?.id ?? "", value: 60, note: "" };
  for (const [version, value] of [60, undefined].entries()) {
    await saveSheet(judge, mine.id, { version, overallNote: "", scores: [{ ...own, value }] });
    expect(await refused(world, () => checkPaper(second, world.desk, code, written(80), 1))).toBe(
      "paper-differs-from-portal",
    );
  }
  await saveSheet(judge, mine.id, { version: 2, overallNote: "", scores: [{ ...own, value: 80 }] });
  expect(await checkPaper(second, world.desk, code, written(80), 1)).toEqual([]);
});

test("a judge who serves no more or is in conflict hands nothing in by paper either, and no sheet is printed", async () => {
  const { world, mine, judge, first, second, proposalId, written, code } = await aPaperSheet();
  await typePaper(first, world.desk, code, written(80));
  await world.database.write(
    async (db) =>
      void (await db
        .insert(conflicts)
        .values({ judgeId: mine.judgeId, proposalId, kind: "declared", declaredAt: whileJudging })),
  );
  const again = await world.as(world.people.colleague, whileJudging);
  expect(await refused(world, () => checkPaper(again, world.desk, code, written(80), 1))).toBe("judge-in-conflict");
  expect(await refused(world, () => findOwnPaper(judge, mine.id))).toBe("conflict-of-interest");
  const { papers } = await listPapersOf(first, world.desk, mine.judgeId);
  expect(papers.map((paper) => paper.code)).not.toContain(code);

  await world.database.write(async (db) => {
    await db.delete(conflicts);
    await db.update(grants).set({ untilAt: whileJudging }).where(eq(grants.userId, mine.judgeId));
  });
  const later = await world.as(world.people.colleague, whileJudging);
  expect(await refused(world, () => checkPaper(later, world.desk, code, written(80), 1))).toBe("judge-not-serving");
  expect((await listPaperWork(second, world.desk)).underway).toEqual([]);
  expect(await waitingFor(world, world.people.colleague)).toEqual([]);
});

test("a sheet of a field visit waits for the visit's notes", async () => {
  const { world, first, written, code } = await aPaperSheet(await freshWorld(visited));
  expect(await refused(world, () => typePaper(first, world.desk, code, written(80)))).toBe("paper-visit-unfinished");
});

test("the secretariat prints what is still to come of a judge who declared; a stage that is not open takes none", async () => {
  const { world, mine, judge, first, written, code } = await aPaperSheet();
  const { papers } = await listPapersOf(first, world.desk, mine.judgeId);
  expect(papers.map((paper) => paper.code)).toContain(code);
  for (const { id } of await assignmentsOf(world, world.desk, mine.judgeId)) await acceptAssignment(judge, id);
  const all = await listPapersOf(first, world.desk, mine.judgeId);
  expect(all.papers).toHaveLength((await assignmentsOf(world, world.desk, mine.judgeId)).length);
  await world.database.write(async (db) => void (await db.update(stages).set({ status: "closed" })));
  expect(await refused(world, () => typePaper(first, world.desk, code, written(80)))).toBe("stage-not-open");
  expect(await world.database.read.select().from(sheets)).toEqual([]);
});

async function broken(world: World) {
  const reports = await checkInvariants(world.database.read, whileJudging);
  return reports.flatMap(({ code, violations }) => (violations.length > 0 ? [code] : []));
}

test("the check of the whole notices a sheet from paper that only one has typed", async () => {
  const { world, mine, first, second, written, code } = await aPaperSheet();
  await typePaper(first, world.desk, code, written(80));
  await checkPaper(second, world.desk, code, written(80), 1);
  expect(await broken(world)).toEqual([]);
  const [typed] = await world.database.read.select().from(transcriptions).where(eq(transcriptions.act, "typed"));
  if (!typed) throw new Error("it was typed");
  const alone = { ...typed, actedBy: mine.judgeId };
  await world.database.write(async (db) => {
    await db.insert(transcriptions).values({ ...alone, version: 3 });
    await db.insert(transcriptions).values({ ...alone, version: 4, act: "checked" });
  });
  expect(await broken(world)).toEqual(["INV-30"]);
});
