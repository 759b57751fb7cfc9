import { scores } from "db/schema";
import { expect, test } from "vitest";
import { acceptAssignment } from "~/domain/assignment/declaring.server";
import { findAssignment } from "~/domain/assignment/finding.server";
import { findRubric } from "~/domain/scoring/finding.server";
import { done } from "~/site/deeds";
import { paths } from "~/site/paths";
import { wordsFor } from "~/words/words";
import { whileJudging, whilePresenting } from "../support/blueprint";
import { anOpenStage, assignmentsOf, everyRow } from "../support/steps";
import { serveWorld, valuesIn } from "../support/web";
import { freshWorld } from "../support/world";

const words = wordsFor("id");

/** A judge of an open stage with one assignment, declared or not yet. */
async function aJudge({ declared = true } = {}) {
  const world = await freshWorld();
  await anOpenStage(world, 1);
  const [row] = await assignmentsOf(world, world.desk);
  if (!row) throw new Error("nobody was assigned");
  const context = await world.as(row.judgeId, whileJudging);
  if (declared) await acceptAssignment(context, row.id);
  const portal = serveWorld(world, whileJudging);
  const { stage } = (await (await portal.signedIn(row.judgeId)).open(paths.assignment(row.id))).data as {
    stage: { rubricId: string };
  };
  const { criteria } = await findRubric(context, stage.rubricId);
  const sheet = (values: readonly string[], rest: Record<string, string> = {}) => ({
    version: "0",
    overall: "Alasan menyeluruh",
    ...Object.fromEntries(
      criteria.flatMap(({ id }, place) => [
        [`nilai-${id}`, values[place] ?? ""],
        [`catatan-${id}`, `Catatan ${place}`],
      ]),
    ),
    ...rest,
  });
  return {
    world,
    portal,
    sheet,
    criteria,
    judge: await portal.signedIn(row.judgeId),
    address: paths.assignment(row.id),
    assignmentId: row.id,
  };
}

type Placed = { queue: { place: number; total: number } };

test("before the declaration a judge learns title and unit, and nothing of what was written", async () => {
  const { judge, address } = await aJudge({ declared: false });
  const { data } = await judge.open(address);
  expect(data).toMatchObject({ facts: { unit: "Sentra Kartini" }, opened: undefined });
  expect(valuesIn(data).filter((value) => String(value).startsWith("Teks "))).toEqual([]);

  expect((await judge.send(address, { intent: "declare", choice: "free" })).location).toBe(address);
  expect(valuesIn((await judge.open(address)).data)).toContain("Teks ringkasan yang cukup.");
});

test("no score is taken before the declaration", async () => {
  const { world, judge, address, sheet } = await aJudge({ declared: false });
  const before = await everyRow(world);
  expect(await judge.send(address, sheet(["80", "70"]))).toMatchObject({
    status: 409,
    data: { errors: [{ text: words.reasons["not-declared"] }] },
  });
  expect(await everyRow(world)).toEqual(before);
});

test("a conflict needs its reason, which is kept; with it the assignment is gone", async () => {
  const { world, judge, address } = await aJudge({ declared: false });
  const before = await everyRow(world);
  expect(await judge.send(address, { intent: "declare", reason: "Saya kenal ketuanya" })).toMatchObject({
    status: 400,
    data: { reason: "Saya kenal ketuanya" },
  });
  expect(await judge.send(address, { intent: "declare", choice: "conflict", reason: "Kenal" })).toMatchObject({
    status: 409,
    data: { reason: "Kenal", errors: [{ href: "#reason" }] },
  });
  expect(await everyRow(world)).toEqual(before);

  expect(
    (await judge.send(address, { intent: "declare", choice: "conflict", reason: "Saya pernah membimbing timnya" }))
      .location,
  ).toBe(done(paths.assignments, "conflict-declared"));
  expect((await judge.open(address)).status).toBe(404);
  expect((await judge.open(paths.assignments)).data).toEqual({ assignments: [], hasTimes: false, practised: [] });
});

