import { conflicts, stages } from "db/schema";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { acceptAssignment } from "~/domain/assignment/declaring.server";
import { findDifferences } from "~/domain/ledger/comparing.server";
import { listWaiting } from "~/domain/progress/waiting.server";
import { closeStage } from "~/domain/ranking/closing.server";
import { findRubric } from "~/domain/scoring/finding.server";
import { handInSheet } from "~/domain/scoring/handing-in.server";
import { handInTogether, listComplete } from "~/domain/scoring/handing-in-together.server";
import { saveSheet } from "~/domain/scoring/saving.server";
import { claimsOf } from "~/domain/visits/claim";
import { countUndecided, findVisit, listVisits } from "~/domain/visits/finding.server";
import { type Findings, saveFindings } from "~/domain/visits/reporting.server";
import { ruleOnClaim } from "~/domain/visits/ruling.server";
import { isFinished } from "~/domain/visits/visit";
import { whileJudging } from "../support/blueprint";
import { anOpenStage, assignmentsOf, refused } from "../support/steps";
import { aReport, aTeam, wholeFindings } from "../support/visits";
import { freshWorld, type World } from "../support/world";

const reason = "Angka di register memakai tahun yang lain.";

async function waitingFor(world: World, id: string) {
  const waiting = await listWaiting(await world.as(id, whileJudging));
  return waiting.map(({ kind, count }) => `${kind} ${count}`);
}

async function aSheet({ world, mine, judge }: Awaited<ReturnType<typeof aTeam>>) {
  const [stage] = await world.database.read.select().from(stages).where(eq(stages.id, world.desk));
  const { criteria } = await findRubric(judge, stage?.rubricId ?? "");
  const scores = criteria.map(({ id }) => ({ criterionId: id, value: 80, note: "Alasan contoh" }));
  return saveSheet(judge, mine.id, { version: 0, overallNote: "Alasan", scores });
}

test("what a proposal measured and what it says are its claims, under names that stay", () => {
  const content: Parameters<typeof claimsOf>[0] = {
    indicators: [
      {
        ...{ name: "Lama tunggu", kind: "outcome", unitOfMeasure: "hari", better: "lower" },
        ...{ baseline: "9", baselinePeriod: "2021", result: "1", resultPeriod: "2025", source: "Register" },
      },
    ],
    answers: [
      { code: "ringkasan", title: "Ringkasan", text: "Isi", words: 1, wordLimit: 300 },
      { code: "kosong", title: "Kosong", text: " \n", words: 0, wordLimit: 300 },
    ],
  };
  expect(claimsOf(content).map(({ key, title }) => [key, title])).toEqual([
    ["indikator-1", "Lama tunggu"],
    ["bagian-ringkasan", "Ringkasan"],
  ]);
});

test("a team puts down what it found together; each version stays, and its sheets wait until all is said", async () => {
  const team = await aTeam();
  const { world, judge, other, mine, theirs, claims } = team;
  const { version } = await aSheet(team);
  const handIn = () => refused(world, () => handInSheet(judge, mine.id, version));
  expect(await handIn()).toBe("visit-unfinished");
  expect(await refused(world, () => handInTogether(judge, [{ id: mine.id, version }]))).toBe("visit-unfinished");

  const [first] = claims;
  if (!first) throw new Error("a proposal claims something");
  const part: Findings = {
    version: 0,
    report: undefined,
    checks: [{ claim: first.key, verdict: "partly", note: "Baru di satu tempat." }],
  };
  expect(await saveFindings(judge, mine.id, part)).toEqual({ claims: [], report: false });
  expect((await findVisit(other, theirs.id)).visit).toMatchObject({ version: 1, report: undefined });
  expect(await handIn()).toBe("visit-unfinished");
  await saveFindings(other, theirs.id, { ...wholeFindings(team), version: 1 });
  const { visit } = await findVisit(judge, mine.id);
  expect(isFinished(visit, claims)).toBe(true);
  expect(visit.checks.find(({ claim }) => claim === first.key)).toMatchObject({ verdict: "confirmed", version: 2 });
  expect(visit.all.filter(({ claim }) => claim === first.key)).toHaveLength(2);
  expect(await handIn()).toBeUndefined();
  for await (const difference of findDifferences(world.database.read)) expect(difference).toBeUndefined();
});

