import { assignments, categories } from "db/schema";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { applyDraw, askForDraw, assignJudges, listDraws, stateDraw } from "~/domain/assignment/assigning.server";
import { drawOptimal } from "~/domain/assignment/draw";
import { listConflicts } from "~/domain/assignment/listing-conflicts.server";
import { lookAtEntry, lookOver } from "~/domain/assignment/looking-over.server";
import { lockReading, moveReading, swapReadings } from "~/domain/assignment/moving.server";
import { openStage } from "~/domain/assignment/opening.server";
import { readTerms, setTerms } from "~/domain/assignment/terms.server";
import { sha256 } from "~/domain/ledger/chain.server";
import { findStage } from "~/domain/stages/finding.server";
import { prepareStage } from "~/domain/stages/preparing.server";
import { whileJudging } from "../support/blueprint";
import { anEligibleProposal, refused } from "../support/steps";
import { freshWorld, type World } from "../support/world";

const reason = "Satu juri mengundurkan diri";

/** A prepared stage of two readings an entry with four judges, drawn. */
async function aDrawnStage(size = 3) {
  const world = await freshWorld();
  for (let place = 0; place < size; place++) await anEligibleProposal(world);
  const officer = await world.as(world.people.officer, whileJudging);
  await prepareStage(officer, world.desk);
  await assignJudges(officer, world.desk, { seed: "benih" });
  return { world, officer, judges: world.people.judges, last: world.people.judges.at(-1) ?? "" };
}

async function rowsOf(world: World) {
  return world.database.read.select().from(assignments).orderBy(assignments.id);
}

/** A reading, and a judge who does not have its entry. */
async function aMove(world: World, judges: readonly string[]) {
  const rows = await rowsOf(world);
  const [reading] = rows;
  if (!reading) throw new Error("nothing is assigned");
  const had = rows.filter(({ entryId }) => entryId === reading.entryId).map(({ judgeId }) => judgeId);
  const free = judges.find((id) => !had.includes(id)) ?? "";
  return { reading, free, taken: had.find((id) => id !== reading.judgeId) ?? "" };
}

test("a reading that is moved is locked, told, and left alone by the next draw", async () => {
  const { world, officer, judges } = await aDrawnStage();
  const { reading, free } = await aMove(world, judges);

  await moveReading(officer, reading.id, free);
  await moveReading(officer, reading.id, free);

  const moved = { entryId: reading.entryId, judgeId: free, isLocked: true, status: "assigned" };
  expect((await rowsOf(world)).find(({ id }) => id === reading.id)).toMatchObject(moved);
  const events = await world.events("assignment.moved");
  expect(events).toHaveLength(1);
  expect(events[0]?.body).toContain(free);
  for (const seed of ["satu", "dua", "tiga"]) {
    await assignJudges(officer, world.desk, { seed, reason });
    expect((await rowsOf(world)).find(({ id }) => id === reading.id)).toMatchObject(moved);
  }

  await lockReading(officer, reading.id, false);
  await lockReading(officer, reading.id, false);
  expect(await world.events("assignment.unlocked")).toHaveLength(1);
  expect((await rowsOf(world)).some(({ isLocked }) => isLocked)).toBe(false);
  await lockReading(officer, reading.id, true);
  expect(await world.events("assignment.locked")).toHaveLength(1);
});

test("two readings change hands at once, and loads stay", async () => {
  const { world, officer } = await aDrawnStage();
  const rows = await rowsOf(world);
  const has = (entryId: string, judgeId: string) =>
    rows.some((row) => row.entryId === entryId && row.judgeId === judgeId);
  const pair = rows
    .flatMap((one) => rows.map((other) => [one, other] as const))
    .find(
      ([one, other]) =>
        one.entryId !== other.entryId && !has(one.entryId, other.judgeId) && !has(other.entryId, one.judgeId),
    );
  if (!pair) throw new Error("no two readings can be swapped");
  const [one, other] = pair;

  await swapReadings(officer, one.id, other.id);

  const after = new Map((await rowsOf(world)).map((row) => [row.id, row]));
  expect(after.get(one.id)).toMatchObject({ entryId: one.entryId, judgeId: other.judgeId, isLocked: true });
  expect(after.get(other.id)).toMatchObject({ entryId: other.entryId, judgeId: one.judgeId, isLocked: true });
  expect(await world.events("assignment.moved")).toHaveLength(2);
  expect(await refused(world, () => swapReadings(officer, one.id, one.id))).toBe("not-found");
});

