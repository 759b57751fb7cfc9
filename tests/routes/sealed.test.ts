import { users } from "db/schema";
import { expect, test } from "vitest";
import { acceptAssignment } from "~/domain/assignment/declaring.server";
import { closeStage } from "~/domain/ranking/closing.server";
import { showMean } from "~/domain/ranking/mean";
import { findRubric } from "~/domain/scoring/finding.server";
import { handInSheet } from "~/domain/scoring/handing-in.server";
import { saveSheet } from "~/domain/scoring/saving.server";
import { findStage } from "~/domain/stages/finding.server";
import { paths } from "~/site/paths";
import { afterJudging, whileJudging } from "../support/blueprint";
import { anOpenStage, assignmentsOf } from "../support/steps";
import { namesIn, serveWorld, valuesIn } from "../support/web";
import { freshWorld, type World } from "../support/world";

/** Values that stand nowhere else: the first judge's, then the second one's; their notes name them. */
const marks = [
  [61, 67],
  [83, 89],
] as const;
const note = (judge: number) => `CATATAN RAHASIA juri ke-${judge + 1}`;
const reason = (judge: number) => `ALASAN RAHASIA juri ke-${judge + 1}`;

/** 40 % of the first criterion and 60 % of the second, in hundredths: each sheet's total, and that of both. */
const totals = [61 * 40 + 67 * 60, 83 * 40 + 89 * 60];
const all = [
  ...marks.flat(),
  ...totals,
  (totals[0] ?? 0) + (totals[1] ?? 0),
  "64.60",
  "86.60",
  "75.60",
  "64,60",
  "86,60",
  "75,60",
];
const secrets = [...all, note(0), note(1), reason(0), reason(1)];

/** An open stage with one entry that both its judges have scored and handed in. */
async function aJudgedEntry() {
  const world = await freshWorld();
  const [proposalId = ""] = await anOpenStage(world, 1);
  const rows = await assignmentsOf(world, world.desk);
  const { rubricId } = await findStage(await world.as(world.people.officer, whileJudging), world.desk);
  for (const [judge, { id, judgeId }] of rows.entries()) {
    const context = await world.as(judgeId, whileJudging);
    const { criteria } = await findRubric(context, rubricId);
    const scores = criteria.map(({ id }, place) => ({
      criterionId: id,
      value: marks[judge]?.[place] ?? 0,
      note: note(judge),
    }));
    await acceptAssignment(context, id);
    await saveSheet(context, id, { version: 0, overallNote: reason(judge), scores });
    await handInSheet(context, id);
  }
  return { world, proposalId, rows, portal: serveWorld(world, whileJudging) };
}

/** Which of the secrets stand anywhere in what a page was given, as a value of their own or inside a text. */
function leaked(data: unknown, hidden: readonly (string | number)[] = secrets) {
  const values = valuesIn(data);
  const texts = values.filter((value) => typeof value === "string");
  return hidden.filter(
    (secret) => values.includes(secret) || (typeof secret === "string" && texts.some((text) => text.includes(secret))),
  );
}

const nameOfScores = /^(?:value|score|scores|mean|totals|rank|sheet|sheets|note|overallNote|salt|side)$/;

async function judgesOf(world: World) {
  const people = await world.database.read.select().from(users);
  return people.filter(({ id }) => [...world.people.judges, world.people.chair].includes(id));
}

test("the secrets below are really there: their own judge sees them", async () => {
  const { rows, portal } = await aJudgedEntry();
  for (const [judge, { id, judgeId }] of rows.entries()) {
    const own = await portal.signedIn(judgeId);
    expect(leaked((await own.open(paths.assignment(id))).data)).toEqual([
      ...(marks[judge] ?? []),
      note(judge),
      reason(judge),
    ]);
  }
});

test("a judge's pages hold nothing of another judge's scores, notes or name", async () => {
  const { world, rows, portal } = await aJudgedEntry();
  for (const [judge, { id, judgeId }] of rows.entries()) {
    const own = await portal.signedIn(judgeId);
    const other = 1 - judge;
    const others = (await judgesOf(world))
      .filter((one) => one.id !== judgeId)
      .flatMap((one) => [one.id, one.name, one.email]);
    for (const address of [paths.assignments, paths.assignment(id)]) {
      const { status, data } = await own.open(address);
      expect([
        address,
        status,
        leaked(data, [...(marks[other] ?? []), totals[other] ?? 0, note(other), reason(other), ...others]),
      ]).toEqual([address, 200, []]);
    }
  }
});

