import { proposals, receipts, snapshots } from "db/schema";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { listChecklist } from "~/domain/editions/finding.server";
import type { Grant } from "~/domain/people/actor";
import { approveScreening } from "~/domain/screening/approving.server";
import { checkProposal } from "~/domain/screening/checking.server";
import { findScreening } from "~/domain/screening/finding.server";
import { queuePageSize } from "~/domain/screening/queue";
import {
  countScreeningQueue,
  findNextInQueue,
  listScreeningQueue,
  listTicked,
} from "~/domain/screening/queueing.server";
import { requestRepair } from "~/domain/screening/repairing.server";
import { approveTogether, checkTogether } from "~/domain/screening/sweeping.server";
import { aBlueprint, afterDeadline } from "../support/blueprint";
import { unfile, withStatement } from "../support/filing";
import { aSubmittedProposal, refused, statusOf } from "../support/steps";
import { freshWorld, type World } from "../support/world";

/** Three proposals: one in order, one without the required file, one in order of another unit. */
async function aDesk() {
  const { checklist } = aBlueprint();
  const world = await freshWorld({
    ...withStatement(),
    checklist: [...checklist, { code: "lampiran", text: "Lampiran lengkap" }],
  });
  const other = { innovator: world.people.otherInnovator, head: world.people.otherHead, unitId: world.units.alyatama };
  const at = (minute: number) => ({ now: new Date(Date.UTC(2026, 2, 10, 3, minute)) });
  const clear = await aSubmittedProposal(world, at(1));
  const lacking = await aSubmittedProposal(world, at(2));
  const others = await aSubmittedProposal(world, { ...at(3), ...other });
  await unfile(world, lacking);
  const officer = await world.as(world.people.officer, afterDeadline);
  const colleague = await world.as(world.people.colleague, afterDeadline);
  return { world, clear, lacking, others, officer, colleague };
}

async function anInsider(world: World) {
  const id = await world.addPerson(
    "petugas-unit@contoh.example",
    { role: "secretariat" },
    { role: "innovator", unitId: world.units.kartini },
  );
  return world.as(id, afterDeadline);
}

async function unmet(world: World, officer: Awaited<ReturnType<World["as"]>>) {
  const items = await listChecklist(officer, world.editionId);
  return items.map(({ id }) => ({ itemId: id, result: "unmet" as const, note: "Alasan contoh" }));
}

test("the queue shows what waits, oldest first, with what the portal found", async () => {
  const { world, clear, lacking, others, officer } = await aDesk();
  const { rows, total, counts } = await listScreeningQueue(officer, world.editionId, {});

  expect(rows.map(({ id, unit, step, found }) => [id, unit, step, found])).toEqual([
    [clear, "Sentra Kartini", "check", 0],
    [lacking, "Sentra Kartini", "check", 1],
    [others, "Sentra Alyatama", "check", 0],
  ]);
  expect([total, counts]).toEqual([3, { all: 3, check: 3, approve: 0, colleague: 0, repair: 0, forMe: 3 }]);
});

test("each step and each finding is a selection of its own, counted for the officer who looks", async () => {
  const { world, clear, lacking, others, officer, colleague } = await aDesk();
  await checkTogether(officer, [clear]);
  const note = "Pernyataan belum diunggah.";
  await requestRepair(officer, lacking, { note: "", items: [{ place: "pernyataan", note }] });
  const ids = async (context: typeof officer, filter: Parameters<typeof listScreeningQueue>[2]) =>
    (await listScreeningQueue(context, world.editionId, filter)).rows.map(({ id }) => id);

  expect(await ids(officer, { step: "colleague" })).toEqual([clear]);
  expect(await ids(officer, { step: "approve" })).toEqual([]);
  expect(await ids(colleague, { step: "approve" })).toEqual([clear]);
  expect(await ids(colleague, { step: "check" })).toEqual([others]);
  expect(await ids(colleague, { step: "repair" })).toEqual([lacking]);
  expect(await ids(colleague, { findings: "some" })).toEqual([lacking]);
  expect(await ids(colleague, { findings: "none" })).toEqual([clear, others]);
  expect(await ids(colleague, { step: "check", findings: "some" })).toEqual([]);
  expect(await countScreeningQueue(officer, world.editionId)).toMatchObject({ all: 3, colleague: 1, forMe: 1 });
  expect(await countScreeningQueue(colleague, world.editionId)).toMatchObject({ approve: 1, repair: 1, forMe: 2 });
});

