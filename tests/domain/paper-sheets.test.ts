import { grants, proposals, scoreRevisions, sheets, stages, transcriptions } from "db/schema";
import { eq } from "drizzle-orm";
import fc from "fast-check";
import { expect, test } from "vitest";
import { acceptAssignment } from "~/domain/assignment/declaring.server";
import { checkInvariants } from "~/domain/audit/invariants/checking.server";
import { findDifferences } from "~/domain/ledger/comparing.server";
import { findNews } from "~/domain/notifications/telling.server";
import { alphabet, letters, readCode, withCheck } from "~/domain/paper-sheets/code";
import { codeOf } from "~/domain/paper-sheets/code.server";
import { findOwnPaper, listPapersOf, listPaperWork } from "~/domain/paper-sheets/finding.server";
import { checkPaper, sendPaperBack, typePaper } from "~/domain/paper-sheets/transcribing.server";
import { listWaiting } from "~/domain/progress/waiting.server";
import { readSheet } from "~/domain/scoring/finding.server";
import { handInSheet } from "~/domain/scoring/handing-in.server";
import { recallSheet } from "~/domain/scoring/recalling.server";
import { saveSheet } from "~/domain/scoring/saving.server";
import { whileJudging } from "../support/blueprint";
import { aPaperSheet } from "../support/paper";
import { assignmentsOf, refused } from "../support/steps";
import type { World } from "../support/world";

const none = { criteria: [], overall: false };
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
  expect(await typePaper(first, world.desk, code, written(81))).toEqual(none);
  expect(await typePaper(first, world.desk, code, written(81))).toEqual(none);
  expect([await waitingFor(world, world.people.officer), await waitingFor(world, world.people.colleague)]).toEqual([
    [],
    [1],
  ]);
  expect((await readSheet(judge, mine.id)).status).toBe("draft");
  expect((await readSheet(judge, mine.id)).scores).toEqual([]);

  expect(await checkPaper(second, world.desk, code, written(81, "Alasan, dibetulkan"))).toEqual(none);
  expect(await checkPaper(second, world.desk, code, written(81, "Alasan, dibetulkan"))).toEqual(none);
  const sheet = await readSheet(judge, mine.id);
  expect(sheet.status).toBe("handed_in");
  expect(sheet.scores.map(({ value, note }) => [value, note])).toEqual(
    sheet.scores.map(() => [81, "Alasan, dibetulkan"]),
  );
  const history = await world.database.read
    .select()
    .from(scoreRevisions)
    .where(eq(scoreRevisions.sheetId, sheet.id ?? ""));
  expect(history).toHaveLength(sheet.scores.length);
  expect(await waitingFor(world, world.people.colleague)).toEqual([]);

  const { occasions } = await findNews(first, new Map());
  const told = occasions.filter(({ kind }) => kind === "paper_sheet_in");
  expect(told.map(({ recipient, reading }) => [recipient.id, reading])).toEqual([[mine.judgeId, mine.id]]);
  await recallSheet(judge, mine.id);
  expect((await readSheet(judge, mine.id)).status).toBe("draft");
  for await (const difference of findDifferences(world.database.read)) expect(difference).toBeUndefined();
});

test("numbers that two read differently change nothing, and no answer says what the first read", async () => {
  const { world, mine, judge, first, second, rubric, written, code } = await aPaperSheet();
  await typePaper(first, world.desk, code, written(81));
  const other = written(81);
  const [slip] = other.scores;
  if (slip) slip.value = 18;
  const answer = await checkPaper(second, world.desk, code, other);
  expect(answer).toEqual({ criteria: [rubric.criteria[0]?.id], overall: false });
  expect((await readSheet(judge, mine.id)).scores).toEqual([]);
  expect(JSON.stringify(await listPaperWork(second, world.desk))).not.toContain("81");

  await sendPaperBack(second, world.desk, code);
  await sendPaperBack(second, world.desk, code);
  expect(await refused(world, () => checkPaper(second, world.desk, code, other))).toBe("paper-sheet-not-typed");
  expect(await typePaper(second, world.desk, code, other)).toEqual(none);
  expect(await checkPaper(first, world.desk, code, other)).toEqual(none);
  expect((await readSheet(judge, mine.id)).scores.map(({ value }) => value)).toContain(18);
  const acts = await world.database.read.select({ act: transcriptions.act }).from(transcriptions);
  expect(acts.map(({ act }) => act)).toEqual(["typed", "sent_back", "typed", "checked"]);
});

