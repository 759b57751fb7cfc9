import { scores, sheets } from "db/schema";
import { expect, test } from "vitest";
import { acceptAssignment, declareConflict } from "~/domain/assignment/declaring.server";
import { findAssignment, listOwnAssignments } from "~/domain/assignment/finding.server";
import { findFacts, readDossier } from "~/domain/assignment/reading.server";
import { contextOf } from "~/domain/kernel/atomically.server";
import type { Context } from "~/domain/kernel/context";
import { nobody } from "~/domain/people/actor";
import { findOwnSheet } from "~/domain/scoring/finding.server";
import { handInSheet } from "~/domain/scoring/handing-in.server";
import { saveSheet } from "~/domain/scoring/saving.server";
import { whileJudging } from "../support/blueprint";
import { anOpenStage, assignmentsOf, reasonOf } from "../support/steps";
import { freshWorld, operator, type World } from "../support/world";

const doors: Record<string, (context: Context, id: string) => Promise<unknown>> = {
  findAssignment,
  findFacts,
  readDossier,
  findOwnSheet,
  acceptAssignment,
  declareConflict: (context, id) => declareConflict(context, id, "Bukan penugasan saya ini"),
  saveSheet: (context, id) => saveSheet(context, id, { version: 0, overallNote: "Bukan juri", scores: [] }),
  handInSheet,
};

async function answersAt(context: Context, id: string) {
  const answers: Record<string, string | undefined> = {};
  for (const [door, open] of Object.entries(doors)) answers[door] = await reasonOf(() => open(context, id));
  return answers;
}

const shut = Object.fromEntries(Object.keys(doors).map((door) => [door, "not-found"]));

async function everyoneBut(world: World, judgeIds: readonly string[]) {
  const { judges, ...people } = world.people;
  const ids = { ...people, ...Object.fromEntries(judges.map((id, place) => [`judge ${place + 1}`, id])) };
  const others = Object.entries(ids).filter(([, id]) => !judgeIds.includes(id));
  return Promise.all(others.map(async ([name, id]) => [name, await world.as(id, whileJudging)] as const));
}

test("nobody but its judge finds an assignment, reads by it, or scores: not the organisers, not the chair, not another judge", async () => {
  const world = await freshWorld();
  await anOpenStage(world, 1);
  const rows = await assignmentsOf(world, world.desk);
  const outsiders = [
    ...(await everyoneBut(
      world,
      rows.map(({ judgeId }) => judgeId),
    )),
    ["operator", contextOf(world.database, operator, whileJudging)] as const,
    ["nobody", contextOf(world.database, nobody, whileJudging)] as const,
  ];

  for (const [name, context] of outsiders) {
    for (const { id } of rows) expect([name, await answersAt(context, id)]).toEqual([name, shut]);
    expect([name, await listOwnAssignments(context)]).toEqual([name, []]);
  }
  expect(outsiders.map(([name]) => name)).toEqual(
    expect.arrayContaining(["officer", "colleague", "authority", "admin", "auditor", "chair"]),
  );
  expect(await world.database.read.select().from(sheets)).toEqual([]);
  expect(await world.database.read.select().from(scores)).toEqual([]);
  expect(await world.events("score.saved")).toEqual([]);
  expect(await world.events("conflict.declared")).toEqual([]);
});

test("two judges of one entry do not find each other's assignment", async () => {
  const world = await freshWorld();
  await anOpenStage(world, 1);
  const [left, right] = await assignmentsOf(world, world.desk);
  const accepted = await world.as(left?.judgeId ?? "", whileJudging);
  await acceptAssignment(accepted, left?.id ?? "");

  expect(await answersAt(accepted, right?.id ?? "")).toEqual(shut);
});

test("a judge whose service has ended finds the own assignment no more", async () => {
  const world = await freshWorld();
  const until = new Date("2026-04-15T00:00:00+07:00");
  const brief = await world.addPerson("juri-singkat@contoh.example", { role: "judge", stageId: world.desk, until });
  await anOpenStage(world, 5);
  const [row] = await assignmentsOf(world, world.desk, brief);

  expect(
    await reasonOf(async () => findAssignment(await world.as(brief, whileJudging), row?.id ?? "")),
  ).toBeUndefined();
  expect(await answersAt(await world.as(brief, until), row?.id ?? "")).toEqual(shut);
});
