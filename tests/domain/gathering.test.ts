import { attachments, awards, continuations, endorsements, proposals, unitPredecessors } from "db/schema";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { listChecklist } from "~/domain/editions/finding.server";
import { recordAward } from "~/domain/gallery/awarding.server";
import { registerInnovation } from "~/domain/gallery/registering.server";
import { checkClearProposal, checkProposal } from "~/domain/screening/checking.server";
import type { ComputedFinding } from "~/domain/screening/computed";
import { computedFor, isClear } from "~/domain/screening/computed";
import { findScreening } from "~/domain/screening/finding.server";
import { computeFor, computeForOne } from "~/domain/screening/gathering.server";
import { aBlueprint, afterDeadline } from "../support/blueprint";
import { file, unfile, withStatement } from "../support/filing";
import { aSubmittedProposal, refused } from "../support/steps";
import { freshWorld, type World } from "../support/world";

const atMostNone = { scheme: "sinovik" as const, results: ["top_99" as const], atMost: 0 };

async function aSubmission(title?: string) {
  const tracks = (withStatement().tracks ?? []).map((track) => ({ ...track, priorAwardRules: [atMostNone] }));
  const world = await freshWorld({ tracks });
  const id = await aSubmittedProposal(world, title ? { title } : {});
  const officer = await world.as(world.people.officer, afterDeadline);
  const found = async <Code extends ComputedFinding["code"]>(code: Code) =>
    computedFor(await computeForOne(officer, id), code) as Extract<ComputedFinding, { code: Code }>;
  return { world, id, officer, found };
}

async function anAwarded(world: World, unitId: string, title: string) {
  const officer = await world.as(world.people.officer, afterDeadline);
  const innovationId = await registerInnovation(officer, {
    slug: "contoh-2021",
    title,
    summary: "CONTOH",
    unitId,
    year: 2021,
    category: "Inklusi sosial",
    isExample: true,
  });
  await recordAward(officer, {
    innovationId,
    scheme: "sinovik",
    year: 2021,
    result: "top_99",
    label: "Top 99",
    evidence: "verified",
    source: "contoh",
  });
  return innovationId;
}

async function declare(world: World, proposalId: string, innovationId: string) {
  await world.database.write(async (db) => {
    await db
      .insert(continuations)
      .values({ proposalId, innovationId, declaredBy: world.people.innovator, declaredAt: afterDeadline });
  });
}

test("what is computed comes from the snapshot, not from rows that changed since", async () => {
  const { world, id, found } = await aSubmission();
  await world.database.write(async (db) => {
    await db.update(proposals).set({ startedOn: "2026-03-01", sdgs: [] }).where(eq(proposals.id, id));
  });
  expect(await found("umur")).toMatchObject({ result: "met", months: 50, required: 24, countedOn: "2026-03-31" });
  expect(await found("kategori-tpb")).toMatchObject({ result: "met", category: "Inklusi sosial", sdgs: [1, 10] });
  expect(await found("jawaban")).toMatchObject({ result: "met", sections: 2, empty: [], over: [] });
});

test("the endorsement is there with its name, until it is revoked", async () => {
  const { world, id, found } = await aSubmission();
  expect(await found("persetujuan")).toMatchObject({
    result: "met",
    endorsement: { by: "CONTOH kepala@contoh.example" },
  });
  await world.database.write(async (db) => {
    await db.update(endorsements).set({ revokedAt: afterDeadline }).where(eq(endorsements.proposalId, id));
  });
  expect(await found("persetujuan")).toMatchObject({ result: "unmet", endorsement: undefined });
});

test("the very same title counts against both proposals, by the other one's number, and only while it competes", async () => {
  const { world, officer, found } = await aSubmission("CONTOH Rumah Aman");
  const twin = await aSubmittedProposal(world);
  await world.database.write(async (db) => {
    await db.update(proposals).set({ titleKey: "contohrumahaman" }).where(eq(proposals.id, twin));
  });
  expect(await found("judul")).toMatchObject({ result: "unmet", same: ["SYB-CONTOH-2026-0002"] });
  expect(computedFor(await computeForOne(officer, twin), "judul")).toMatchObject({ same: ["SYB-CONTOH-2026-0001"] });
  await world.database.write(async (db) => {
    await db.update(proposals).set({ status: "withdrawn" }).where(eq(proposals.id, twin));
  });
  expect(await found("judul")).toMatchObject({ result: "met", same: [] });
});

test("required files are missed, undeclared ones noticed, removed ones forgotten", async () => {
  const { world, id, found } = await aSubmission();
  expect(await found("lampiran")).toMatchObject({ result: "met", files: 1 });
  await unfile(world, id);
  expect(await found("lampiran")).toMatchObject({ result: "unmet", missing: ["Berkas pernyataan"] });
  await file(world, id, "pernyataan", { privacy: null });
  expect(await found("lampiran")).toMatchObject({ result: "unmet", missing: [], undeclared: ["Berkas pernyataan"] });
  await file(world, id, "pernyataan");
  expect(await found("lampiran")).toMatchObject({ result: "met", files: 1, required: 1 });
  await world.database.write(async (db) => {
    await db.update(attachments).set({ removedAt: afterDeadline, removedBy: world.people.innovator });
  });
  expect(await found("lampiran")).toMatchObject({ result: "unmet", files: 0 });
});

