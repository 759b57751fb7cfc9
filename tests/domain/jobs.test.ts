import { assignments, draws, grants, jobs } from "db/schema";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { applyDraw, askForDraw, stateDraw } from "~/domain/assignment/assigning.server";
import { drawOptimal } from "~/domain/assignment/draw";
import { askForVerification } from "~/domain/audit/asking.server";
import { askForJob, cancelJob } from "~/domain/jobs/asking.server";
import { findJob, latestJob } from "~/domain/jobs/finding.server";
import { keptForDays, leaseMs, mostAttempts } from "~/domain/jobs/job";
import { endJob, forgetPastJobs, giveBackJob, keepJob, takeJob } from "~/domain/jobs/taking.server";
import { contextOf } from "~/domain/kernel/atomically.server";
import { dayMs } from "~/domain/kernel/days";
import { nobody } from "~/domain/people/actor";
import { prepareStage } from "~/domain/stages/preparing.server";
import { performJobs } from "~/jobs/performing.server";
import { whileJudging } from "../support/blueprint";
import { anEligibleProposal, assignmentsOf, reasonOf } from "../support/steps";
import { freshWorld, type World } from "../support/world";

const later = (ms: number) => new Date(whileJudging.getTime() + ms);

const asNobody = (world: World, now = whileJudging) => contextOf(world.database, nobody, now);

function never(error: unknown): never {
  throw error;
}

/** A stage with entries and judges, before its draw. */
async function aPreparedStage(size = 3) {
  const world = await freshWorld();
  for (let place = 0; place < size; place++) await anEligibleProposal(world);
  const officer = await world.as(world.people.officer, whileJudging);
  await prepareStage(officer, world.desk);
  return { world, officer };
}

async function taken(world: World, now = whileJudging) {
  const job = await takeJob(asNobody(world, now));
  if (!job) throw new Error("nothing to do");
  return job;
}

test("a draw is asked for, made by whoever is free, and told where it was asked for", async () => {
  const { world, officer } = await aPreparedStage();
  const id = await askForDraw(officer, world.desk);
  expect(await latestJob(officer, "draw", world.desk)).toMatchObject({ id, status: "waiting", progress: null });
  expect(await assignmentsOf(world, world.desk)).toEqual([]);

  await performJobs(world.database, never, { clock: () => whileJudging });
  expect(await findJob(officer, id)).toMatchObject({ status: "done", result: { pairings: 6 }, endedAt: whileJudging });
  expect(await assignmentsOf(world, world.desk)).toHaveLength(6);
  const [drawn] = await world.database.read.select().from(draws);
  expect(drawn).toMatchObject({ stageId: world.desk, drawnBy: world.people.officer });
});

test("who asks twice hears of the same job; once it has ended the next is another", async () => {
  const { world, officer } = await aPreparedStage();
  const id = await askForDraw(officer, world.desk);
  expect(await askForDraw(officer, world.desk)).toBe(id);
  await performJobs(world.database, never, { clock: () => whileJudging });
  expect(await reasonOf(() => askForDraw(officer, world.desk))).toBe("draw-unexplained");
  expect(await askForDraw(officer, world.desk, "CONTOH: juri baru ditambahkan sesudah undian")).not.toBe(id);
});

test("what was computed from facts that have changed is not applied, and the job says so", async () => {
  const { world, officer } = await aPreparedStage();
  const asked = { seed: "benih", reason: "" };
  const problem = await stateDraw(officer, world.desk, asked);
  const outdated = { ...problem, judges: problem.judges.slice(1) };
  const apply = () => applyDraw(officer, world.desk, { ...asked, problem: outdated, solution: drawOptimal(outdated) });
  expect(await reasonOf(apply)).toBe("draw-outdated");
  expect(await world.database.read.select().from(assignments)).toEqual([]);
});