test("one clerk is not two, and nobody types an own sheet, an own unit's entry or a stranger's stage", async () => {
  const { world, proposalId, mine, first, second, written, code } = await aPaperSheet();
  for (const who of [mine.judgeId, world.people.innovator, world.people.auditor, world.people.admin]) {
    const outsider = await world.as(who, whileJudging);
    expect(await refused(world, () => typePaper(outsider, world.desk, code, written(80)))).toMatch(/^not-/);
    expect(await refused(world, () => listPaperWork(outsider, world.desk))).toMatch(/^not-/);
  }
  await typePaper(first, world.desk, code, written(80));
  expect(await refused(world, () => checkPaper(first, world.desk, code, written(80)))).toBe("own-typing");
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
  expect(await refused(world, () => checkPaper(both, world.desk, code, written(80)))).toBe("own-paper-sheet");
  const own = await world.as(world.people.colleague, whileJudging);
  expect(await refused(world, () => checkPaper(own, world.desk, code, written(80)))).toBe("own-unit");
  expect((await listPaperWork(own, world.desk)).waiting).toEqual([]);
  expect(await waitingFor(world, world.people.colleague)).toEqual([]);
});

test("paper comes in under the rules of the screen: whole, declared, in time, and never over what the judge saved", async () => {
  const { world, mine, judge, first, second, written, code, rubric } = await aPaperSheet();
  const [blank, off] = [written(80), written(80)];
  if (blank.scores[0]) blank.scores[0].value = undefined;
  if (off.scores[0]) off.scores[0].value = 101;
  for (const sheet of [blank, off])
    expect(await refused(world, () => typePaper(first, world.desk, code, sheet))).toBe("sheet-incomplete");
  expect(await refused(world, () => typePaper(first, world.desk, code, written(95, "")))).toBe("notes-missing");

  const undeclared = (await assignmentsOf(world, world.desk)).find(({ status }) => status === "assigned");
  const unread = codeOf(undeclared?.id ?? "");
  expect(await refused(world, () => typePaper(first, world.desk, unread, written(80)))).toBe("judge-not-declared");
  const after = await world.as(world.people.officer, new Date("2027-01-01T00:00:00Z"));
  expect(await refused(world, () => typePaper(after, world.desk, code, written(80)))).toBe("stage-over");

  await typePaper(first, world.desk, code, written(80));
  const [criterion] = rubric.criteria;
  const own = { criterionId: criterion?.id ?? "", value: 60, note: "" };
  await saveSheet(judge, mine.id, { version: 0, overallNote: "", scores: [own] });
  expect(await refused(world, () => checkPaper(second, world.desk, code, written(80)))).toBe(
    "paper-differs-from-portal",
  );
  await sendPaperBack(first, world.desk, code);
  expect(await typePaper(first, world.desk, code, written(80))).toEqual({ criteria: [criterion?.id], overall: false });

  await saveSheet(judge, mine.id, { version: 1, ...written(70) });
  await handInSheet(judge, mine.id);
  expect(await refused(world, () => typePaper(first, world.desk, code, written(80)))).toBe("paper-sheet-in");
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

test("the check of the whole notices a sheet from paper that only one has typed", async () => {
  const { world, mine, first, second, written, code } = await aPaperSheet();
  await typePaper(first, world.desk, code, written(80));
  await checkPaper(second, world.desk, code, written(80));
  const broken = async () =>
    (await checkInvariants(world.database.read, whileJudging)).flatMap(({ code, violations }) =>
      violations.length > 0 ? [code] : [],
    );
  expect(await broken()).toEqual([]);
  const [typed] = await world.database.read.select().from(transcriptions).where(eq(transcriptions.act, "typed"));
  if (!typed) throw new Error("it was typed");
  const alone = { ...typed, actedBy: mine.judgeId };
  await world.database.write(async (db) => {
    await db.insert(transcriptions).values({ ...alone, version: 3 });
    await db.insert(transcriptions).values({ ...alone, version: 4, act: "checked" });
  });
  expect(await broken()).toEqual(["INV-30"]);
});
