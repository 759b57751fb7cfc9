import { practiceEntries, practiceSheets, proposals, receipts } from "db/schema";
import { eq } from "drizzle-orm";
import fc from "fast-check";
import { expect, test } from "vitest";
import { grantRole } from "~/domain/accounts/adding.server";
import { compare, fewestSheets, tendencyOf, toldOf } from "~/domain/calibration/comparison";
import { examples } from "~/domain/calibration/examples";
import {
  findCalibration,
  findOwnPractice,
  listComparisons,
  listOwnPractice,
} from "~/domain/calibration/finding.server";
import { endCalibration, openCalibration } from "~/domain/calibration/opening.server";
import { mostEntries } from "~/domain/calibration/practice";
import { handInPractice, savePractice } from "~/domain/calibration/practising.server";
import { addPracticeEntry, changePracticeEntry, removePracticeEntry } from "~/domain/calibration/preparing.server";
import { blankSource, exampleSource, pastSource } from "~/domain/calibration/sources.server";
import { listBesides } from "~/domain/calibration/waiting.server";
import { declareContinuation } from "~/domain/continuation/declaring.server";
import { contextOf } from "~/domain/kernel/atomically.server";
import { findDifferences } from "~/domain/ledger/comparing.server";
import { findNews } from "~/domain/notifications/telling.server";
import { establishEdition } from "~/domain/preparing/establishing.server";
import { listWaiting } from "~/domain/progress/waiting.server";
import { listStages } from "~/domain/stages/finding.server";
import { aBlueprint, whileJudging, whileOpen } from "../support/blueprint";
import { aNextEdition, aPractice, nextYear } from "../support/calibration";
import { aDeterminedEdition, aDraft, anOpenStage, aWinner, reasonOf, refused } from "../support/steps";
import { freshWorld, operator } from "../support/world";

const criteria = ["a", "b"].map((id) => ({
  ...{ id, code: id, title: id, description: "", weight: 50, tieOrder: null },
}));
const sheet = (a: number, b: number) => ({
  overallNote: "",
  scores: [
    { criterionId: "a", value: a, note: "" },
    { criterionId: "b", value: b, note: "" },
  ],
});

test("sheets are compared from three on, each criterion in an order of its own, so that nobody can be made out", () => {
  expect(compare(criteria, sheet(80, 70), [sheet(60, 90)])).toBeUndefined();
  expect(compare(criteria, undefined, [sheet(60, 90), sheet(70, 60)])).toBeUndefined();
  expect(compare(criteria, sheet(80, 70), [sheet(90, 60), sheet(60, 90)])).toEqual({
    sheets: 3,
    total: { own: 7500, others: [7500, 7500] },
    criteria: [
      { id: "a", own: 80, others: [60, 90] },
      { id: "b", own: 70, others: [60, 90] },
    ],
  });
});

test("what one more hands in changes nothing that was told: sheets come in threes", () => {
  const sheets = [5, 1, 3, 2, 4].map((minute) => ({ minute, handedInAt: new Date(minute * 60_000) }));
  const told = (count: number) => toldOf(sheets.slice(0, count)).map(({ minute }) => minute);
  expect([told(2), told(3), told(5)]).toEqual([[], [1, 3, 5], [1, 2, 3]]);
});

test("whoever gives everybody the same more lies above the others by just that", () => {
  const value = fc.integer({ min: 0, max: 80 });
  const others = fc.array(fc.tuple(value, value), { minLength: fewestSheets - 1, maxLength: 6 });
  fc.assert(
    fc.property(
      fc.array(others, { minLength: 1, maxLength: 4 }),
      fc.integer({ min: -20, max: 20 }),
      (entries, more) => {
        const compared = entries.flatMap((sheets) => {
          const mean = (place: 0 | 1) => sheets.reduce((sum, one) => sum + one[place], 0) / sheets.length;
          const own = sheet(mean(0) + more, mean(1) + more);
          return (
            compare(
              criteria,
              own,
              sheets.map(([a, b]) => sheet(a, b)),
            ) ?? []
          );
        });
        expect(Math.abs((tendencyOf(compared) ?? Number.NaN) - more * 100)).toBeLessThan(1);
      },
    ),
  );
  expect(tendencyOf([])).toBeUndefined();
});

test("what ships is invented, says so, and speaks of each criterion", () => {
  expect(examples.map(({ title }) => title.startsWith("CONTOH "))).toEqual([true, true, true]);
  const codes = examples.map(({ texts }) => Object.keys(texts).join());
  expect(new Set(codes).size).toBe(1);
  for (const { key } of examples) expect(exampleSource(key).parts).toHaveLength(7);
});

