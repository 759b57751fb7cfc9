import { overrides } from "db/schema";
import { conflictKinds } from "db/vocabulary";
import { expect, test } from "vitest";
import { grantRole } from "~/domain/accounts/adding.server";
import { assignJudges } from "~/domain/assignment/assigning.server";
import { mayBeExcepted } from "~/domain/assignment/conflict";
import { conflictNow, findConflicts } from "~/domain/assignment/conflicts.server";
import { openStage } from "~/domain/assignment/opening.server";
import { answerOverride, listOverrides, proposeOverride } from "~/domain/assignment/overriding.server";
import { keepConflict } from "~/domain/assignment/withdrawing.server";
import { contextOf } from "~/domain/kernel/atomically.server";
import { record } from "~/domain/ledger/recording.server";
import { listWaiting } from "~/domain/progress/waiting.server";
import { listEntries } from "~/domain/stages/finding.server";
import { prepareStage } from "~/domain/stages/preparing.server";
import { whileJudging } from "../support/blueprint";
import { anEligibleProposal, assignmentsOf, refused } from "../support/steps";
import { freshWorld, operator } from "../support/world";

const reason = "Tidak pernah bekerja bersama unit itu";

/** A stage with one entry, and a judge from another unit of the same directorate. */
async function aNearJudge() {
  const world = await freshWorld();
  const sibling = await world.addUnit("Sentra Melati", world.units.rehabilitation);
  const near = { role: "judge" as const, stageId: world.desk, editionId: world.editionId, unitId: sibling };
  const judgeId = await world.addPerson("dekat@contoh.example", near);
  const proposalId = await anEligibleProposal(world);
  const officer = await world.as(world.people.officer, whileJudging);
  const chair = await world.as(world.people.chair, whileJudging);
  await prepareStage(officer, world.desk);
  const [entry] = await listEntries(officer, world.desk);
  if (!entry) throw new Error("the stage has an entry");
  const conflict = () => conflictNow(officer, judgeId, { id: proposalId, unitId: world.units.kartini });
  const seen = async () => (await listOverrides(officer, { id: world.desk }))[0]?.proposedAt.getTime() ?? 0;
  const answer = async (given: "approved" | "refused", by = chair) =>
    answerOverride(by, world.desk, { judgeId, proposalId, answer: given, seen: await seen() });
  const propose = (change = {}, by = officer) =>
    proposeOverride(by, world.desk, { judgeId, number: entry.number, reason, ...change });
  return { world, judgeId, proposalId, officer, chair, entry, conflict, answer, propose };
}

test("only a near office can be excepted, none of what means a stake", () => {
  expect(conflictKinds.filter(mayBeExcepted)).toEqual(["same_directorate"]);
});

test("an exception takes an officer who proposes and a chair who approves; until then the conflict stands", async () => {
  const { world, officer, chair, conflict, answer, propose } = await aNearJudge();
  expect(await conflict()).toBe("same_directorate");
  await propose();
  expect(await conflict()).toBe("same_directorate");
  expect((await listWaiting(chair)).map(({ kind }) => kind)).toContain("overridesToAnswer");
  expect((await listWaiting(officer)).map(({ kind }) => kind)).not.toContain("overridesToAnswer");
  await answer("approved");
  expect(await conflict()).toBeUndefined();
  expect((await listWaiting(chair)).map(({ kind }) => kind)).not.toContain("overridesToAnswer");
  expect(await listOverrides(officer, { id: world.desk })).toMatchObject([
    { answer: "approved", reason, by: "CONTOH petugas@contoh.example", judge: "CONTOH dekat@contoh.example" },
  ]);
  expect(
    [await world.events("override.proposed"), await world.events("override.approved")].map((it) => it.length),
  ).toEqual([1, 1]);
});

test("what was refused stands as a conflict and can be proposed anew; what was approved can be withdrawn with the work", async () => {
  const { world, judgeId, officer, conflict, answer, propose } = await aNearJudge();
  await propose();
  await answer("refused");
  expect(await conflict()).toBe("same_directorate");
  expect(await refused(world, () => answer("approved"))).toBe("override-answered");
  await propose({ number: ` ${(await listEntries(officer, world.desk))[0]?.number.toLowerCase()} ` });
  await answer("approved");
  for (let draw = 1; !(await assignmentsOf(world, world.desk)).some((row) => row.judgeId === judgeId); draw++) {
    await assignJudges(officer, world.desk, { seed: String(draw), reason: "Diundi kembali untuk uji" });
  }
  await openStage(officer, world.desk);
  await answer("refused");
  expect(await conflict()).toBe("same_directorate");
  const live = (await assignmentsOf(world, world.desk)).filter(({ status }) => status !== "declined_conflict");
  expect(live.map((row) => row.judgeId)).not.toContain(judgeId);
  expect(live).toHaveLength(2);
});

