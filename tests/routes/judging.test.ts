import { scores } from "db/schema";
import { expect, test } from "vitest";
import { acceptAssignment } from "~/domain/assignment/declaring.server";
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
    handIn: paths.handIn(row.id),
  };
}

test("before the declaration a judge learns title and unit, and nothing of what was written", async () => {
  const { judge, address, handIn } = await aJudge({ declared: false });
  const { data } = await judge.open(address);
  expect(data).toMatchObject({ facts: { unit: "Sentra Kartini" }, opened: undefined });
  expect(valuesIn(data).filter((value) => String(value).startsWith("Teks "))).toEqual([]);
  expect((await judge.open(handIn)).location).toBe(address);

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
  expect((await judge.open(paths.assignments)).data).toEqual({ assignments: [] });
});

test.each([["120"], ["-1"], ["8,5"], ["70.5"], ["banyak"], ["1e1000"]])(
  "a score of %s is refused at its field, the rest of the sheet is saved and nothing typed is lost",
  async (value) => {
    const { world, judge, address, sheet, criteria } = await aJudge();
    const refused = await judge.send(address, sheet([value, "70"]));
    expect(refused).toMatchObject({
      status: 400,
      data: { typed: sheet([value, "70"]), errors: [{ href: `#nilai-${criteria[0]?.id}` }] },
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

test("a blank score stays missing and is never taken for a zero", async () => {
  const { judge, address, handIn, sheet } = await aJudge();
  expect((await judge.send(address, sheet(["", "70"]))).headers.get("X-Saved-Version")).toBe("1");
  expect((await judge.open(handIn)).data).toMatchObject({ gaps: [{ trouble: "score-missing" }], total: undefined });
  expect(await judge.send(handIn, { version: "1" })).toMatchObject({
    status: 409,
    data: { errors: [{ text: words.reasons["sheet-incomplete"] }] },
  });
});

test("a sheet that another window has changed is not overwritten, and what was typed comes back", async () => {
  const { world, judge, address, sheet } = await aJudge();
  await judge.send(address, sheet(["80", "70"]));
  const before = await everyRow(world);
  const stale = await judge.send(address, sheet(["10", "20"]));
  expect(stale).toMatchObject({
    status: 409,
    data: { typed: sheet(["10", "20"]), errors: [{ text: words.judging.sheet.stale }] },
  });
  expect(await everyRow(world)).toEqual(before);
});

test("a sheet is handed in once; afterwards it is closed to its judge", async () => {
  const { world, judge, address, handIn, sheet } = await aJudge();
  expect((await judge.send(address, sheet(["80", "70"], { intent: "hand-in" }))).location).toBe(handIn);
  expect((await judge.open(handIn)).data).toMatchObject({ gaps: [], total: "74.00", refusal: undefined });
  expect((await judge.send(handIn, { version: "1" })).location).toBe(done(paths.assignments, "handed-in"));
  const before = await everyRow(world);

  expect((await judge.send(handIn, { version: "1" })).location).toBe(done(paths.assignments, "handed-in"));
  expect(await judge.send(address, sheet(["90", "90"], { version: "1" }))).toMatchObject({
    status: 409,
    data: { errors: [{ text: words.reasons["sheet-handed-in"] }] },
  });
  expect(await everyRow(world)).toEqual(before);
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
