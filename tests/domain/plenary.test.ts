import { motions, outcomes } from "db/schema";
import { expect, test } from "vitest";
import { confirmStage } from "~/domain/plenary/confirming.server";
import { listMotions, listPastMotions } from "~/domain/plenary/finding.server";
import { chooseTied, withdrawMotion } from "~/domain/plenary/moving.server";
import { findStandings } from "~/domain/ranking/finding.server";
import { whileJudging } from "../support/blueprint";
import { aClosedDesk, anOpenStage, everySheetIn, refused } from "../support/steps";
import { freshWorld, type World } from "../support/world";

const carried = { reason: "Dampaknya lebih luas", votesFor: 3, votesAgainst: 1, abstentions: 0 };

/** Closed standings of the desk stage (Top 2), its chair, and the entries that are tied across the line. */
async function aPlenary(values: readonly number[]) {
  const world = await freshWorld();
  await aClosedDesk(world, values);
  const chair = await world.as(world.people.chair, whileJudging);
  const { rows } = await findStandings(chair, world.desk);
  const tied = rows.filter(({ side }) => side === "contested").map(({ entryId }) => entryId);
  return { world, chair, rows, tied };
}

const outcomesOf = async (world: World) =>
  new Map((await world.database.read.select().from(outcomes)).map(({ entryId, outcome }) => [entryId, outcome]));

test("without a tie at the line the chair confirms what was computed", async () => {
  const { world, chair, rows } = await aPlenary([80, 70, 60]);
  expect(await outcomesOf(world)).toEqual(new Map());

  await confirmStage(chair, world.desk);

  const decided = await outcomesOf(world);
  expect(rows.map(({ entryId }) => decided.get(entryId))).toEqual(["advanced", "advanced", "stopped"]);
  expect(await world.events("stage.confirmed")).toMatchObject([{ subject: world.desk, actorId: world.people.chair }]);
  expect(await refused(world, () => confirmStage(chair, world.desk))).toBe("list-confirmed");
});

test("with fewer entries than places everyone passes", async () => {
  const { world, chair } = await aPlenary([80]);
  await confirmStage(chair, world.desk);
  expect([...(await outcomesOf(world)).values()]).toEqual(["advanced"]);
});

test("a tie above the line needs no motion, and takes none", async () => {
  const { world, chair, rows } = await aPlenary([80, 80, 60]);
  for (const { entryId } of rows)
    expect(await refused(world, () => chooseTied(chair, world.desk, { ...carried, entryId }))).toBe("not-contested");
  await confirmStage(chair, world.desk);
  expect([...(await outcomesOf(world)).values()].filter((outcome) => outcome === "advanced")).toHaveLength(2);
});

test("a tie across the line is not confirmed until motions have filled its places", async () => {
  const { world, chair, rows, tied } = await aPlenary([90, 70, 70, 70]);
  expect(tied).toHaveLength(3);
  expect(await refused(world, () => confirmStage(chair, world.desk))).toBe("tie-unresolved");
  const [chosen = "", another = "", last] = tied;

  await chooseTied(chair, world.desk, { ...carried, entryId: another });
  await confirmStage(chair, world.desk);

  const decided = await outcomesOf(world);
  expect([rows[0]?.entryId ?? "", another].map((id) => decided.get(id))).toEqual(["advanced", "advanced"]);
  expect([chosen, last ?? ""].map((id) => decided.get(id))).toEqual(["stopped", "stopped"]);
  expect(await world.events("motion.carried")).toHaveLength(1);
});

test("a motion without votes or reason, or that comes twice or one too many, is refused", async () => {
  const { world, chair, tied } = await aPlenary([70, 70, 70]);
  const [a = "", b = "", c = ""] = tied;
  const move = (change: object) => () => chooseTied(chair, world.desk, { ...carried, entryId: a, ...change });

  expect(await refused(world, move({ votesFor: 0, votesAgainst: 0, abstentions: 5 }))).toBe("motion-without-votes");
  expect(await refused(world, move({ votesFor: -1, votesAgainst: 3 }))).toBe("motion-without-votes");
  expect(await refused(world, move({ reason: " singkat  " }))).toBe("note-too-short");
  expect(await refused(world, move({ entryId: "no-such-entry" }))).toBe("not-found");
  expect(await world.events("motion.carried")).toEqual([]);

  await move({})();
  expect(await refused(world, move({}))).toBe("already-chosen");
  await move({ entryId: b })();
  expect(await refused(world, move({ entryId: c }))).toBe("too-many-chosen");
  expect(await world.database.read.select().from(motions)).toHaveLength(2);
});