test("a queue longer than a page is turned page by page, and nothing falls out", async () => {
  const { world, officer } = await aDesk();
  const [proposal] = await world.database.read.select().from(proposals);
  const [snapshot] = await world.database.read.select().from(snapshots);
  const [receipt] = await world.database.read.select().from(receipts);
  if (!proposal || !snapshot || !receipt) throw new Error("nothing to copy");
  await world.database.write(async (db) => {
    for (let place = 0; place < 2 * queuePageSize; place++) {
      const id = `salinan-${place}`;
      await db.insert(proposals).values({ ...proposal, id, titleKey: id });
      await db.insert(snapshots).values({ ...snapshot, id, proposalId: id });
      await db.insert(receipts).values({ ...receipt, proposalId: id, snapshotId: id, number: id, code: id });
    }
  });
  const pages = [1, 2, 3].map((page) => listScreeningQueue(officer, world.editionId, {}, page));
  const shown = (await Promise.all(pages)).flatMap(({ rows }) => rows.map(({ id }) => id));
  expect(new Set(shown).size).toBe(2 * queuePageSize + 3);
  expect((await listScreeningQueue(officer, world.editionId, { findings: "none" }, 4)).total).toBe(2);
});

test("from one proposal the officer goes on to the next of the same kind, until none is left", async () => {
  const { world, clear, lacking, others, officer, colleague } = await aDesk();
  const next = (filter: Parameters<typeof findNextInQueue>[2], from: string, context = officer) =>
    findNextInQueue(context, world.editionId, filter, from);

  expect(await next({}, clear)).toBe(lacking);
  expect(await next({ findings: "none" }, clear)).toBe(others);
  expect(await next({ findings: "some" }, others)).toBe(lacking);
  expect(await next({}, others)).toBe(clear);
  await checkTogether(officer, [clear, others]);
  expect(await next({}, clear)).toBe(lacking);
  expect(await next({ findings: "none" }, clear)).toBeUndefined();
  expect(await next({ step: "approve" }, clear)).toBeUndefined();
  expect(await next({ step: "approve" }, clear, colleague)).toBe(others);
});

test("clear proposals are checked together, each on its own: one that is refused holds no other up", async () => {
  const { world, clear, lacking, others, officer, colleague } = await aDesk();

  expect(await checkTogether(officer, [clear, lacking, others, clear, "tidak-ada"])).toEqual([
    { id: clear, refusal: undefined },
    { id: lacking, refusal: "not-clear" },
    { id: others, refusal: undefined },
    { id: "tidak-ada", refusal: "not-found" },
  ]);

  expect((await world.events("proposal.checked")).map(({ subject }) => subject)).toEqual([clear, others]);
  expect(await findScreening(officer, lacking)).toBeUndefined();
  expect(await findScreening(officer, clear)).toMatchObject({ verdict: "eligible", checkedBy: world.people.officer });
  expect(await checkTogether(colleague, [clear])).toEqual([{ id: clear, refusal: "checked-by-colleague" }]);
});

test("an item that the portal does not know keeps a proposal from being checked together", async () => {
  const { checklist } = aBlueprint();
  const world = await freshWorld({ checklist: [...checklist, { code: "budaya", text: "Sesuai budaya kerja" }] });
  const id = await aSubmittedProposal(world);
  const officer = await world.as(world.people.officer, afterDeadline);
  expect(await checkTogether(officer, [id])).toEqual([{ id, refusal: "not-clear" }]);
});

test("colleagues' checks are approved together, but never the own ones and never one that fails", async () => {
  const { world, clear, lacking, others, officer, colleague } = await aDesk();
  await checkTogether(officer, [clear]);
  await checkProposal(officer, lacking, await unmet(world, officer));
  await checkTogether(colleague, [others]);

  expect(await approveTogether(colleague, [clear, lacking, others])).toEqual([
    { id: clear, refusal: undefined },
    { id: lacking, refusal: "not-clear" },
    { id: others, refusal: "same-officer" },
  ]);
  expect([await statusOf(world, clear), await statusOf(world, lacking), await statusOf(world, others)]).toEqual([
    "eligible",
    "submitted",
    "submitted",
  ]);
  expect(await world.events("proposal.screened")).toHaveLength(1);
});

