import { stages } from "db/schema";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { disableUser } from "~/domain/accounts/disabling.server";
import { endGrant } from "~/domain/accounts/ending.server";
import { appointToPanel, listSeats } from "~/domain/panels/appointing.server";
import { listPanel } from "~/domain/stages/finding.server";
import { whileJudging } from "../support/blueprint";
import { aClosedDesk, anOpenStage, assignmentsOf, refused } from "../support/steps";
import { freshWorld } from "../support/world";

const seat = { email: " Inovator2@contoh.example", role: "judge" as const, decree: "SK-2/CONTOH" };

test("somebody with an account is seated with a decree, once, and the seat can be ended", async () => {
  const world = await freshWorld();
  const officer = await world.as(world.people.officer);
  await appointToPanel(officer, world.desk, { ...seat, unitId: world.units.alyatama });

  expect((await listPanel(officer, world.desk)).map(({ id }) => id)).toContain(world.people.otherInnovator);
  expect(await refused(world, () => appointToPanel(officer, world.desk, seat))).toBe("already-seated");
  const seats = await listSeats(officer, world.desk);
  expect(seats[0]).toMatchObject({ role: "panel_chair" });
  const mine = seats.find(({ userId }) => userId === world.people.otherInnovator);
  expect(mine).toMatchObject({ decree: "SK-2/CONTOH", unit: "Sentra Alyatama", editionId: world.editionId });

  await endGrant(officer, mine?.id ?? "");
  expect((await listPanel(officer, world.desk)).map(({ id }) => id)).not.toContain(world.people.otherInnovator);
});

test("nobody unknown, no organiser and nobody in another's place is seated", async () => {
  const world = await freshWorld();
  const officer = await world.as(world.people.officer);
  const seated = (email: string) => refused(world, () => appointToPanel(officer, world.desk, { ...seat, email }));
  expect(await seated("siapa@contoh.example")).toBe("no-such-account");
  expect(await seated("rekan@contoh.example")).toBe("organiser-may-not-judge");
  for (const person of [world.people.chair, world.people.authority, world.people.auditor])
    expect(await refused(world, async () => appointToPanel(await world.as(person), world.desk, seat))).toBe(
      "not-your-role",
    );
  for (const person of [world.people.innovator, world.people.judges[0] ?? ""])
    expect(await refused(world, async () => appointToPanel(await world.as(person), world.desk, seat))).toBe(
      "not-found",
    );
});

test("a judge with entries to score keeps the seat until the stage has closed", async () => {
  const world = await freshWorld();
  await anOpenStage(world);
  const officer = await world.as(world.people.officer, whileJudging);
  const [assigned] = await assignmentsOf(world, world.desk);
  const seats = await listSeats(officer, world.desk);
  const mine = seats.find(({ userId, role }) => userId === assigned?.judgeId && role === "judge");
  expect(await refused(world, () => endGrant(officer, mine?.id ?? ""))).toBe("judge-at-work");
});

test("the panel of a closed stage takes no new member", async () => {
  const world = await freshWorld();
  await aClosedDesk(world, [80, 70]);
  const officer = await world.as(world.people.officer, whileJudging);
  expect(await refused(world, () => appointToPanel(officer, world.desk, seat))).toBe("panel-complete");
});

test("an account is not disabled while its judge has entries to score", async () => {
  const world = await freshWorld();
  await anOpenStage(world);
  const officer = await world.as(world.people.officer, whileJudging);
  const [assigned] = await assignmentsOf(world, world.desk);
  const judgeId = assigned?.judgeId ?? "";
  expect(await refused(world, () => disableUser(officer, judgeId))).toBe("judge-at-work");

  await world.database.write((db) => db.update(stages).set({ status: "closed" }).where(eq(stages.id, world.desk)));
  await disableUser(officer, judgeId);
  expect(await world.events("user.disabled")).toMatchObject([{ subject: judgeId }]);
});