test("nothing is moved to who has it already, is in conflict, has enough, or sits elsewhere", async () => {
  const { world, officer, judges } = await aDrawnStage();
  const near = await world.addPerson(
    "dekat@contoh.example",
    { role: "unit_head", unitId: world.units.kartini },
    { role: "judge", stageId: world.desk },
  );
  const { reading, free, taken } = await aMove(world, judges);
  const load = (await rowsOf(world)).filter(({ judgeId }) => judgeId === free).length;
  const move = (to: string) => refused(world, () => moveReading(officer, reading.id, to));

  expect(await move(taken)).toBe("reads-already");
  expect(await move(near)).toBe("judge-in-conflict");
  expect(await move(world.people.chair)).toBe("not-found");
  expect(await move("nobody")).toBe("not-found");
  await setTerms(officer, world.desk, free, { most: load, expertise: [] });
  expect(await move(free)).toBe("judge-has-enough");
  await setTerms(officer, world.desk, free, { most: load + 1, expertise: [] });
  await moveReading(officer, reading.id, free);
});

test("assignments are the secretariat's to move, and only until the stage opens", async () => {
  const { world, officer, judges } = await aDrawnStage();
  const { reading, free } = await aMove(world, judges);
  const stranger = { innovator: "not-found", chair: "not-your-role", authority: "not-your-role" } as const;
  for (const [who, said] of Object.entries(stranger)) {
    const actor = await world.as(world.people[who as keyof typeof stranger], whileJudging);
    expect(await refused(world, () => moveReading(actor, reading.id, free))).toBe(said);
    expect(await refused(world, () => lockReading(actor, reading.id, true))).toBe(said);
    expect(await refused(world, () => setTerms(actor, world.desk, free, { most: 3, expertise: [] }))).toBe(said);
  }
  await openStage(officer, world.desk);
  expect(await refused(world, () => moveReading(officer, reading.id, free))).toBe("stage-opened-already");
  expect(await refused(world, () => lockReading(officer, reading.id, true))).toBe("stage-opened-already");
});

test("what a judge takes is kept to, and what is kept to is refused when it is no number", async () => {
  const { world, officer, judges, last } = await aDrawnStage();
  const set = (most: number | undefined, expertise: string[] = []) =>
    setTerms(officer, world.desk, last, { most, expertise });
  await set(1);
  await assignJudges(officer, world.desk, { seed: "lain", reason });
  const loads = judges.map(async (id) => (await rowsOf(world)).filter(({ judgeId }) => judgeId === id).length);
  const counted = await Promise.all(loads);
  expect(counted.at(-1)).toBeLessThanOrEqual(1);
  expect(counted.reduce((sum, load) => sum + load, 0)).toBe(6);

  for (const most of [0, -1, 1.5, 10_001]) expect(await refused(world, () => set(most))).toBe("number-out-of-range");
  expect(await refused(world, () => set(2, ["another edition's"]))).toBe("not-found");
  expect(
    await refused(world, () => setTerms(officer, world.desk, world.people.chair, { most: 2, expertise: [] })),
  ).toBe("not-found");
  await set(undefined);
  expect((await readTerms(officer, world.desk)).get(last)).toEqual({ most: undefined, expertise: [] });
});

test("where judges together take too few nothing is drawn, and the overview says by how much", async () => {
  const { world, officer, judges } = await aDrawnStage();
  for (const id of judges) await setTerms(officer, world.desk, id, { most: 1, expertise: [] });
  expect(await refused(world, () => assignJudges(officer, world.desk, { seed: "x", reason }))).toBe("too-few-judges");
  const { supply } = await lookOver(officer, await findStage(officer, world.desk));
  expect(supply).toEqual({ wanted: 6, taken: 4, starved: [] });
});