test.each([["120"], ["-1"], ["8,5"], ["70.5"], ["banyak"], ["1e1000"]])(
  "a score of %s is refused at its field, the rest of the sheet is saved and nothing typed is lost",
  async (value) => {
    const { world, judge, address, sheet, criteria } = await aJudge();
    const refused = await judge.send(address, sheet([value, "70"]));
    const [first] = criteria;
    expect(refused).toMatchObject({ status: 400, data: { errors: [{ href: `#nilai-${first?.id}` }] } });
    expect((refused.data as { typed: unknown }).typed).toEqual({
      [`nilai-${first?.id}`]: value,
      [`catatan-${first?.id}`]: "Catatan 0",
    });
    const saved = await world.database.read.select().from(scores);
    expect(saved.map(({ value, note }) => [value, note]).sort()).toEqual([
      [null, "Catatan 0"],
      [70, "Catatan 1"],
    ]);
    const handingIn = await judge.send(address, { ...sheet([value, "70"]), version: "1", intent: "hand-in" });
    expect([handingIn.status, handingIn.location]).toEqual([400, undefined]);
  },
);

test("the script hears which number was not taken, and that all else is saved", async () => {
  const { judge, address, sheet, criteria } = await aJudge();
  const saving = `${address}/simpan`;
  const first = await judge.send(saving, sheet(["80", "700"]));
  expect([first.status, first.headers.get("X-Saved-Version"), first.headers.get("X-Refused-Fields")]).toEqual([
    204,
    "1",
    `nilai-${criteria[1]?.id}`,
  ]);
  const mended = await judge.send(saving, { ...sheet(["80", "70"]), version: "1" });
  expect([mended.headers.get("X-Saved-Version"), mended.headers.get("X-Refused-Fields")]).toEqual(["2", ""]);
});

test("a blank score stays missing and is never taken for a zero: what is missing is told at its field", async () => {
  const { world, judge, address, sheet, criteria } = await aJudge();
  const [first] = criteria;
  const answer = await judge.send(address, sheet(["", "70"], { intent: "hand-in", overall: " " }));
  expect(answer).toMatchObject({
    status: 400,
    data: {
      errors: [
        { href: `#nilai-${first?.id}`, text: words.judging.handIn.gaps["score-missing"](first?.title ?? "") },
        { href: "#overall", text: words.judging.handIn.overallMissing },
      ],
    },
  });
  expect(answer.headers.get("X-Saved-Version")).toBe("1");
  expect(await world.events("sheet.handed_in")).toEqual([]);
});

test("a number that asks for a note is not handed in without one, and the field of the note says so", async () => {
  const { judge, address, sheet, criteria } = await aJudge();
  const [first] = criteria;
  const silent = sheet(["20", "70"], { intent: "hand-in", [`catatan-${first?.id}`]: " " });
  expect(await judge.send(address, silent)).toMatchObject({
    status: 400,
    data: { errors: [{ href: `#nilai-${first?.id}-note` }] },
  });
});

test("what another window has changed to something else is not overwritten: both are shown, and all else is saved", async () => {
  const { world, judge, address, sheet, criteria } = await aJudge();
  const [first, second] = criteria;
  await judge.send(address, sheet(["80", ""]));
  const stale = await judge.send(address, sheet(["10", "20"], { overall: "Alasan lain" }));
  const { judging } = words;
  expect(stale).toMatchObject({
    status: 409,
    data: {
      errors: [
        { href: `#nilai-${first?.id}`, text: `${first?.title}: ${judging.sheet.clash(80, "Catatan 0")}` },
        { href: "#overall", text: judging.sheet.clashOverall("Alasan menyeluruh") },
      ],
    },
  });
  expect((stale.data as { typed: unknown }).typed).toEqual({
    [`nilai-${first?.id}`]: "10",
    [`catatan-${first?.id}`]: "Catatan 0",
    overall: "Alasan lain",
  });
  const saved = await world.database.read.select().from(scores);
  expect(new Map(saved.map(({ criterionId, value }) => [criterionId, value]))).toEqual(
    new Map([
      [first?.id, 80],
      [second?.id, 20],
    ]),
  );
  const door = await judge.send(`${address}/simpan`, sheet(["10", "20"]));
  expect([door.status, door.headers.get("X-Refusal")]).toEqual([409, "stale-version"]);
  expect((await judge.send(address, sheet(["10", "20"], { version: "2" }))).location).toBe(
    done(address, "sheet-saved"),
  );
});