test("judges practise on what the secretariat prepared, and each who handed in sees how the others scored", async () => {
  const { world, officer, entryId, handIn } = await aPractice(undefined, false);
  const [first = "", second = "", third = ""] = world.people.judges;
  const judge = await world.as(first, whileOpen);
  const waitingFor = async (id: string) =>
    (await listWaiting(await world.as(id, whileOpen))).filter(({ kind }) => /ractise|practice/.test(kind));
  expect(await waitingFor(world.people.officer)).toMatchObject([{ kind: "practiceToOpen", count: 1 }]);
  expect((await listOwnPractice(judge, world.desk)).practice).toEqual([]);
  expect(await waitingFor(first)).toEqual([]);

  await openCalibration(officer, world.desk);
  expect(await waitingFor(world.people.officer)).toEqual([]);
  expect(await waitingFor(first)).toMatchObject([{ kind: "toPractise", count: 1, stage: { id: world.desk } }]);
  expect((await listBesides(judge)).practised.map(({ id }) => id)).toEqual([world.desk]);
  const { occasions } = await findNews(officer, new Map());
  const told = occasions.filter(({ kind }) => kind === "calibration_opened");
  expect(told.map(({ recipient }) => recipient.id).sort()).toEqual([...world.people.judges].sort());

  await handIn(first, 80);
  await handIn(second, 70);
  expect((await findOwnPractice(judge, world.desk, entryId)).one.comparison).toBeUndefined();
  await handIn(third, 60);
  const { comparison } = (await findOwnPractice(judge, world.desk, entryId)).one;
  expect(comparison?.total).toEqual({ own: 8000, others: [6000, 7000] });
  expect(await waitingFor(first)).toEqual([]);

  const fourth = await world.as(world.people.judges[3] ?? "", whileOpen);
  expect((await findOwnPractice(fourth, world.desk, entryId)).one.comparison).toBeUndefined();
  const { judges } = await findCalibration(officer, world.desk);
  expect(judges.map(({ done }) => done).sort()).toEqual([0, 1, 1, 1]);
  const chair = await world.as(world.people.chair, whileOpen);
  const [ofChair] = (await listComparisons(chair, world.desk)).entries;
  expect(ofChair?.comparison?.total).toEqual({ own: undefined, others: [6000, 7000, 8000] });
  for await (const difference of findDifferences(world.database.read)) expect(difference).toBeUndefined();
});

test("a chair who judges as well sees the others only after handing in", async () => {
  const { world, handIn } = await aPractice();
  const [first = "", second = "", third = "", fourth = ""] = world.people.judges;
  const chairs = { role: "panel_chair" as const, stageId: world.desk, editionId: world.editionId };
  await grantRole(contextOf(world.database, operator, whileOpen), first, chairs);
  for (const id of [second, third, fourth]) await handIn(id, 70);
  const chair = await world.as(first, whileOpen);
  expect((await listComparisons(chair, world.desk)).entries).toMatchObject([{ isHeld: true, comparison: undefined }]);
  await handIn(first, 90, new Date(whileOpen.getTime() + 60_000));
  const [entry] = (await listComparisons(chair, world.desk)).entries;
  expect(entry?.comparison?.total.others).toEqual([7000, 7000, 7000]);
});

test("a draft is kept version by version, a number off the scale holds up nothing, and a second window overwrites nothing", async () => {
  const { world, entryId, said, rubric } = await aPractice();
  const judge = await world.as(world.people.judges[0] ?? "", whileOpen);
  const [one] = rubric.criteria;
  const off = said(70).scores.map((score) => (score.criterionId === one?.id ? { ...score, value: 101 } : score));
  const saved = await savePractice(judge, world.desk, entryId, { ...said(70), version: 0, scores: off });
  expect(saved).toEqual({ version: 1, offScale: [one?.id] });
  expect(await reasonOf(() => handInPractice(judge, world.desk, entryId, 1))).toBe("sheet-incomplete");
  expect((await savePractice(judge, world.desk, entryId, { ...said(70), version: 1 })).version).toBe(2);
  expect((await savePractice(judge, world.desk, entryId, { ...said(70), version: 1 })).version).toBe(2);
  const stale = { ...said(60), version: 1 };
  expect(await refused(world, () => savePractice(judge, world.desk, entryId, stale))).toBe("stale-version");
  const unheard = { ...said(60), version: 1, unanswered: said(70) };
  expect((await savePractice(judge, world.desk, entryId, unheard)).version).toBe(3);
  const foreign = { ...said(60), version: 3, scores: [{ criterionId: "other", value: 1, note: "" }] };
  expect(await refused(world, () => savePractice(judge, world.desk, entryId, foreign))).toBe("not-found");
  expect(await refused(world, () => handInPractice(judge, world.desk, entryId, 2))).toBe("stale-version");
  await handInPractice(judge, world.desk, entryId, 3);
  await handInPractice(judge, world.desk, entryId, 3);
  const late = { ...said(61), version: 3 };
  expect(await refused(world, () => savePractice(judge, world.desk, entryId, late))).toBe("practice-handed-in");
  const rows = await world.database.read.select().from(practiceSheets);
  expect(rows).toHaveLength(1);
});