test("a motion that was voted down chooses nobody and stays on record; a slip is withdrawn", async () => {
  const { world, chair, tied } = await aPlenary([90, 70, 70]);
  const [a = "", b = ""] = tied;
  const lose = (change: object = {}) => chooseTied(chair, world.desk, { ...carried, entryId: a, ...change });
  expect(await lose({ votesFor: 2, votesAgainst: 2 })).toBe("lost");
  expect(await lose({ votesFor: 2, votesAgainst: 2 })).toBe("lost");
  expect(await lose({ votesFor: 1, votesAgainst: 3 })).toBe("lost");
  expect(await listMotions(chair, world.desk)).toEqual([]);
  expect(await refused(world, () => confirmStage(chair, world.desk))).toBe("tie-unresolved");
  const past = await listPastMotions(chair, world.desk);
  expect(past.map(({ votesFor, isLost, withdrawnAt }) => [votesFor, isLost, withdrawnAt])).toEqual([
    [2, true, null],
    [1, true, null],
  ]);
  const slip = past[1]?.id ?? "";
  await withdrawMotion(chair, world.desk, slip);
  expect(await refused(world, () => withdrawMotion(chair, world.desk, slip))).toBe("not-found");
  expect((await listPastMotions(chair, world.desk))[1]?.withdrawnAt).not.toBeNull();
  expect(await chooseTied(chair, world.desk, { ...carried, entryId: b })).toBe("carried");
  await confirmStage(chair, world.desk);
  expect((await outcomesOf(world)).get(b)).toBe("advanced");
  const events = [await world.events("motion.lost"), await world.events("motion.withdrawn")];
  expect(events.map(({ length }) => length)).toEqual([2, 1]);
});

test("a withdrawn motion frees its place, counts no more and keeps its trace", async () => {
  const { world, chair, tied } = await aPlenary([90, 70, 70]);
  const [a = "", b = ""] = tied;
  await chooseTied(chair, world.desk, { ...carried, entryId: a });
  const [motion] = await listMotions(chair, world.desk);

  await withdrawMotion(chair, world.desk, motion?.id ?? "");

  expect(await listMotions(chair, world.desk)).toEqual([]);
  expect(await world.database.read.select().from(motions)).toHaveLength(1);
  expect(await refused(world, () => confirmStage(chair, world.desk))).toBe("tie-unresolved");
  expect(await refused(world, () => withdrawMotion(chair, world.desk, motion?.id ?? ""))).toBe("not-found");
  await chooseTied(chair, world.desk, { ...carried, entryId: b });
  await confirmStage(chair, world.desk);
  expect((await outcomesOf(world)).get(b)).toBe("advanced");
  expect((await outcomesOf(world)).get(a)).toBe("stopped");
  expect(await refused(world, () => withdrawMotion(chair, world.desk, motion?.id ?? ""))).toBe("list-confirmed");
});

test("only the chair moves, withdraws and confirms", async () => {
  const { world, chair, tied } = await aPlenary([90, 70, 70]);
  const { people } = world;
  await chooseTied(chair, world.desk, { ...carried, entryId: tied[0] ?? "" });
  const [motion] = await listMotions(chair, world.desk);
  const refusals = async (person: string) => {
    const context = await world.as(person, whileJudging);
    return [
      await refused(world, () => chooseTied(context, world.desk, { ...carried, entryId: tied[1] ?? "" })),
      await refused(world, () => withdrawMotion(context, world.desk, motion?.id ?? "")),
      await refused(world, () => confirmStage(context, world.desk)),
    ];
  };

  for (const person of [people.officer, people.authority, people.auditor])
    expect(await refusals(person)).toEqual(Array(3).fill("not-your-role"));
  for (const person of [people.judges[0] as string, people.admin, people.head])
    expect(await refusals(person)).toEqual(Array(3).fill("not-found"));
  expect(await outcomesOf(world)).toEqual(new Map());
});

test("before the stage is closed the chair neither moves nor confirms", async () => {
  const world = await freshWorld();
  await anOpenStage(world, 1);
  await everySheetIn(world, world.desk, () => 70);
  const chair = await world.as(world.people.chair, whileJudging);
  expect(await refused(world, () => confirmStage(chair, world.desk))).toBe("standings-sealed");
  expect(await refused(world, () => chooseTied(chair, world.desk, { ...carried, entryId: "x" }))).toBe(
    "standings-sealed",
  );
});