test("what another window saved is looked at before it is handed in", async () => {
  const { world, judge, address, sheet } = await aJudge();
  await judge.send(address, sheet(["80", "70"]));
  await judge.send(address, sheet(["30", "70"], { version: "1" }));
  const unseen = await judge.send(address, sheet(["80", "70"], { version: "1", intent: "hand-in" }));
  expect(unseen).toMatchObject({ status: 409, data: { errors: [{ text: words.judging.sheet.merged }] } });
  expect(await world.events("sheet.handed_in")).toEqual([]);
});

test("who hands in hears of everything at once: what is off the scale and what is missing", async () => {
  const { judge, address, sheet, criteria } = await aJudge();
  const [first, second] = criteria;
  const answer = await judge.send(address, sheet(["101", ""], { intent: "hand-in", overall: "" }));
  expect((answer.data as { errors: Array<{ href: string }> }).errors.map(({ href }) => href)).toEqual([
    `#nilai-${first?.id}`,
    `#nilai-${second?.id}`,
    "#overall",
  ]);
});

test("a sheet is handed in once; afterwards it is closed until its judge takes it back", async () => {
  const { world, judge, address, sheet } = await aJudge();
  const handIn = sheet(["80", "70"], { intent: "hand-in" });
  expect((await judge.send(address, handIn)).location).toBe(done(paths.assignments, "handed-in"));
  const before = await everyRow(world);
  expect((await judge.send(address, handIn)).location).toBe(done(paths.assignments, "handed-in"));
  expect(await judge.send(address, sheet(["90", "90"], { version: "1", intent: "hand-in" }))).toMatchObject({
    status: 409,
    data: { errors: [{ text: words.reasons["sheet-handed-in"] }] },
  });
  expect(await everyRow(world)).toEqual(before);
  expect((await judge.open(address)).data).toMatchObject({ opened: { mayRecall: true, locked: "sheet-handed-in" } });

  expect((await judge.send(address, { intent: "recall" })).location).toBe(done(address, "sheet-recalled"));
  expect((await judge.send(address, sheet(["90", "90"], { version: "2" }))).location).toBe(
    done(address, "sheet-saved"),
  );
});

test("handing in leads to the next entry that is not handed in, and from there back to what was just handed in", async () => {
  const world = await freshWorld();
  await anOpenStage(world, 5);
  const rows = await assignmentsOf(world, world.desk);
  const heldBy = (judgeId: string) => rows.filter((row) => row.judgeId === judgeId);
  const [judgeId = ""] = rows.map((row) => row.judgeId).sort((a, b) => heldBy(b).length - heldBy(a).length);
  const own = heldBy(judgeId);
  expect(own.length).toBeGreaterThan(1);
  const context = await world.as(judgeId, whileJudging);
  for (const { id } of own) await acceptAssignment(context, id);
  const { criteria } = await findRubric(context, (await findAssignment(context, own[0]?.id ?? "")).stage.rubricId);
  const filled = Object.fromEntries(criteria.flatMap(({ id }) => [[`nilai-${id}`, "70"]]));
  const judge = await serveWorld(world, whileJudging).signedIn(judgeId);

  const places = await Promise.all(own.map(async ({ id }) => (await judge.open(paths.assignment(id))).data as Placed));
  expect(places.map(({ queue }) => queue.total)).toEqual(own.map(() => own.length));
  const inOrder = [...places.keys()].sort((a, b) => (places[a]?.queue.place ?? 0) - (places[b]?.queue.place ?? 0));
  expect(inOrder.map((place) => places[place]?.queue.place)).toEqual(own.map((_, place) => place + 1));
  const [first = "", second = ""] = inOrder.map((place) => own[place]?.id ?? "");
  const form = { intent: "hand-in", version: "0", overall: "Alasan", ...filled };
  const { location } = await judge.send(paths.assignment(first), form);
  expect(location).toBe(`${done(paths.assignment(second), "handed-in")}&dari=${first}`);
  expect((await judge.open(location ?? "")).data).toMatchObject({ from: first, queue: { handedIn: 1 } });
});

test("after the stage's last second nothing is saved", async () => {
  const { world, portal, judge, address, sheet } = await aJudge();
  const before = await everyRow(world);
  portal.atTime(whilePresenting);
  expect(await judge.send(address, sheet(["80", "70"]))).toMatchObject({
    status: 409,
    data: { typed: sheet(["80", "70"]), errors: [{ text: words.reasons["stage-over"] }] },
  });
  expect(await everyRow(world)).toEqual(before);
});