test("a rule that says no ends the job with its reason; nothing is tried again", async () => {
  const { world, officer } = await aPreparedStage();
  const id = await askForDraw(officer, world.desk);
  const judges = world.people.judges.slice(1);
  for (const judge of judges) {
    await world.database.write((db) => db.delete(grants).where(eq(grants.userId, judge)));
  }
  await performJobs(world.database, never, { clock: () => whileJudging });
  expect(await findJob(officer, id)).toMatchObject({ status: "failed", trouble: "too-few-judges" });
  expect(await takeJob(asNobody(world))).toBeUndefined();
});

test("of several processes one gets it, and a sign of life keeps it", async () => {
  const { world, officer } = await aPreparedStage();
  await askForDraw(officer, world.desk);
  const both = await Promise.all([takeJob(asNobody(world)), takeJob(asNobody(world))]);
  expect(both.filter(Boolean)).toHaveLength(1);

  const [job] = both.filter((one) => one !== undefined);
  if (!job) throw new Error("nobody got it");
  expect(await keepJob(asNobody(world, later(leaseMs - 1)), job, 40)).toBe(true);
  expect(await takeJob(asNobody(world, later(leaseMs + 1)))).toBeUndefined();
  expect(await latestJob(officer, "draw", world.desk)).toMatchObject({ status: "running", progress: 40 });
});

test("a job outlives its process: another takes it, and the first has no more say", async () => {
  const { world, officer } = await aPreparedStage();
  const id = await askForDraw(officer, world.desk);
  const first = await taken(world);
  const second = await taken(world, later(leaseMs + 1));
  expect([first.id, second.id, second.attempts]).toEqual([id, id, 2]);

  expect(await keepJob(asNobody(world, later(leaseMs + 2)), first, 90)).toBe(false);
  expect(await endJob(asNobody(world, later(leaseMs + 2)), first, { status: "done", result: {} })).toBe(false);
  expect(await endJob(asNobody(world, later(leaseMs + 3)), second, { status: "done", result: {} })).toBe(true);
});

test("a job that ends every process that takes it is given up, and can be asked for anew", async () => {
  const { world, officer } = await aPreparedStage();
  const id = await askForDraw(officer, world.desk);
  for (let attempt = 0; attempt < mostAttempts; attempt++) await taken(world, later(attempt * (leaseMs + 1)));
  expect(await takeJob(asNobody(world, later(mostAttempts * (leaseMs + 1))))).toBeUndefined();
  expect(await findJob(officer, id)).toMatchObject({ status: "failed", trouble: "gave-up" });
  expect(await askForDraw(officer, world.desk)).not.toBe(id);
});

test("a fault is tried again and told, then it ends the job", async () => {
  const world = await freshWorld();
  const officer = await world.as(world.people.officer, whileJudging);
  // Of a stage that is not there by the time it is drawn: the finder's no is an answer; broken input is a fault.
  const id = await askForJob(officer, "draw", world.desk, { seed: "benih", reason: "" });
  await world.database.write((db) => db.update(jobs).set({ input: "null" }).where(eq(jobs.id, id)));
  const complaints: unknown[] = [];
  await performJobs(world.database, (error) => complaints.push(error), { clock: () => whileJudging });
  expect(complaints).toHaveLength(mostAttempts);
  expect(await findJob(officer, id)).toMatchObject({ status: "failed", trouble: "fault" });
});

test("a cancelled job commits nothing, whoever has it, and cannot be cancelled again", async () => {
  const { world, officer } = await aPreparedStage();
  const id = await askForDraw(officer, world.desk);
  const job = await taken(world);
  await cancelJob(officer, id);
  expect(await keepJob(asNobody(world), job, 50)).toBe(false);
  expect(await endJob(asNobody(world), job, { status: "done", result: {} })).toBe(false);
  await giveBackJob(asNobody(world), job, "tried");
  await performJobs(world.database, never, { clock: () => whileJudging });
  expect(await findJob(officer, id)).toMatchObject({ status: "cancelled", result: undefined });
  expect(await assignmentsOf(world, world.desk)).toEqual([]);
  expect(await reasonOf(() => cancelJob(officer, id))).toBe("job-ended");
});