test("the list is changed only while nobody practises, and what was scored stays", async () => {
  const { world, officer, entryId, handIn, said } = await aPractice();
  const place = { stageId: world.desk, entryId };
  const { title, parts } = exampleSource("satu-formulir");
  const add = () => addPracticeEntry(officer, world.desk, { title, parts });
  const change = (seen: number) => changePracticeEntry(officer, place, { title, parts }, seen);
  const remove = () => removePracticeEntry(officer, world.desk, entryId);
  for (const act of [add, () => change(1), remove, () => openCalibration(officer, world.desk)])
    expect(await refused(world, act)).toBe("calibration-running");
  await endCalibration(officer, world.desk);
  expect(await refused(world, () => endCalibration(officer, world.desk))).toBe("calibration-not-running");
  const judge = world.people.judges[0] ?? "";
  expect(await reasonOf(() => handIn(judge, 70))).toBe("not-found");

  expect(await refused(world, () => change(2))).toBe("changed-since");
  await change(1);
  await change(1);
  expect((await findCalibration(officer, world.desk)).calibration.entries).toMatchObject([{ title, version: 2 }]);
  await openCalibration(officer, world.desk);
  await handIn(judge, 70);
  await endCalibration(officer, world.desk);
  const other = { title: "CONTOH lain", parts };
  expect(await refused(world, () => changePracticeEntry(officer, place, other, 2))).toBe("practice-begun");
  expect(await refused(world, remove)).toBe("practice-begun");
  expect((await listOwnPractice(await world.as(judge, whileOpen), world.desk)).practice).toHaveLength(1);
  const begun = await world.as(world.people.judges[2] ?? "", whileOpen);
  await openCalibration(officer, world.desk);
  await savePractice(begun, world.desk, entryId, { version: 0, ...said(60) });
  await endCalibration(officer, world.desk);
  const late = () => savePractice(begun, world.desk, entryId, { version: 1, ...said(61) });
  expect(await refused(world, late)).toBe("calibration-not-running");
  const idle = await world.as(world.people.judges[1] ?? "", whileOpen);
  expect((await listOwnPractice(idle, world.desk)).practice).toEqual([]);
});

test("nothing is opened empty, nothing empty is added, and the same twice is one", async () => {
  const world = await freshWorld();
  const officer = await world.as(world.people.officer, whileOpen);
  const stage = (await findCalibration(officer, world.desk)).stage;
  expect(await refused(world, () => openCalibration(officer, world.desk))).toBe("practice-unprepared");
  const blank = await blankSource(officer, stage);
  expect(blank.parts.map(({ text }) => text)).toEqual(["", ""]);
  expect(await refused(world, () => addPracticeEntry(officer, world.desk, { ...blank, title: "Kosong" }))).toBe(
    "practice-empty",
  );
  const filled = { title: "CONTOH", parts: blank.parts.map((part) => ({ ...part, text: "Isi" })) };
  const long = { ...filled, title: "a".repeat(151) };
  expect(await refused(world, () => addPracticeEntry(officer, world.desk, long))).toBe("text-too-long");
  for (let number = 0; number < mostEntries; number++) {
    const one = { ...filled, title: `CONTOH ${number}` };
    await addPracticeEntry(officer, world.desk, one);
    await addPracticeEntry(officer, world.desk, one);
  }
  expect(await refused(world, () => addPracticeEntry(officer, world.desk, filled))).toBe("practice-full");
  const { entries } = (await findCalibration(officer, world.desk)).calibration;
  await removePracticeEntry(officer, world.desk, entries[0]?.id ?? "");
  expect((await findCalibration(officer, world.desk)).calibration.entries).toHaveLength(mostEntries - 1);
});