test("the awards of a declared predecessor count, and no longer once they are revoked", async () => {
  const { world, id, found } = await aSubmission();
  expect(await found("prestasi-lalu")).toMatchObject({ result: "met", predecessors: [] });
  await declare(world, id, await anAwarded(world, world.units.kartini, "CONTOH Pendahulu"));
  expect(await found("prestasi-lalu")).toMatchObject({
    result: "unmet",
    predecessors: [{ title: "CONTOH Pendahulu", link: "declared", ofLineage: true }],
    rules: [{ count: 1, met: false }],
  });
  await world.database.write(async (db) => {
    await db.update(awards).set({ revokedAt: afterDeadline, revokedReason: "contoh" });
  });
  expect(await found("prestasi-lalu")).toMatchObject({ result: "met", rules: [{ count: 0 }] });
});

test("an innovation of the same title counts undeclared, of the unit or of one that it grew out of, of no other", async () => {
  const { world, found } = await aSubmission("CONTOH Rumah Aman");
  await anAwarded(world, world.units.alyatama, "Contoh rumah-aman!");
  expect(await found("prestasi-lalu")).toMatchObject({ result: "met", predecessors: [] });
  await world.database.write(async (db) => {
    await db.insert(unitPredecessors).values({
      unitId: world.units.kartini,
      predecessorId: world.units.alyatama,
      kind: "merged",
      onDate: "2022-01-01",
      basis: "contoh",
    });
  });
  expect(await found("prestasi-lalu")).toMatchObject({
    result: "unmet",
    predecessors: [{ link: "title", ofLineage: true, year: 2021 }],
  });
});

test("to continue the innovation of a stranger's unit is found unmet", async () => {
  const { world, id, found } = await aSubmission();
  await declare(world, id, await anAwarded(world, world.units.alyatama, "CONTOH Milik Lain"));
  expect(await found("prestasi-lalu")).toMatchObject({ result: "unmet", predecessors: [{ ofLineage: false }] });
});

test("many proposals are computed at once, each as it is alone", async () => {
  const { world, id, officer } = await aSubmission();
  const other = await aSubmittedProposal(world);
  const both = await computeFor(officer, [id, other]);
  expect(both.get(id)).toEqual(await computeForOne(officer, id));
  expect(both.get(other)).toEqual(await computeForOne(officer, other));
  expect(await computeFor(officer, [])).toEqual(new Map());
});

test("who decides otherwise than the portal computed says why, and the ledger keeps on which item", async () => {
  const checklist = [...aBlueprint().checklist, { code: "lampiran", text: "Lampiran lengkap" }];
  const world = await freshWorld({ ...withStatement(), checklist });
  const id = await aSubmittedProposal(world);
  await unfile(world, id);
  const officer = await world.as(world.people.officer, afterDeadline);
  const items = await listChecklist(officer, world.editionId);
  const decided = (note?: string) =>
    items.map(({ id, code }) => ({ itemId: id, result: "met" as const, ...(code === "lampiran" ? { note } : {}) }));

  expect(await refused(world, () => checkProposal(officer, id, decided()))).toBe("override-unexplained");
  expect(await refused(world, () => checkProposal(officer, id, decided(" ")))).toBe("override-unexplained");
  await checkProposal(officer, id, decided("Diterima lewat surat resmi."));
  expect(await findScreening(officer, id)).toMatchObject({ verdict: "eligible", grounds: null });
  const [event] = await world.events("proposal.checked");
  expect(JSON.parse(event?.body ?? "{}")).toMatchObject({ details: { overridden: ["lampiran"] } });
  expect(event?.body).not.toContain("surat resmi");
});

const rival = (world: World) => ({
  innovator: world.people.otherInnovator,
  head: world.people.otherHead,
  unitId: world.units.alyatama,
});

test("what resembles a proposal is found with its title, unit and year, for the officer to judge, and not in the queue", async () => {
  const { world, id, officer, found } = await aSubmission("CONTOH Rumah Singgah Keluarga");
  const twin = await aSubmittedProposal(world, { title: "CONTOH Rumah Singgah Keluarga 2", ...rival(world) });
  const other = { title: "CONTOH Rumah Singgah Keluarga 2", unit: "Sentra Alyatama", year: 2026 };
  expect(await found("judul")).toMatchObject({
    result: "unsure",
    same: [],
    like: [{ kind: "title-near", sameEdition: true, other }],
  });
  expect((await found("judul")).like[0]?.percent).toBeGreaterThan(80);
  const queued = (await computeFor(officer, [id, twin])).get(id) ?? [];
  expect(computedFor(queued, "judul")).toMatchObject({ result: "met", like: [] });
  const listed = (await computeFor(officer, [twin])).get(twin) ?? [];
  expect(isClear([{ code: "judul" }], listed)).toBe(true);
});

test("what the page shows of a likeness is what the check goes by", async () => {
  const checklist = [{ code: "judul", text: "Judul dan isi belum pernah diajukan" }];
  const world = await freshWorld({ checklist });
  const id = await aSubmittedProposal(world, { title: "CONTOH Rumah Singgah Keluarga" });
  const near = await aSubmittedProposal(world, { title: "CONTOH Rumah Singgah Keluarga 2", ...rival(world) });
  const officer = await world.as(world.people.officer, afterDeadline);
  const [item] = await listChecklist(officer, world.editionId);
  const met = [{ itemId: item?.id ?? "", result: "met" as const }];

  expect(await refused(world, () => checkClearProposal(officer, id))).toBe("not-clear");
  await checkProposal(officer, near, met);
  expect(await findScreening(officer, near)).toMatchObject({ verdict: "eligible" });
  await world.database.write(async (db) => {
    await db.update(proposals).set({ titleKey: "contohrumahsinggahkeluarga" }).where(eq(proposals.id, near));
  });
  const shown = computedFor(await computeForOne(officer, id), "judul");
  expect(shown).toMatchObject({ result: "unmet", like: [{ kind: "title-exact", percent: 100 }] });
  expect(await refused(world, () => checkProposal(officer, id, met))).toBe("override-unexplained");
});