test("a job that is cancelled while it is computed commits nothing", async () => {
  const { world, officer } = await aPreparedStage();
  const id = await askForDraw(officer, world.desk);
  const performed = performJobs(world.database, never, { clock: () => whileJudging });
  while ((await findJob(officer, id)).status === "waiting") await new Promise((resolve) => setTimeout(resolve, 5));
  await cancelJob(officer, id);
  await performed;
  expect(await findJob(officer, id)).toMatchObject({ status: "cancelled", result: undefined });
  expect(await assignmentsOf(world, world.desk)).toEqual([]);
});

test("a process that ends in an orderly way gives back what it was doing, and that costs no attempt", async () => {
  const { world, officer } = await aPreparedStage();
  const id = await askForDraw(officer, world.desk);
  const ending = new AbortController();
  const performed = performJobs(world.database, never, { clock: () => whileJudging, signal: ending.signal });
  while ((await findJob(officer, id)).status === "waiting") await new Promise((resolve) => setTimeout(resolve, 5));
  ending.abort();
  await performed;
  expect(await findJob(officer, id)).toMatchObject({ status: "waiting" });
  expect((await taken(world)).attempts).toBe(1);
});

test("a lease from before the clock was set back is over", async () => {
  const { world, officer } = await aPreparedStage();
  await askForDraw(officer, world.desk);
  await taken(world, later(3_600_000));
  expect((await taken(world)).attempts).toBe(2);
});

test("who has lost the office while it was computed gets no draw by it either", async () => {
  const { world, officer } = await aPreparedStage();
  const id = await askForDraw(officer, world.desk);
  const performed = performJobs(world.database, never, { clock: () => whileJudging });
  while ((await findJob(officer, id)).status === "waiting") await new Promise((resolve) => setTimeout(resolve, 5));
  await world.database.write((db) => db.delete(grants).where(eq(grants.userId, world.people.officer)));
  await performed;
  expect(await findJob(officer, id)).toMatchObject({ status: "failed" });
  expect(await assignmentsOf(world, world.desk)).toEqual([]);
});

test("an officer sees a colleague's draw, an auditor another's verification; to all others there is none", async () => {
  const { world, officer } = await aPreparedStage();
  const auditor = await world.as(world.people.auditor, whileJudging);
  const draw = await askForDraw(officer, world.desk);
  const verification = await askForVerification(auditor);
  const colleague = await world.as(world.people.colleague, whileJudging);
  expect((await findJob(colleague, draw)).id).toBe(draw);
  for (const stranger of [world.people.innovator, world.people.chair, world.people.head]) {
    const context = await world.as(stranger, whileJudging);
    for (const id of [draw, verification]) {
      expect(await reasonOf(() => findJob(context, id))).toBe("not-found");
      expect(await reasonOf(() => cancelJob(context, id))).toBe("not-found");
    }
  }
  expect(await reasonOf(() => findJob(auditor, draw))).toBe("not-found");
  expect(await reasonOf(() => askForVerification(officer))).toBe("not-found");
});

test("whoever has lost the office by the time the work is done gets no draw by it", async () => {
  const { world, officer } = await aPreparedStage();
  const id = await askForDraw(officer, world.desk);
  await world.database.write((db) => db.delete(grants).where(eq(grants.userId, world.people.officer)));
  await performJobs(world.database, never, { clock: () => whileJudging });
  expect(await findJob(officer, id)).toMatchObject({ status: "failed", trouble: "not-found" });
});

test("what ended is told of for a month", async () => {
  const { world, officer } = await aPreparedStage();
  const id = await askForDraw(officer, world.desk);
  await performJobs(world.database, never, { clock: () => whileJudging });
  await forgetPastJobs(asNobody(world, later(keptForDays * dayMs)));
  expect((await findJob(officer, id)).id).toBe(id);
  await forgetPastJobs(asNobody(world, later(keptForDays * dayMs + 1)));
  expect(await reasonOf(() => findJob(officer, id))).toBe("not-found");
});
