import { suspicions, users } from "db/schema";
import { and, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { answerSuspicions, askAgain, countSuspicions, listSuspicions } from "~/domain/assignment/answering.server";
import { assignJudges } from "~/domain/assignment/assigning.server";
import { openStage } from "~/domain/assignment/opening.server";
import { namesakesIn, unitsByDomain } from "~/domain/assignment/suspicion";
import { appointToPanel } from "~/domain/panels/appointing.server";
import { listWaiting } from "~/domain/progress/waiting.server";
import { prepareStage } from "~/domain/stages/preparing.server";
import { whileJudging } from "../support/blueprint";
import { anEligibleProposal, assignmentsOf, refused } from "../support/steps";
import { freshWorld, type World } from "../support/world";

test.each([
  ["Dr. Siti Aminah, M.Si.", "siti aminah", true],
  ["Siti Aminah", "Hj. Siti Aminah Putri", true],
  ["Siti Aminah Putri", "Putri Siti Aminah", true],
  ["Siti Aminah", "Siti Rahma", false],
  ["Siti", "Siti Aminah", false],
  ["Sukarno", "SUKARNO", true],
  ["", "Siti", false],
])("%s and %s: one person may have both names? %s", (one, other, alike) => {
  expect(namesakesIn([{ id: "x", name: one }])(other)).toEqual(alike ? ["x"] : []);
  expect(namesakesIn([{ id: "x", name: other }])(one)).toEqual(alike ? ["x"] : []);
});

test("a mail domain tells a unit where that unit alone uses it, and it is no host for everybody", () => {
  const mailboxes = [
    { email: "a@Handayani.example", unitId: "handayani" },
    { email: "b@handayani.example", unitId: "handayani" },
    { email: "c@ministry.example", unitId: "handayani" },
    { email: "d@ministry.example", unitId: "kartini" },
    { email: "e@office.example", unitId: "kartini" },
    { email: "f@office.example", unitId: null },
    { email: "g@gmail.com", unitId: "kartini" },
  ];
  expect([...unitsByDomain(mailboxes)]).toEqual([["handayani.example", "handayani"]]);
});

const reason = "Sudah ditanyakan kepada yang bersangkutan";

/** A stage of which one judge has the name of an entry's leader, or a mailbox in the unit's domain. */
async function aSuspectedJudge(world: World, change: { name?: string; email?: string }) {
  const proposalId = await anEligibleProposal(world);
  const [judgeId = ""] = world.people.judges;
  await world.database.write(async (db) => {
    await db.update(users).set(change).where(eq(users.id, judgeId));
    // As a registered change would be: the ledger has to account for it.
    const { record } = await import("~/domain/ledger/recording.server");
    const { contextOf } = await import("~/domain/kernel/atomically.server");
    const { operator } = await import("../support/world");
    await record({ ...contextOf(world.database, operator, whileJudging), db }, "user.changed", { id: judgeId });
  });
  const officer = await world.as(world.people.officer, whileJudging);
  await prepareStage(officer, world.desk);
  return { proposalId, judgeId, officer, stage: { id: world.desk } };
}

async function readersOf(world: World) {
  return (await assignmentsOf(world, world.desk)).map(({ judgeId }) => judgeId);
}

test.each([
  ["a like name", { name: "CONTOH Ketua" }, "same_name"],
  ["a mailbox of the unit", { email: "juri1@kartini.example" }, "same_mail_domain"],
] as const)(
  "%s is asked about, and until it is answered no draw gives the entry to that judge",
  async (_what, change, ground) => {
    const world = await freshWorld();
    if (ground === "same_mail_domain") {
      await world.addPerson("staf@kartini.example", { role: "innovator", unitId: world.units.kartini });
    }
    const { proposalId, judgeId, officer, stage } = await aSuspectedJudge(world, change);
    for (const seed of ["a", "b", "c", "d", "e"]) {
      await assignJudges(officer, world.desk, { seed, reason: "Diundi kembali untuk uji" });
      expect(await readersOf(world)).not.toContain(judgeId);
    }
    expect(await listSuspicions(officer, stage)).toMatchObject([{ judgeId, proposalId, ground, verdict: null }]);
    expect(await world.events("suspicion.found")).toHaveLength(1);
    const chair = await world.as(world.people.chair, whileJudging);
    for (const who of [officer, chair]) {
      expect((await listWaiting(who)).map(({ kind }) => kind)).toContain("suspicionsToAnswer");
    }

    await answerSuspicions(chair, world.desk, { pairs: [{ judgeId, proposalId }], verdict: "none", reason });
    expect(await countSuspicions(officer, stage)).toBe(0);
    expect((await listWaiting(officer)).map(({ kind }) => kind)).not.toContain("suspicionsToAnswer");
    const drawn = new Set<string>();
    for (const seed of ["a", "b", "c", "d", "e", "f", "g", "h"]) {
      await assignJudges(officer, world.desk, { seed, reason: "Diundi kembali untuk uji" });
      for (const id of await readersOf(world)) drawn.add(id);
    }
    expect(drawn).toContain(judgeId);
    expect(await world.events("suspicion.found")).toHaveLength(1);
  },
);

test("what turns out to be a conflict takes the reading away, also after the opening", async () => {
  const world = await freshWorld();
  const { proposalId, judgeId, officer } = await aSuspectedJudge(world, { name: "CONTOH Ketua" });
  const answer = (verdict: "none" | "conflict") => () =>
    answerSuspicions(officer, world.desk, { pairs: [{ judgeId, proposalId }], verdict, reason });
  await assignJudges(officer, world.desk);
  await answer("none")();
  for (let draw = 1; !(await readersOf(world)).includes(judgeId); draw++) {
    await assignJudges(officer, world.desk, { seed: String(draw), reason: "Diundi kembali untuk uji" });
  }
  await openStage(officer, world.desk);

  expect(await refused(world, answer("conflict"))).toBe("changed-since");
  await askAgain(officer, world.desk, { judgeId, proposalId });
  await answer("conflict")();
  const live = (await assignmentsOf(world, world.desk)).filter(({ status }) => status !== "declined_conflict");
  expect(live.map((row) => row.judgeId)).not.toContain(judgeId);
  expect(live).toHaveLength(2);
  expect(await world.events("conflict.found")).toHaveLength(1);
});

test("a judge who comes to an open stage is asked about before any work is given", async () => {
  const world = await freshWorld();
  const { proposalId, officer, stage } = await aSuspectedJudge(world, { name: "CONTOH Bukan Siapa pun" });
  await assignJudges(officer, world.desk);
  await openStage(officer, world.desk);
  const late = await world.addPerson("terlambat@kartini.example");
  await world.addPerson("staf@kartini.example", { role: "innovator", unitId: world.units.kartini });
  const given = await appointToPanel(officer, world.desk, {
    email: "terlambat@kartini.example",
    role: "judge",
    decree: "SK-1/CONTOH",
  });
  expect(given).toBe(0);
  expect(await listSuspicions(officer, stage)).toMatchObject([{ judgeId: late, proposalId }]);
});

test("only secretariat and chair answer, with a reason, about what was noted, until the stage is closed", async () => {
  const world = await freshWorld();
  const { proposalId, judgeId, officer } = await aSuspectedJudge(world, { name: "CONTOH Ketua" });
  await assignJudges(officer, world.desk);
  const pairs = [{ judgeId, proposalId }];
  const answer =
    (context: typeof officer, change = {}) =>
    () =>
      answerSuspicions(context, world.desk, { pairs, verdict: "none", reason, ...change });
  const { authority, auditor, innovator, head, judges } = world.people;
  for (const [person, refusal] of [
    [authority, "not-your-role"],
    [auditor, "not-your-role"],
    [innovator, "not-found"],
    [head, "not-found"],
    [judges[1] ?? "", "not-found"],
  ] as const) {
    expect(await refused(world, answer(await world.as(person, whileJudging)))).toBe(refusal);
  }
  expect(await refused(world, answer(officer, { reason: "pendek" }))).toBe("note-too-short");
  expect(await refused(world, answer(officer, { pairs: [] }))).toBe("nothing-chosen");
  expect(await refused(world, answer(officer, { pairs: [{ judgeId: judges[1] ?? "", proposalId }] }))).toBe(
    "not-found",
  );
  await answer(officer)();
  const [kept] = await world.database.read
    .select()
    .from(suspicions)
    .where(and(eq(suspicions.judgeId, judgeId), eq(suspicions.proposalId, proposalId)));
  expect(kept).toMatchObject({ verdict: "none", reason, answeredBy: world.people.officer });
  expect(await world.events("suspicion.answered")).toHaveLength(1);
});