test("an exception covers the near office alone: what is declared or stated later stands, and a chair is not freed by it", async () => {
  const { world, judgeId, proposalId, officer, entry, conflict, answer, propose } = await aNearJudge();
  await propose();
  await answer("approved");
  expect(await conflict()).toBeUndefined();
  const chairs = await findConflicts(officer, [entry], [judgeId], "chair");
  expect([...chairs.values()]).toEqual(["same_directorate"]);

  const keeping = (kind: "same_directorate" | "declared") =>
    world.database.write(async (db) => {
      await keepConflict({ ...officer, db }, { judgeId, proposalId, kind, reason: "Pernah bekerja bersama" });
      await record({ ...officer, db }, "conflict.declared", { id: entry.id, editionId: world.editionId });
    });
  await keeping("same_directorate");
  expect(await conflict()).toBeUndefined();
  await keeping("declared");
  expect(await conflict()).toBe("declared");
});

test("what was taken for a conflict is not drawn again once it is excepted, and no draw fails by it", async () => {
  const { world, judgeId, officer, answer, propose } = await aNearJudge();
  await propose();
  await answer("approved");
  for (let draw = 1; !(await assignmentsOf(world, world.desk)).some((row) => row.judgeId === judgeId); draw++) {
    await assignJudges(officer, world.desk, { seed: String(draw), reason: "Diundi kembali untuk uji" });
  }
  await answer("refused");
  await propose();
  await answer("approved");
  for (const seed of ["a", "b", "c", "d", "e", "f"]) {
    await assignJudges(officer, world.desk, { seed, reason: "Diundi kembali untuk uji" });
  }
  const rows = (await assignmentsOf(world, world.desk)).filter((row) => row.judgeId === judgeId);
  expect(rows.map(({ status }) => status)).toEqual(["declined_conflict"]);
});

test("nobody approves an exception for himself or herself", async () => {
  const { world, judgeId, proposalId, propose } = await aNearJudge();
  await propose();
  const seat = { role: "panel_chair" as const, stageId: world.desk, editionId: world.editionId };
  await grantRole(contextOf(world.database, operator, whileJudging), judgeId, seat);
  const both = await world.as(judgeId, whileJudging);
  const mine = { judgeId, proposalId, answer: "approved" as const, seen: whileJudging.getTime() };
  expect(await refused(world, () => answerOverride(both, world.desk, mine))).toBe("about-yourself");
});

test("an exception is told against the entry, the judge and the ground", async () => {
  const { world, propose, judgeId, officer } = await aNearJudge();
  const [stranger = ""] = world.people.judges;
  for (const [change, refusal] of [
    [{ reason: "pendek" }, "note-too-short"],
    [{ number: "SYB-TIDAK-ADA" }, "no-such-entry"],
    [{ judgeId: stranger }, "not-to-be-excepted"],
    [{ judgeId: world.people.innovator }, "not-found"],
  ] as const) {
    expect([change, await refused(world, () => propose(change))]).toEqual([change, refusal]);
  }
  const kartini = { role: "unit_admin" as const, unitId: world.units.kartini };
  await grantRole(contextOf(world.database, operator, whileJudging), judgeId, kartini);
  expect(await refused(world, () => propose({}, officer))).toBe("not-to-be-excepted");
});

test("wrong persons, one person alone, an outdated page", async () => {
  const { world, judgeId, proposalId, chair, answer, propose } = await aNearJudge();
  const { authority, auditor, head, colleague, officer } = world.people;
  for (const person of [authority, auditor]) {
    const context = await world.as(person, whileJudging);
    expect(await refused(world, () => propose({}, context))).toBe("not-your-role");
  }
  const stranger = await world.as(head, whileJudging);
  expect(await refused(world, () => propose({}, stranger))).toBe("not-found");
  expect(await refused(world, () => propose({}, chair))).toBe("not-your-role");
  await propose();
  for (const person of [authority, auditor, colleague, officer]) {
    const context = await world.as(person, whileJudging);
    expect(await refused(world, () => answer("approved", context))).toBe("not-your-role");
  }
  const outdated = { judgeId, proposalId, answer: "approved" as const, seen: 1 };
  expect(await refused(world, () => answerOverride(chair, world.desk, outdated))).toBe("changed-since");

  await world.database.write(async (db) => {
    const { record } = await import("~/domain/ledger/recording.server");
    await db.update(overrides).set({ proposedBy: world.people.chair });
    await record({ ...chair, db }, "override.proposed", { id: world.desk, editionId: world.editionId });
  });
  expect(await refused(world, () => answer("approved"))).toBe("own-override");
});
