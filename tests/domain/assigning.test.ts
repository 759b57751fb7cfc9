import { assignments, collaborators, draws } from "db/schema";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { assignJudges, listDraws } from "~/domain/assignment/assigning.server";
import { openStage } from "~/domain/assignment/opening.server";
import { sha256 } from "~/domain/ledger/chain.server";
import { findStage, stageProgress } from "~/domain/stages/finding.server";
import { prepareStage } from "~/domain/stages/preparing.server";
import { aBlueprint, afterJudging, whileJudging, whileOpen } from "../support/blueprint";
import { anEligibleProposal, assignmentsOf, refused } from "../support/steps";
import { freshWorld, type World } from "../support/world";

async function aPreparedStage(world: World, size = 2) {
  const ids: string[] = [];
  for (let place = 0; place < size; place++) ids.push(await anEligibleProposal(world));
  await prepareStage(await world.as(world.people.officer, whileJudging), world.desk);
  return ids;
}

const reason = "Satu juri mengundurkan diri";

const pairsOf = (rows: Awaited<ReturnType<typeof assignmentsOf>>) =>
  rows.map(({ proposalId, judgeId }) => `${proposalId} ${judgeId}`).sort();

test("every entry gets its judges, evenly, and the ledger the hash of the seed and not the seed", async () => {
  const world = await freshWorld();
  await aPreparedStage(world, 2);

  expect(
    await assignJudges(await world.as(world.people.officer, whileJudging), world.desk, { seed: "benih-rahasia" }),
  ).toEqual({
    pairings: 4,
  });

  const rows = await assignmentsOf(world, world.desk);
  expect(rows.map(({ judgeId }) => judgeId).sort()).toEqual([...world.people.judges].sort());
  expect(new Set(rows.map(({ status }) => status))).toEqual(new Set(["assigned"]));
  expect(await world.database.read.select().from(draws)).toMatchObject([
    { seed: "benih-rahasia", seedSha256: sha256("benih-rahasia") },
  ]);
  const [event] = await world.events("stage.assigned");
  expect(event?.body).toContain(sha256("benih-rahasia"));
  expect(event?.body).not.toContain("benih-rahasia");
});

test("drawing again replaces the draw and keeps both in the ledger; the same seed draws the same", async () => {
  const world = await freshWorld();
  await aPreparedStage(world, 3);
  const officer = await world.as(world.people.officer, whileJudging);
  await assignJudges(officer, world.desk, { seed: "satu" });
  const first = pairsOf(await assignmentsOf(world, world.desk));
  expect(await refused(world, () => assignJudges(officer, world.desk, { seed: "dua" }))).toBe("draw-unexplained");
  await assignJudges(officer, world.desk, { seed: "dua", reason });
  await assignJudges(officer, world.desk, { seed: "satu", reason: `  ${reason} ` });

  expect(pairsOf(await assignmentsOf(world, world.desk))).toEqual(first);
  expect(await world.events("stage.assigned")).toHaveLength(3);
  const told = (await listDraws(officer, world.desk)).map(({ reason, by }) => `${reason} ${by}`);
  expect(told.sort()).toEqual([reason, reason, null].map((why) => `${why} CONTOH petugas@contoh.example`));
});

test.each(["the same unit", "the directorate above", "a sister unit"] as const)(
  "a judge from %s is never drawn",
  async (kind) => {
    const world = await freshWorld();
    const { units, people } = world;
    const sister = await world.addUnit("Sentra Soeharso", units.rehabilitation);
    const unitId = {
      "the same unit": units.kartini,
      "the directorate above": units.rehabilitation,
      "a sister unit": sister,
    }[kind];
    const near = await world.addPerson(
      "dekat@contoh.example",
      { role: "innovator", unitId },
      { role: "judge", stageId: world.desk },
    );
    await aPreparedStage(world, 3);
    const officer = await world.as(people.officer, whileJudging);

    for (const seed of ["a", "b", "c", "d"]) {
      await assignJudges(officer, world.desk, { seed, reason });
      expect((await assignmentsOf(world, world.desk)).map(({ judgeId }) => judgeId)).not.toContain(near);
    }
  },
);

