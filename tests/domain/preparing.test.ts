import { entries, snapshots } from "db/schema";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { assignJudges } from "~/domain/assignment/assigning.server";
import { openStage } from "~/domain/assignment/opening.server";
import { listChecklist } from "~/domain/editions/finding.server";
import { announceStage } from "~/domain/plenary/announcing.server";
import { confirmStage } from "~/domain/plenary/confirming.server";
import { approveScreening } from "~/domain/screening/approving.server";
import { checkProposal } from "~/domain/screening/checking.server";
import { listEntries, listJudges, listPanel } from "~/domain/stages/finding.server";
import { prepareStage } from "~/domain/stages/preparing.server";
import { afterDeadline, deadline, whileJudging, whilePresenting } from "../support/blueprint";
import { aClosedDesk, anEligibleProposal, aSubmittedProposal, refused } from "../support/steps";
import { freshWorld } from "../support/world";

test("the first stage takes in every eligible proposal with the snapshot that was handed in, and no other", async () => {
  const world = await freshWorld();
  const eligible = [await anEligibleProposal(world), await anEligibleProposal(world)];
  const ineligible = await aSubmittedProposal(world);
  const [officer, colleague] = [
    await world.as(world.people.officer, afterDeadline),
    await world.as(world.people.colleague, afterDeadline),
  ];
  const items = await listChecklist(officer, world.editionId);
  await checkProposal(
    officer,
    ineligible,
    items.map(({ id }) => ({ itemId: id, result: "unmet", note: "Tidak cukup" })),
  );
  await approveScreening(colleague, ineligible);

  expect(await prepareStage(await world.as(world.people.officer, whileJudging), world.desk)).toBe(2);

  const rows = await world.database.read
    .select()
    .from(entries)
    .innerJoin(snapshots, eq(snapshots.id, entries.snapshotId));
  expect(rows.map((row) => row.entries.proposalId).sort()).toEqual(eligible.toSorted());
  expect(rows.every((row) => row.snapshots.proposalId === row.entries.proposalId)).toBe(true);
  expect(await world.events("stage.prepared")).toMatchObject([{ subject: world.desk }]);
});

test("a stage is not prepared before registration has closed", async () => {
  const world = await freshWorld();
  await anEligibleProposal(world);

  expect(
    await refused(world, async () => prepareStage(await world.as(world.people.officer, deadline), world.desk)),
  ).toBe("registration-still-open");
  expect(await world.events("stage.prepared")).toEqual([]);
});

test("while one proposal waits for its screening the first stage is not filled without it", async () => {
  const world = await freshWorld();
  const officer = await world.as(world.people.officer, whileJudging);
  await anEligibleProposal(world);
  const waiting = await aSubmittedProposal(world);
  expect(await refused(world, () => prepareStage(officer, world.desk))).toBe("screening-unfinished");

  const items = await listChecklist(officer, world.editionId);
  await checkProposal(
    officer,
    waiting,
    items.map(({ id }) => ({ itemId: id, result: "met" })),
  );
  expect(await refused(world, () => prepareStage(officer, world.desk))).toBe("screening-unfinished");
  await approveScreening(await world.as(world.people.colleague, whileJudging), waiting);
  expect(await prepareStage(officer, world.desk)).toBe(2);
});

test("a stage is prepared once, and not without entries", async () => {
  const world = await freshWorld();
  const officer = await world.as(world.people.officer, whileJudging);
  expect(await refused(world, () => prepareStage(officer, world.desk))).toBe("no-entries");

  await anEligibleProposal(world);
  await prepareStage(officer, world.desk);
  expect(await refused(world, () => prepareStage(officer, world.desk))).toBe("stage-prepared-already");
});

test("only the secretariat prepares, assigns and opens; strangers do not even hear of the stage", async () => {
  const world = await freshWorld();
  await anEligibleProposal(world);
  const { people } = world;
  const commands = [
    prepareStage,
    (context: Parameters<typeof prepareStage>[0], id: string) => assignJudges(context, id),
    openStage,
  ];

  for (const command of commands) {
    for (const person of [people.chair, people.authority, people.auditor]) {
      expect(await refused(world, async () => command(await world.as(person, whileJudging), world.desk))).toBe(
        "not-your-role",
      );
    }
    for (const person of [people.judges[0] as string, people.innovator, people.head, people.admin]) {
      expect(await refused(world, async () => command(await world.as(person, whileJudging), world.desk))).toBe(
        "not-found",
      );
    }
  }
});

test("a later stage waits until the one before is final, and takes in only those who passed", async () => {
  const world = await freshWorld();
  const officer = await world.as(world.people.officer, whilePresenting);
  const ids = await aClosedDesk(world, [60, 70, 80]);
  expect(await refused(world, () => prepareStage(officer, world.presentation))).toBe("previous-stage-not-final");
  await confirmStage(await world.as(world.people.chair, whileJudging), world.desk);
  expect(await refused(world, () => prepareStage(officer, world.presentation))).toBe("previous-stage-not-final");
  await announceStage(officer, world.desk, "PENG-1");

  expect(await prepareStage(officer, world.presentation)).toBe(2);

  const entered = (await listEntries(officer, world.presentation)).map(({ proposalId }) => proposalId);
  expect(entered.sort()).toEqual(ids.slice(1).sort());
});

test("the panel is who holds a role in the stage at the time, the chair marked", async () => {
  const world = await freshWorld();
  const until = new Date("2026-04-01T00:00:00Z");
  await world.addPerson("juri9@contoh.example", { role: "judge", stageId: world.desk, until });
  const during = await world.as(world.people.officer, whileJudging);
  const earlier = await world.as(world.people.officer, deadline);

  expect(await listJudges(during, world.desk)).toHaveLength(4);
  expect(await listJudges(earlier, world.desk)).toHaveLength(5);
  expect((await listPanel(during, world.desk)).filter(({ isChair }) => isChair).map(({ id }) => id)).toEqual([
    world.people.chair,
  ]);
});