test("strangers are told nothing of the queue, and nothing comes of their ticks", async () => {
  const { world, clear } = await aDesk();
  for (const person of [world.people.head, world.people.auditor, world.people.chair]) {
    const context = await world.as(person, afterDeadline);
    expect(await refused(world, () => listScreeningQueue(context, world.editionId, {}))).toBe("not-found");
    expect(await refused(world, () => listTicked(context, world.editionId, [clear]))).toBe("not-found");
    const [fate] = await checkTogether(context, [clear]);
    expect(fate?.refusal).toBe("not-found");
  }
});

test("an officer of the unit neither checks nor approves its proposals, and the queue says so", async () => {
  const { world, clear, others, officer } = await aDesk();
  const insider = await anInsider(world);
  const { rows, counts } = await listScreeningQueue(insider, world.editionId, {});

  expect(rows.map(({ ownUnit }) => ownUnit)).toEqual([true, true, false]);
  expect(counts).toMatchObject({ check: 3, forMe: 1 });
  expect(await findNextInQueue(insider, world.editionId, {}, others)).toBeUndefined();
  expect(await refused(world, async () => checkProposal(insider, clear, await unmet(world, officer)))).toBe("own-unit");
  expect(await checkTogether(insider, [clear])).toEqual([{ id: clear, refusal: "own-unit" }]);
  await checkTogether(officer, [clear]);
  expect(await refused(world, () => approveScreening(insider, clear))).toBe("own-unit");
  expect((await listScreeningQueue(insider, world.editionId, { step: "colleague" })).rows[0]?.id).toBe(clear);
});

test("whoever wrote a proposal, or had a seat on it, does not screen it, whatever office he or she holds now", async () => {
  const { world, clear } = await aDesk();
  const [proposal] = await world.database.read.select().from(proposals).where(eq(proposals.id, clear));
  const author = await world.as(proposal?.createdBy ?? "", afterDeadline);
  const grant: Grant = {
    role: "secretariat",
    unitId: null,
    editionId: null,
    stageId: null,
    fromAt: new Date(0),
    untilAt: null,
  };
  const moved = { ...author, actor: { ...author.actor, grants: [grant] } };
  expect(await checkTogether(moved, [clear])).toEqual([{ id: clear, refusal: "own-unit" }]);
  expect((await listScreeningQueue(moved, world.editionId, {})).rows.find(({ id }) => id === clear)?.ownUnit).toBe(
    true,
  );
  const seated = { ...moved, actor: { ...moved.actor, id: world.people.otherHead, seats: [clear] } };
  expect(await checkTogether(seated, [clear])).toEqual([{ id: clear, refusal: "own-unit" }]);
});

test("an office in the unit that is past keeps nobody from screening", async () => {
  const { world, clear } = await aDesk();
  const id = await world.addPerson(
    "mantan@contoh.example",
    { role: "secretariat" },
    { role: "innovator", unitId: world.units.kartini, until: new Date("2026-03-31T00:00:00Z") },
  );
  expect(await checkTogether(await world.as(id, afterDeadline), [clear])).toEqual([{ id: clear, refusal: undefined }]);
});

test("of those approved together, one that was checked again since it was read is left", async () => {
  const { world, clear, others, officer, colleague } = await aDesk();
  await checkTogether(officer, [clear, others]);
  const { rows } = await listScreeningQueue(colleague, world.editionId, { step: "approve" });
  const read = new Map(rows.map(({ id, checkedAt }) => [id, checkedAt ?? new Date(0)]));
  await checkTogether(await world.as(world.people.officer, new Date(afterDeadline.getTime() + 1)), [clear]);

  expect(await approveTogether(colleague, [clear, others], read)).toEqual([
    { id: clear, refusal: "changed-since" },
    { id: others, refusal: undefined },
  ]);
  expect([await statusOf(world, clear), await statusOf(world, others)]).toEqual(["submitted", "eligible"]);
});