test("a judge who wrote a proposal along is never drawn for it, even when they left since", async () => {
  const world = await freshWorld();
  const [written] = (await aPreparedStage(world, 3)) as [string, string, string];
  const judge = world.people.judges[0] ?? "";
  const { innovator } = world.people;
  const seat = { proposalId: written, userId: judge, addedBy: innovator, addedAt: whileOpen };
  await world.database.write(
    async (db) => void (await db.insert(collaborators).values({ ...seat, removedBy: innovator, removedAt: whileOpen })),
  );

  for (const seed of ["satu", "dua", "tiga"]) {
    await assignJudges(await world.as(world.people.officer, whileJudging), world.desk, { seed, reason });
    const own = (await assignmentsOf(world, world.desk, judge)).map(({ proposalId }) => proposalId);
    expect(own.length).toBeGreaterThan(0);
    expect(own).not.toContain(written);
  }
});

test("where somebody worked before still counts", async () => {
  const world = await freshWorld();
  const until = new Date("2026-03-20T00:00:00Z");
  const former = await world.addPerson(
    "mantan@contoh.example",
    { role: "unit_admin", unitId: world.units.kartini, until },
    { role: "judge", stageId: world.desk },
  );
  await aPreparedStage(world, 3);
  const officer = await world.as(world.people.officer, whileJudging);

  for (const seed of ["a", "b", "c"]) {
    await assignJudges(officer, world.desk, { seed, reason });
    expect((await assignmentsOf(world, world.desk)).map(({ judgeId }) => judgeId)).not.toContain(former);
  }
});

test("with too few judges free of conflict nothing is drawn and nothing opened", async () => {
  const [desk] = aBlueprint().stages;
  const world = await freshWorld({ stages: desk ? [{ ...desk, judgesPerEntry: 5 }] : [] });
  await world.addPerson(
    "dekat@contoh.example",
    { role: "unit_head", unitId: world.units.kartini },
    { role: "judge", stageId: world.desk },
  );
  await aPreparedStage(world, 1);
  const officer = await world.as(world.people.officer, whileJudging);

  expect(await refused(world, () => assignJudges(officer, world.desk))).toBe("too-few-judges");
  expect(await refused(world, () => openStage(officer, world.desk))).toBe("not-drawn");
  expect(await world.events("stage.assigned")).toEqual([]);
});

test("a judge whose service has ended is not drawn", async () => {
  const world = await freshWorld();
  const ended = await world.addPerson("usai@contoh.example", { role: "judge", stageId: world.desk, until: whileOpen });
  await aPreparedStage(world, 3);
  await assignJudges(await world.as(world.people.officer, whileJudging), world.desk);

  expect((await assignmentsOf(world, world.desk)).map(({ judgeId }) => judgeId)).not.toContain(ended);
});

test("a solver that breaks a rule is a fault that leaves nothing behind", async () => {
  const world = await freshWorld();
  await aPreparedStage(world, 1);
  const officer = await world.as(world.people.officer, whileJudging);
  const careless = () => ({ pairings: [], short: [] });

  await expect(assignJudges(officer, world.desk, { seed: "benih", solve: careless })).rejects.toThrow(/judges, not/);
  expect(await world.database.read.select().from(assignments)).toEqual([]);
  expect(await world.database.read.select().from(draws).where(eq(draws.stageId, world.desk))).toEqual([]);
  expect(await world.events("stage.assigned")).toEqual([]);
});

const early = new Date("2026-04-04T23:59:59+07:00");

test("a stage opens once, in its time; from then on nobody draws again", async () => {
  const world = await freshWorld();
  await aPreparedStage(world, 1);
  const officer = await world.as(world.people.officer, whileJudging);
  await assignJudges(officer, world.desk);
  expect(
    await refused(world, async () => openStage(await world.as(world.people.officer, afterJudging), world.desk)),
  ).toBe("stage-over");
  expect(await refused(world, async () => openStage(await world.as(world.people.officer, early), world.desk))).toBe(
    "stage-not-open",
  );

  await openStage(officer, world.desk);

  const stage = await findStage(officer, world.desk);
  expect(stage.status).toBe("open");
  expect(await world.events("stage.opened")).toHaveLength(1);
  expect(await refused(world, () => openStage(officer, world.desk))).toBe("stage-opened-already");
  expect(await refused(world, () => assignJudges(officer, world.desk))).toBe("stage-opened-already");
  expect(await stageProgress(officer, stage)).toMatchObject({ entries: 1, needed: 2 });
});

test("a stage that was never prepared is neither assigned nor opened", async () => {
  const world = await freshWorld();
  const officer = await world.as(world.people.officer, whileJudging);
  expect(await refused(world, () => assignJudges(officer, world.desk))).toBe("stage-not-prepared");
  expect(await refused(world, () => openStage(officer, world.desk))).toBe("stage-not-prepared");
  expect(await refused(world, () => openStage(officer, "no-such-stage"))).toBe("not-found");
});