test("of what two put down at once each keeps what only one touched; what both changed waits, with both", async () => {
  const team = await aTeam();
  const { judge, other, mine, theirs, claims } = team;
  await saveFindings(judge, mine.id, wholeFindings(team));
  const [one, two] = claims.map(({ key }) => key);
  if (!one || !two) throw new Error("a proposal claims two things");
  const seen = wholeFindings(team);
  const change = (findings: Findings, claim: string, note: string): Findings => ({
    ...findings,
    version: 1,
    checks: findings.checks.map((check) => (check.claim === claim ? { claim, verdict: "partly", note } : check)),
  });
  expect(await saveFindings(judge, mine.id, change(seen, one, "Dilihat juri pertama."))).toEqual({
    ...{ claims: [], report: false },
  });
  const theirFindings = change(change(seen, one, "Dilihat juri kedua."), two, "Hanya juri kedua.");
  const moved = { ...theirFindings, report: { ...aReport, usersMet: 5 } };
  expect(await saveFindings(other, theirs.id, moved)).toEqual({ claims: [one], report: false });
  const { visit } = await findVisit(judge, mine.id);
  const noteOf = (claim: string) => visit.checks.find((check) => check.claim === claim)?.note;
  expect([noteOf(one), noteOf(two), visit.report?.usersMet]).toEqual([
    ...["Dilihat juri pertama.", "Hanya juri kedua.", 5],
  ]);
  const late = { ...seen, version: 1, report: { ...aReport, usersMet: 6 } };
  expect(await saveFindings(judge, mine.id, late)).toEqual({ claims: [], report: true });
  expect((await findVisit(judge, mine.id)).visit.report?.usersMet).toBe(5);
  const again = { ...late, version: visit.version };
  expect(await saveFindings(judge, mine.id, { ...again, checks: [] })).toEqual({ claims: [], report: false });
  expect((await findVisit(judge, mine.id)).visit.report?.usersMet).toBe(6);
});

test("what differs is explained, what is unknown is refused, and nobody was there before or after its time", async () => {
  const team = await aTeam();
  const { world, judge, mine, claims } = team;
  const save = (change: Partial<Findings>, context = judge) =>
    refused(world, () => saveFindings(context, mine.id, { ...wholeFindings(team), ...change }));
  const [first] = claims.map(({ key }) => key);
  const about = (verdict: "partly" | "contradicted", note: string) => [{ claim: first ?? "", verdict, note }];
  expect(await save({ checks: about("partly", "Pendek") })).toBe("note-too-short");
  expect(await save({ checks: about("contradicted", "") })).toBe("note-too-short");
  expect(await save({ checks: about("contradicted", "x".repeat(2001)) })).toBe("text-too-long");
  expect(await save({ checks: [{ claim: "bagian-asing", verdict: "confirmed", note: "" }] })).toBe("not-found");
  const at = (visitedAt: Date) => save({ report: { ...aReport, visitedAt } });
  expect(await at(new Date(whileJudging.getTime() + 60_000))).toBe("visit-outside-stage");
  expect(await at(new Date("2026-01-01T00:00:00Z"))).toBe("visit-outside-stage");

  const { chair, officer, innovator } = world.people;
  for (const id of [chair, officer, innovator]) {
    expect(await save({}, await world.as(id, whileJudging))).toBe("not-found");
  }
  const [stage] = await world.database.read.select().from(stages).where(eq(stages.id, world.desk));
  const late = new Date((stage?.closesAt ?? whileJudging).getTime() + 60_000);
  expect(await save({}, await world.as(mine.judgeId, late))).toBe("stage-over");
  expect(await save({})).toBeUndefined();
});

test("stages without visits have none, and their sheets wait for none", async () => {
  const world = await freshWorld();
  await anOpenStage(world, 1);
  const [row] = await assignmentsOf(world, world.desk);
  const judge = await world.as(row?.judgeId ?? "", whileJudging);
  await acceptAssignment(judge, row?.id ?? "");
  expect(await refused(world, () => findVisit(judge, row?.id ?? ""))).toBe("no-visit");
});

