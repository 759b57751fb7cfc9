import { awards, innovations } from "db/schema";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { declareContinuation, withdrawContinuation } from "~/domain/continuation/declaring.server";
import { findContinuation, listPastInnovations, listPriorAwards } from "~/domain/continuation/finding.server";
import { recordAward } from "~/domain/gallery/awarding.server";
import { contextOf } from "~/domain/kernel/atomically.server";
import { findProposal } from "~/domain/proposals/finding.server";
import { computedFor } from "~/domain/screening/computed";
import { computeForOne } from "~/domain/screening/gathering.server";
import { forwardProposal } from "~/domain/submission/forwarding.server";
import { endorseAndSubmit } from "~/domain/submission/submitting.server";
import { recordSuccession } from "~/domain/units/registering.server";
import { aBlueprint, afterDeadline, whileOpen } from "../support/blueprint";
import { aDraft, aPastInnovation, aReadyDraft, reasonOf, refused } from "../support/steps";
import { freshWorld, operator, type World } from "../support/world";

const [umum, replikasi] = aBlueprint().tracks as [ReturnType<typeof aBlueprint>["tracks"][0], never];
const best = { scheme: "sinovik" as const, results: ["top_40" as const, "top_45" as const] };
const neverBest = { tracks: [{ ...umum, priorAwardRules: [{ ...best, atMost: 0 }] }, replikasi] };
const bestBefore = { tracks: [{ ...umum, priorAwardRules: [{ ...best, atLeast: 1 }] }, replikasi] };

async function awarded(world: World, innovationId: string, result: "top_40" | "top_99" = "top_40", year = 2018) {
  const officer = await world.as(world.people.officer);
  const label = `${result} CONTOH`;
  return recordAward(officer, {
    innovationId,
    scheme: "sinovik",
    year,
    result,
    label,
    evidence: "unverified",
    source: "CONTOH",
  });
}

async function succeed(world: World, unitId: string, predecessorId: string) {
  const context = contextOf(world.database, operator, whileOpen);
  await recordSuccession(context, { unitId, predecessorId, kind: "merged", onDate: "2022-03-03", basis: "CONTOH" });
}

test("the writers declare what they continue, declare another, and take it back; each is an event", async () => {
  const world = await freshWorld();
  const [first, second] = [
    await aPastInnovation(world, world.units.kartini),
    await aPastInnovation(world, world.units.kartini),
  ];
  const id = await aDraft(world);
  const writer = await world.as(world.people.innovator);

  await declareContinuation(writer, id, first);
  await declareContinuation(writer, id, first);
  await declareContinuation(writer, id, second);
  expect(await findContinuation(writer, id)).toBe(second);
  await withdrawContinuation(writer, id);
  await withdrawContinuation(writer, id);

  expect(await findContinuation(writer, id)).toBeUndefined();
  const declared = await world.events("continuation.declared");
  expect(declared.map(({ body }) => JSON.parse(body).details)).toEqual([{ innovation: first }, { innovation: second }]);
  expect(await world.events("continuation.withdrawn")).toMatchObject([
    { subject: id, actorId: world.people.innovator },
  ]);
});

test("only its writers declare, in time, and only an innovation of their unit's lineage", async () => {
  const world = await freshWorld();
  const own = await aPastInnovation(world, world.units.kartini);
  const strange = await aPastInnovation(world, world.units.alyatama);
  const id = await aDraft(world);
  const as = (person: string, now = whileOpen) => world.as(person, now);

  expect(await refused(world, async () => declareContinuation(await as(world.people.innovator), id, strange))).toBe(
    "not-found",
  );
  expect(await refused(world, async () => declareContinuation(await as(world.people.otherInnovator), id, own))).toBe(
    "not-found",
  );
  expect(await refused(world, async () => declareContinuation(await as(world.people.officer), id, own))).toBe(
    "not-found",
  );
  expect(await refused(world, async () => declareContinuation(await as(world.people.head), id, own))).toBe(
    "not-your-role",
  );
  expect(
    await refused(world, async () => declareContinuation(await as(world.people.innovator, afterDeadline), id, own)),
  ).toBe("deadline-passed");
  expect(await refused(world, async () => withdrawContinuation(await as(world.people.otherInnovator), id))).toBe(
    "not-found",
  );
});

