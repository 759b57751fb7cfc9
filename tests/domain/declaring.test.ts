import { conflicts, sheets } from "db/schema";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { acceptAssignment, declareConflict } from "~/domain/assignment/declaring.server";
import { findAssignment, listOwnAssignments } from "~/domain/assignment/finding.server";
import { findFacts, readDossier } from "~/domain/assignment/reading.server";
import { confirmStage } from "~/domain/plenary/confirming.server";
import { closeStage } from "~/domain/ranking/closing.server";
import { findOwnSheet, findRubric } from "~/domain/scoring/finding.server";
import { handInSheet } from "~/domain/scoring/handing-in.server";
import { saveSheet } from "~/domain/scoring/saving.server";
import { findStage } from "~/domain/stages/finding.server";
import { whileJudging } from "../support/blueprint";
import { aClosedDesk, anOpenStage, assignmentsOf, everySheetIn, refused } from "../support/steps";
import { freshWorld, type World } from "../support/world";

const reason = "Pernah membina tim inovasi ini";

/** A world with an open stage of one entry, and one of its two assignments with its judge. */
async function anAssignment(world: World) {
  await anOpenStage(world, 1);
  const [mine, other] = await assignmentsOf(world, world.desk);
  if (!mine || !other) throw new Error("the draw gave no two judges");
  return { mine, other, judge: await world.as(mine.judgeId, whileJudging) };
}

test("a judge reads nothing before declaring, then the snapshot as it was handed in", async () => {
  const world = await freshWorld();
  const { mine, judge } = await anAssignment(world);
  expect(await refused(world, () => readDossier(judge, mine.id))).toBe("not-declared");

  await acceptAssignment(judge, mine.id);

  expect((await readDossier(judge, mine.id)).content.answers.map(({ text }) => text)).toEqual([
    "Teks ringkasan yang cukup.",
    "Teks signifikansi yang cukup.",
  ]);
  expect(await world.events("assignment.accepted")).toMatchObject([{ subject: mine.id, actorId: mine.judgeId }]);
});

test("what may be known before the declaration holds no answer", async () => {
  const world = await freshWorld();
  const { mine, judge } = await anAssignment(world);
  const known = JSON.stringify([
    await findAssignment(judge, mine.id),
    await findFacts(judge, mine.id),
    await listOwnAssignments(judge),
  ]);

  expect(known).toContain("CONTOH Inovasi");
  expect(known).not.toContain("yang cukup");
});

test("declaring twice to be free changes nothing", async () => {
  const world = await freshWorld();
  const { mine, judge } = await anAssignment(world);
  await acceptAssignment(judge, mine.id);
  await acceptAssignment(judge, mine.id);
  expect(await world.events("assignment.accepted")).toHaveLength(1);
});

test("a conflict hands the reading to somebody who has not had it, and shuts the dossier", async () => {
  const world = await freshWorld();
  const { mine, other, judge } = await anAssignment(world);
  await acceptAssignment(judge, mine.id);

  await declareConflict(judge, mine.id, `  ${reason} `);

  const rows = await assignmentsOf(world, world.desk);
  const live = rows.filter(({ status }) => status !== "declined_conflict").map(({ judgeId }) => judgeId);
  expect(live).toHaveLength(2);
  expect(live).toContain(other.judgeId);
  expect(live).not.toContain(mine.judgeId);
  expect(await refused(world, () => readDossier(judge, mine.id))).toBe("not-found");
  expect(await refused(world, () => findAssignment(judge, mine.id))).toBe("not-found");
  expect(await listOwnAssignments(judge)).toEqual([]);
  expect(await world.database.read.select().from(conflicts)).toMatchObject([
    { judgeId: mine.judgeId, kind: "declared", reason },
  ]);
  expect(await world.events("conflict.declared")).toMatchObject([{ subject: mine.id }]);
  expect(await world.events("assignment.replaced")).toHaveLength(1);
});

test("the reason of a conflict is not in the ledger", async () => {
  const world = await freshWorld();
  const { mine, judge } = await anAssignment(world);
  await declareConflict(judge, mine.id, reason);
  for (const { body } of [...(await world.events("conflict.declared")), ...(await world.events("assignment.replaced"))])
    expect(body).not.toContain("membina");
});

test("a sheet that was handed in is annulled by a conflict that comes out, kept, and no longer counts", async () => {
  const world = await freshWorld();
  const { mine, judge } = await anAssignment(world);
  await everySheetIn(world, world.desk, () => 80);

  await declareConflict(judge, mine.id, reason);

  const kept = await world.database.read.select().from(sheets).where(eq(sheets.assignmentId, mine.id));
  expect(kept).toMatchObject([{ status: "annulled" }]);
  expect(
    await refused(world, async () => closeStage(await world.as(world.people.chair, whileJudging), world.desk)),
  ).toBe("sheets-missing");
  expect(await refused(world, () => findOwnSheet(judge, mine.id))).toBe("not-found");
});

test("a replacement scores and the stage closes on the sheets that count", async () => {
  const world = await freshWorld();
  const { mine, other, judge } = await anAssignment(world);
  await declareConflict(judge, mine.id, reason);
  const rows = (await assignmentsOf(world, world.desk)).filter(({ status }) => status === "assigned");

  for (const { id, judgeId } of rows) {
    const reader = await world.as(judgeId, whileJudging);
    await acceptAssignment(reader, id);
    const { criteria } = await findRubric(
      reader,
      (await findStage(await world.as(world.people.chair), world.desk)).rubricId,
    );
    await saveSheet(reader, id, {
      version: 0,
      overallNote: "Alasan",
      scores: criteria.map((it) => ({ criterionId: it.id, value: 70, note: "" })),
    });
    await handInSheet(reader, id);
  }
  await closeStage(await world.as(world.people.chair, whileJudging), world.desk);

  expect(rows.map(({ judgeId }) => judgeId)).toContain(other.judgeId);
  expect(await world.events("stage.closed")).toHaveLength(1);
});

test("when nobody is left to replace, the gap stays and the stage cannot close", async () => {
  const world = await freshWorld();
  await anOpenStage(world, 1);
  for (let round = 0; round < 4; round++) {
    const [next] = (await assignmentsOf(world, world.desk)).filter(({ status }) => status === "assigned");
    if (next) await declareConflict(await world.as(next.judgeId, whileJudging), next.id, reason);
  }

  expect((await assignmentsOf(world, world.desk)).map(({ status }) => status)).toEqual(
    Array(4).fill("declined_conflict"),
  );
  expect(await world.events("assignment.replaced")).toHaveLength(2);
  expect(
    await refused(world, async () => closeStage(await world.as(world.people.chair, whileJudging), world.desk)),
  ).toBe("sheets-missing");
});

test("a conflict needs a reason and a list that is not confirmed, being free of one an open stage", async () => {
  const world = await freshWorld();
  await aClosedDesk(world, [80]);
  const [row] = await assignmentsOf(world, world.desk);
  const judge = await world.as(row?.judgeId ?? "", whileJudging);
  expect(await refused(world, () => acceptAssignment(judge, row?.id ?? ""))).toBe("stage-not-open");
  await confirmStage(await world.as(world.people.chair, whileJudging), world.desk);
  expect(await refused(world, () => declareConflict(judge, row?.id ?? "", reason))).toBe("list-confirmed");

  const open = await freshWorld();
  const { mine, judge: another } = await anAssignment(open);
  for (const short of ["", "  ", "123456789"])
    expect(await refused(open, () => declareConflict(another, mine.id, short))).toBe("note-too-short");
  expect(await open.events("conflict.declared")).toEqual([]);
});