test("practice is prepared before a stage opens, and goes on for who comes late until it closes", async () => {
  const { world, entryId, handIn } = await aPractice();
  await anOpenStage(world, 2);
  const officer = await world.as(world.people.officer, whileJudging);
  await handIn(world.people.judges[0] ?? "", 70);
  await endCalibration(officer, world.desk);
  expect(await refused(world, () => openCalibration(officer, world.desk))).toBe("stage-opened-already");
  expect(await refused(world, () => removePracticeEntry(officer, world.desk, entryId))).toBe("stage-opened-already");
});

test("a past proposal is taken over without names, and not by judges in conflict with it", async () => {
  const world = await freshWorld();
  const [proposalId = ""] = await aDeterminedEdition(world);
  const { database } = world;
  const [row] = await database.read.select().from(receipts).where(eq(receipts.proposalId, proposalId));
  const number = row?.number ?? "";
  const next = await aNextEdition(world);
  const { officer, desk } = next;
  expect(await refused(world, () => pastSource(officer, desk, "TIDAK-ADA"))).toBe("practice-source-unknown");
  const own = await world.addPerson("sendiri@contoh.example", { role: "secretariat", editionId: next.editionId });
  const stranger = await world.as(own, nextYear);
  expect(await refused(world, () => pastSource(stranger, desk, number))).toBe("practice-source-unknown");

  const source = await pastSource(officer, desk, number);
  await addPracticeEntry(officer, desk.id, { title: source.title, parts: withText(source.parts), number });
  await openCalibration(officer, desk.id);
  const [entry] = await database.read.select().from(practiceEntries).where(eq(practiceEntries.stageId, desk.id));
  expect(entry?.sourceId).toBe(proposalId);
  const [free = "", tied = ""] = next.judges;
  const seen = async (id: string) => (await listOwnPractice(await world.as(id, nextYear), desk.id)).practice.length;
  expect([await seen(free), await seen(tied)]).toEqual([1, 1]);
  await grantRole(contextOf(database, operator, nextYear), tied, { role: "innovator", unitId: world.units.kartini });
  expect([await seen(free), await seen(tied)]).toEqual([1, 0]);
});

test("a proposal that is carried on in the edition is no practice for it", async () => {
  const world = await freshWorld();
  const { proposalId, innovationId } = await aWinner(world);
  const { officer, desk, umum } = await aNextEdition(world);
  const [row] = await world.database.read.select().from(receipts).where(eq(receipts.proposalId, proposalId));
  const take = () => pastSource(officer, desk, row?.number ?? "");
  const source = await take();
  expect(source.sourceId).toBe(proposalId);
  const text = { title: source.title, parts: withText(source.parts), number: row?.number };
  await addPracticeEntry(officer, desk.id, text);
  const draft = await aDraft(world, { trackId: umum, now: nextYear });
  await declareContinuation(await world.as(world.people.innovator, nextYear), draft, innovationId);
  expect(await refused(world, take)).toBe("practice-source-competes");
  expect(await refused(world, () => openCalibration(officer, desk.id))).toBe("practice-source-competes");
});

test("a proposal that a unit brings again under its title is no practice, and a draft of an edition has none", async () => {
  const world = await freshWorld();
  const [proposalId = ""] = await aDeterminedEdition(world);
  const [row] = await world.database.read.select().from(receipts).where(eq(receipts.proposalId, proposalId));
  const [old] = await world.database.read.select().from(proposals).where(eq(proposals.id, proposalId));
  const { officer, desk, umum } = await aNextEdition(world);
  await aDraft(world, { trackId: umum, now: nextYear, title: old?.title ?? "" });
  expect(await refused(world, () => pastSource(officer, desk, row?.number ?? ""))).toBe("practice-source-competes");

  const editionId = await establishEdition(
    officer,
    JSON.parse(JSON.stringify(aBlueprint()).replaceAll("2026", "2028")),
  );
  const [planned] = await listStages(officer, editionId);
  const add = () => addPracticeEntry(officer, planned?.id ?? "", exampleSource("loket-ceria"));
  expect(await refused(world, add)).toBe("not-published");
});

function withText<Part extends { text: string }>(parts: readonly Part[]): Part[] {
  return parts.map((part) => ({ ...part, text: part.text || "Isi" }));
}