test("the overview counts loads, fit and meetings, and says of an entry who could read it", async () => {
  const { world, officer, judges, last } = await aDrawnStage();
  const rows = await rowsOf(world);
  const stage = await findStage(officer, world.desk);
  const of = (id: string) => rows.filter(({ judgeId }) => judgeId === id).length;

  const before = await lookOver(officer, stage);
  expect(before.judges.map(({ id, load }) => [id, load]).sort()).toEqual(judges.map((id) => [id, of(id)]).sort());
  expect(before.overlap.components).toBe(1);
  expect(before.fit).toEqual({ atHome: 0, of: 0 });
  expect(before.entries).toHaveLength(3);
  expect(before.entries.every(({ readers }) => readers.length === 2)).toBe(true);

  const known = await world.database.read.select().from(categories).where(eq(categories.editionId, world.editionId));
  const [own, other] = known.map(({ id }) => id);
  await setTerms(officer, world.desk, last, { most: 7, expertise: [other ?? ""] });
  const strange = await lookOver(officer, stage);
  expect(strange.fit).toEqual({ atHome: 0, of: of(last) });
  await setTerms(officer, world.desk, last, { most: 7, expertise: [own ?? "", other ?? ""] });
  const after = await lookOver(officer, stage);
  expect(after.fit).toEqual({ atHome: of(last), of: of(last) });
  expect(after.judges.find(({ id }) => id === last)).toMatchObject({ most: 7, expertise: [own, other] });

  const [entry] = after.entries;
  const { candidates } = await lookAtEntry(officer, stage, entry?.id ?? "");
  expect(candidates.map(({ id }) => id).sort()).toEqual([...judges].sort());
  expect(candidates.filter(({ reading }) => reading)).toHaveLength(2);
  expect(await refused(world, () => lookAtEntry(officer, stage, "nothing"))).toBe("not-found");
});

test("all conflicts of a stage stand on one list with their grounds", async () => {
  const { world, officer } = await aDrawnStage(2);
  await world.addPerson(
    "dekat@contoh.example",
    { role: "unit_head", unitId: world.units.kartini },
    { role: "judge", stageId: world.desk },
  );
  const found = await listConflicts(officer, await findStage(officer, world.desk));
  expect(found.map(({ judge, kind }) => `${judge.name} ${kind}`)).toEqual([
    "CONTOH dekat@contoh.example same_unit",
    "CONTOH dekat@contoh.example same_unit",
  ]);
});

test("the hash of the seed is on record before the draw, and asked twice it is one draw", async () => {
  const { world, officer } = await aDrawnStage(2);
  const id = await askForDraw(officer, world.desk, reason);
  expect(await askForDraw(officer, world.desk, reason)).toBe(id);
  const [asked, ...more] = await world.events("draw.asked");
  expect(more).toEqual([]);

  await assignJudges(officer, world.desk, { seed: "terbuka", reason });
  expect((await listDraws(officer, world.desk)).map(({ seed, seedSha256 }) => sha256(seed) === seedSha256)).toEqual([
    true,
    true,
  ]);
  expect(asked?.body).toMatch(/"seedSha256":"[0-9a-f]{64}"/);
});

test("topping up keeps every reading that may stay, and gives only what is missing", async () => {
  const { world, officer, last } = await aDrawnStage();
  const before = await rowsOf(world);
  const gone = before.find(({ judgeId }) => judgeId !== last);
  await world.database.write(
    async (db) => void (await db.delete(assignments).where(eq(assignments.id, gone?.id ?? ""))),
  );
  const left = (await rowsOf(world)).map(({ id }) => id);

  const asked = { seed: "isi", reason, keepsAll: true };
  const problem = await stateDraw(officer, world.desk, asked);
  expect(problem.kept).toHaveLength(left.length);
  await applyDraw(officer, world.desk, { ...asked, problem, solution: drawOptimal(problem) });

  const after = await rowsOf(world);
  expect(after).toHaveLength(6);
  expect(left.filter((id) => !after.some((row) => row.id === id))).toEqual([]);
});