test("past innovations are those of the unit and of all it grew out of, with their awards", async () => {
  const world = await freshWorld();
  const [old, older] = [await world.addUnit("Balai Lama"), await world.addUnit("Panti Lama")];
  await succeed(world, world.units.kartini, old);
  await succeed(world, old, older);
  const innovation = await aPastInnovation(world, older);
  await awarded(world, innovation, "top_99");
  await aPastInnovation(world, world.units.alyatama);
  const writer = await world.as(world.people.innovator);
  const proposal = await findProposal(writer, await aDraft(world));

  expect(await listPastInnovations(writer, proposal)).toMatchObject([
    { id: innovation, awards: [{ result: "top_99", year: 2018, revoked: false }] },
  ]);
});

test("who was among the best before is stopped, by declaration", async () => {
  const world = await freshWorld(neverBest);
  const innovation = await aPastInnovation(world, world.units.kartini);
  await awarded(world, innovation);
  const id = await aReadyDraft(world);
  const writer = await world.as(world.people.innovator);

  await declareContinuation(writer, id, innovation);
  expect(await refused(world, () => forwardProposal(writer, id))).toBe("not-ready");
  await withdrawContinuation(writer, id);
  expect(await reasonOf(() => forwardProposal(writer, id))).toBeUndefined();
});

test("who was among the best before is stopped by the same title too, also under a unit that was merged", async () => {
  const world = await freshWorld(neverBest);
  const old = await world.addUnit("Balai Lama");
  await succeed(world, world.units.kartini, old);
  await awarded(world, await aPastInnovation(world, old, "CONTOH Rumah Aman"));
  const id = await aReadyDraft(world, { title: "contoh RUMAH-aman" });
  const elsewhere = { innovator: world.people.otherInnovator, unitId: world.units.alyatama };
  const other = await aReadyDraft(world, { title: "contoh RUMAH-aman", ...elsewhere });

  expect(await refused(world, async () => forwardProposal(await world.as(world.people.innovator), id))).toBe(
    "not-ready",
  );
  expect(
    await reasonOf(async () => forwardProposal(await world.as(world.people.otherInnovator), other)),
  ).toBeUndefined();
});

test("a revoked award is history: it neither stops nor opens", async () => {
  for (const [rules, forwarded] of [
    [neverBest, undefined],
    [bestBefore, "not-ready"],
  ] as const) {
    const world = await freshWorld(rules);
    const innovation = await aPastInnovation(world, world.units.kartini);
    const award = await awarded(world, innovation);
    await world.database.write(async (db) => {
      await db.update(awards).set({ revokedAt: whileOpen, revokedReason: "CONTOH" }).where(eq(awards.id, award));
    });
    const id = await aReadyDraft(world);
    const writer = await world.as(world.people.innovator);
    await declareContinuation(writer, id, innovation);

    const [past] = await listPastInnovations(writer, await findProposal(writer, id));
    expect(past?.awards).toMatchObject([{ revoked: true }]);
    expect(await reasonOf(() => forwardProposal(writer, id))).toBe(forwarded);
  }
});

test("what an earlier proposal continued counts for the one that continues it", async () => {
  const { world, now } = await aChain();
  const writer = await world.as(world.people.innovator);

  expect(await listPriorAwards(writer, await findProposal(writer, now))).toMatchObject([{ result: "top_40" }]);
  expect(await reasonOf(() => forwardProposal(writer, now))).toBeUndefined();
});

test("readiness and screening trace the same awards, however many editions back", async () => {
  const { world, now } = await aChain();
  await forwardProposal(await world.as(world.people.innovator), now);
  await endorseAndSubmit(await world.as(world.people.head), now);

  const found = await computeForOne(await world.as(world.people.officer, afterDeadline), now);

  const links = expect.arrayContaining(["declared", "earlier"].map((link) => expect.objectContaining({ link })));
  expect(computedFor(found, "prestasi-lalu")).toMatchObject({
    result: "met",
    predecessors: links,
    rules: [{ count: 1 }],
  });
});

/** A draft that declares what continued, in an earlier edition, an innovation among the best. */
async function aChain() {
  const world = await freshWorld(bestBefore);
  const [first, second] = [
    await aPastInnovation(world, world.units.kartini),
    await aPastInnovation(world, world.units.kartini),
  ];
  await awarded(world, first);
  const writer = await world.as(world.people.innovator);
  const [earlier, now] = [await aDraft(world), await aReadyDraft(world)];
  await declareContinuation(writer, earlier, first);
  await world.database.write(async (db) => {
    await db.update(innovations).set({ proposalId: earlier }).where(eq(innovations.id, second));
  });
  await declareContinuation(writer, now, second);
  return { world, now };
}