test("while the stage is open its organisers see how far the judging is, and no score", async () => {
  const { world, portal, proposalId } = await aJudgedEntry();
  const officer = await portal.signedIn(world.people.officer);
  const { data } = await officer.open(paths.stage(world.desk));
  expect(data).toMatchObject({ progress: { entries: 1, needed: 2, handedIn: 2 } });
  for (const address of [
    paths.stage(world.desk),
    paths.secretariat,
    paths.allProposals,
    paths.screening(proposalId),
    paths.screeningQueue,
    paths.winners,
    paths.nominations,
  ]) {
    const given = (await officer.open(address)).data;
    expect([
      address,
      leaked(given),
      namesIn(given).filter((name) => nameOfScores.test(name) && name !== "note"),
    ]).toEqual([address, [], []]);
  }
});

test("while the stage is open the standings are sealed, for chair, authority and auditor alike", async () => {
  const { world, portal } = await aJudgedEntry();
  for (const person of [world.people.chair, world.people.authority, world.people.auditor]) {
    const visitor = await portal.signedIn(person);
    const { data } = await visitor.open(paths.standings(world.desk));
    expect(data).toMatchObject({ decided: undefined, progress: { done: 2, needed: 2 } });
    for (const address of [paths.plenary, paths.standings(world.desk), paths.determination(world.desk)]) {
      expect([address, leaked((await visitor.open(address)).data)]).toEqual([address, []]);
    }
  }
});

test("the ledger proves that scores were set and tells none", async () => {
  const { world, portal } = await aJudgedEntry();
  const { data } = await (await portal.signedIn(world.people.auditor)).open(`${paths.audit}?jenis=score.saved`);
  expect((data as { rows: unknown[] }).rows).toHaveLength(4);
  const bodies = (data as { rows: Array<{ body: string }> }).rows.map(({ body }) => JSON.parse(body) as unknown);
  expect([leaked(data), leaked(bodies)]).toEqual([[], []]);
});

test("the unit whose proposal was judged sees no score and no judge, not even when the stage has closed", async () => {
  const { world, portal, proposalId } = await aJudgedEntry();
  await closeStage(await world.as(world.people.chair, whileJudging), world.desk);
  const hidden = [...secrets, ...(await judgesOf(world)).flatMap(({ id, name, email }) => [id, name, email])];
  const innovator = await portal.signedIn(world.people.innovator);
  const head = await portal.signedIn(world.people.head);
  for (const address of [
    paths.proposals,
    paths.proposal(proposalId),
    paths.checkAnswers(proposalId),
    paths.receipt(proposalId),
  ]) {
    expect([address, leaked((await innovator.open(address)).data, hidden)]).toEqual([address, []]);
  }
  for (const address of [paths.unit, paths.unitProposal(proposalId), paths.receipt(proposalId)]) {
    expect([address, leaked((await head.open(address)).data, hidden)]).toEqual([address, []]);
  }
});

test("closed, the standings show the mean of all and nothing of a single judge", async () => {
  const { world, portal } = await aJudgedEntry();
  await closeStage(await world.as(world.people.chair, whileJudging), world.desk);
  portal.atTime(afterJudging);
  const single = [
    ...marks.flat(),
    ...totals,
    note(0),
    note(1),
    reason(0),
    reason(1),
    ...(await judgesOf(world)).filter(({ id }) => id !== world.people.chair).flatMap(({ id, name }) => [id, name]),
  ];
  for (const person of [world.people.chair, world.people.authority, world.people.auditor]) {
    const { data } = await (await portal.signedIn(person)).open(paths.standings(world.desk));
    const sum = (totals[0] ?? 0) + (totals[1] ?? 0);
    expect(leaked(data)).toEqual([sum, showMean(sum, 2)]);
    expect(leaked(data, single)).toEqual([]);
  }
});