test("no ranking before the chair has decided on each contradiction; what is found anew is asked anew", async () => {
  const team = await aTeam();
  const { world, judge, other, mine, theirs, chair, claims } = team;
  const [first] = claims.map(({ key }) => key);
  const claim = first ?? "";
  await saveFindings(judge, mine.id, wholeFindings(team, [claim]));
  const { visits } = await listVisits(chair, world.desk);
  expect(visits).toMatchObject([{ contradictions: [{ claim, version: 1, ruling: undefined }] }]);
  expect(await waitingFor(world, world.people.chair)).toContain("contradictionsToDecide 1");

  const at = { entryId: mine.entryId, claim, version: 1 };
  const rule = (context = chair, change = {}, why = reason) =>
    refused(world, () => ruleOnClaim(context, { ...at, ...change }, "stands", why));
  for (const id of [world.people.officer, world.people.authority]) {
    expect(await rule(await world.as(id, whileJudging))).toBe("not-your-role");
  }
  expect(await rule(judge)).toBe("not-found");
  expect(await rule(chair, {}, "Pendek")).toBe("note-too-short");
  expect(await rule(chair, {}, "x".repeat(2001))).toBe("text-too-long");
  expect(await rule(chair, { version: 0 })).toBe("stale-version");
  expect(await rule(chair, { claim: claims[1]?.key })).toBe("no-contradiction");

  for (const [context, { id }] of [
    [judge, mine],
    [other, theirs],
  ] as const) {
    const { version } = await aSheet({ ...team, judge: context, mine: { ...mine, id } });
    await handInSheet(context, id, version);
  }
  expect(await refused(world, () => closeStage(chair, world.desk))).toBe("contradictions-undecided");
  expect(await waitingFor(world, world.people.chair)).not.toContain("toClose 1");
  expect(await rule()).toBeUndefined();
  expect(await rule()).toBeUndefined();
  expect(await rule(chair, {}, "Alasan lain yang datang kemudian.")).toBe("already-ruled");
  expect(await countUndecided(chair, world.desk)).toBe(0);
  expect(await waitingFor(world, world.people.chair)).toContain("toClose 1");

  const anew = { claim, verdict: "contradicted" as const, note: "Juga tidak ada di tempat kedua." };
  await saveFindings(judge, mine.id, { version: 1, report: undefined, checks: [anew] });
  expect(await countUndecided(chair, world.desk)).toBe(1);
  await ruleOnClaim(chair, { ...at, version: 2 }, "to_plenary", reason);
  await closeStage(chair, world.desk);
  expect(await rule(chair, { version: 2 })).toBe("stage-not-open");
  const late: Findings = { version: 2, report: undefined, checks: [{ claim, verdict: "confirmed", note: "" }] };
  expect(await refused(world, () => saveFindings(judge, mine.id, late))).toBe("stage-not-open");
  for await (const difference of findDifferences(world.database.read)) expect(difference).toBeUndefined();
});

test("a chair in conflict with the entry leaves its contradictions to another", async () => {
  const team = await aTeam();
  const { world, judge, mine, chair, claims, proposalId } = team;
  const claim = claims[0]?.key ?? "";
  await saveFindings(judge, mine.id, wholeFindings(team, [claim]));
  const pair = { judgeId: world.people.chair, proposalId, kind: "declared" as const, declaredAt: whileJudging };
  await world.database.write(async (db) => void (await db.insert(conflicts).values(pair)));
  const at = { entryId: mine.entryId, claim, version: 1 };
  expect(await refused(world, () => ruleOnClaim(chair, at, "stands", reason))).toBe("chair-in-conflict");
  expect((await listVisits(chair, world.desk)).visits.map(({ mayRule }) => mayRule)).toEqual([false]);
  expect(await waitingFor(world, world.people.chair)).not.toContain("contradictionsToDecide 1");
});

test("a judge who came into conflict with the entry reads no claim of it and notes nothing", async () => {
  const team = await aTeam();
  const { world, judge, mine, proposalId } = team;
  const pair = { judgeId: mine.judgeId, proposalId, kind: "declared" as const, declaredAt: whileJudging };
  await world.database.write(async (db) => void (await db.insert(conflicts).values(pair)));
  expect(await refused(world, () => findVisit(judge, mine.id))).toBe("conflict-of-interest");
  expect(await refused(world, () => saveFindings(judge, mine.id, wholeFindings(team)))).toBe("conflict-of-interest");
});

test("sheets are handed in together only where the visit is whole", async () => {
  const team = await aTeam();
  const { world, judge, mine } = team;
  await aSheet(team);
  expect(await listComplete(judge, world.desk)).toEqual([]);
  await saveFindings(judge, mine.id, wholeFindings(team));
  expect((await listComplete(judge, world.desk)).map(({ id }) => id)).toEqual([mine.id]);
});
