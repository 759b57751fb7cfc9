import { fingerprints, searchDocuments } from "db/schema";
import fc from "fast-check";
import { expect, test } from "vitest";
import { relearnProposals } from "~/domain/likeness/relearning.server";
import { listProposals } from "~/domain/proposals/listing.server";
import { fts5Query, searchWords, tsQuery } from "~/domain/search/query";
import { searchProposals } from "~/domain/search/searching.server";
import { snippetOf } from "~/domain/search/snippet";
import { endorseProposal } from "~/domain/submission/endorsing.server";
import { forwardProposal } from "~/domain/submission/forwarding.server";
import { submitProposal, withdrawProposal } from "~/domain/submission/submitting.server";
import { describeProposal } from "~/domain/writing/describing.server";
import { saveAnswer } from "~/domain/writing/writing.server";
import { aDraft, anEndorsedProposal, anIdentity, aReadyDraft, aSubmittedProposal, refused } from "../support/steps";
import { freshWorld, type World } from "../support/world";

async function find(world: World, query: string, more: { limit?: number; offset?: number } = {}) {
  const officer = await world.as(world.people.officer);
  return searchProposals(officer, { query, editionId: world.editionId, limit: 50, offset: 0, ...more });
}
const idsOf = async (world: World, query: string) => (await find(world, query)).hits.map(({ id }) => id).sort();

/** A submitted proposal whose summary says something. */
async function submittedSaying(world: World, text: string, title?: string) {
  const id = await aReadyDraft(world, title ? { title } : {});
  const writer = await world.as(world.people.innovator);
  await saveAnswer(writer, id, "ringkasan", { text, version: 1 });
  await forwardProposal(writer, id);
  const head = await world.as(world.people.head);
  await endorseProposal(head, id);
  await submitProposal(head, id);
  return id;
}

test("of a draft only its title is found, once it is submitted its text too, and after withdrawal the title again", async () => {
  const world = await freshWorld();
  const id = await anEndorsedProposal(world, { title: "CONTOH Rumah Singgah" });
  expect([await idsOf(world, "singgah"), await idsOf(world, "cukup")]).toEqual([[id], []]);

  const head = await world.as(world.people.head);
  await submitProposal(head, id);
  expect([await idsOf(world, "singgah"), await idsOf(world, "cukup")]).toEqual([[id], [id]]);

  await withdrawProposal(head, id);
  expect([await idsOf(world, "singgah"), await idsOf(world, "cukup")]).toEqual([[id], []]);
  expect(await world.database.read.select({ body: searchDocuments.body }).from(searchDocuments)).toEqual([
    { body: "" },
  ]);
});

test("a draft under a new title is found by that one alone", async () => {
  const world = await freshWorld();
  const id = await aDraft(world, { title: "CONTOH Lama" });
  await describeProposal(
    await world.as(world.people.innovator),
    id,
    await anIdentity(world, { title: "CONTOH Baru" }),
    1,
  );
  expect([await idsOf(world, "lama"), await idsOf(world, "baru")]).toEqual([[], [id]]);
});

test("every word must be there, in any case, and the last may be unfinished", async () => {
  const world = await freshWorld();
  const id = await submittedSaying(world, "Pekerja sosial mendampingi keluarga.");
  const other = await submittedSaying(world, "Pekerja harian.");

  expect(await idsOf(world, "PEKERJA")).toEqual([id, other].sort());
  expect(await idsOf(world, "pekerja sos")).toEqual([id]);
  expect(await idsOf(world, "pek sosial")).toEqual([]);
  expect(await idsOf(world, "keluarga mendampingi")).toEqual([id]);
  expect(await idsOf(world, "pekerja nelayan")).toEqual([]);
});

test("a word in the title weighs more than one in the text, and the text shows where it stands", async () => {
  const world = await freshWorld();
  const inText = await submittedSaying(world, "Kami membuka dapur umum bagi keluarga.");
  const inTitle = await submittedSaying(world, "Kami memasak bersama.", "CONTOH Dapur");

  const { hits } = await find(world, "dapur");
  expect(hits.map(({ id }) => id)).toEqual([inTitle, inText]);
  expect(hits.map(({ snippet }) => snippet)).toEqual([undefined, expect.stringContaining("dapur umum")]);
});

test("a receipt is found by its number, by the end of it and by its beginning", async () => {
  const world = await freshWorld();
  const [first, second] = [await aSubmittedProposal(world), await aSubmittedProposal(world)];
  expect(await idsOf(world, "SYB-CONTOH-2026-0001")).toEqual([first]);
  expect(await idsOf(world, "0002")).toEqual([second]);
  expect(await idsOf(world, " syb-contoh-2026 ")).toEqual([first, second].sort());
});

test("pages and total are those of the edition's proposals", async () => {
  const world = await freshWorld();
  const ids: string[] = [];
  for (let place = 0; place < 5; place++) ids.push(await aDraft(world, { title: `CONTOH Nomor ${place}` }));
  const [first, second] = [
    await find(world, "nomor", { limit: 3 }),
    await find(world, "nomor", { limit: 3, offset: 3 }),
  ];

  expect([first.total, first.hits.length, second.total, second.hits.length]).toEqual([5, 3, 5, 2]);
  expect([...first.hits, ...second.hits].map(({ id }) => id).sort()).toEqual(ids.sort());
  const officer = await world.as(world.people.officer);
  const elsewhere = await searchProposals(officer, { query: "nomor", editionId: "lain", limit: 3, offset: 0 });
  expect(elsewhere).toEqual({ total: 0, hits: [] });
  const list = await listProposals(officer, world.editionId, { search: "nomor", sort: "title", page: 1 });
  expect([list.total, list.rows.map(({ title }) => title.at(-1))]).toEqual([5, ["0", "1", "2", "3", "4"]]);
  const submitted = { search: "nomor", status: "submitted" as const, sort: "fit" as const, page: 1 };
  expect(await listProposals(officer, world.editionId, submitted)).toEqual({ total: 0, rows: [] });
});

test("an index that was lost is learnt anew, and knows no more of a draft than before", async () => {
  const world = await freshWorld();
  const submitted = await aSubmittedProposal(world, { title: "CONTOH Diajukan" });
  const draft = await aReadyDraft(world, { title: "CONTOH Draf" });
  await world.database.write(async (db) => {
    await db.delete(searchDocuments);
    await db.delete(fingerprints);
  });
  expect(await idsOf(world, "contoh")).toEqual([]);
  expect(await refused(world, async () => relearnProposals(await world.as(world.people.innovator)))).toBe("not-found");

  expect(await relearnProposals(await world.as(world.people.admin))).toBe(2);

  expect(await idsOf(world, "contoh")).toEqual([submitted, draft].sort());
  expect(await idsOf(world, "cukup")).toEqual([submitted]);
  expect(await world.database.read.select().from(fingerprints)).toMatchObject([{ proposalId: submitted }]);
});

test("only organisers search", async () => {
  const world = await freshWorld();
  await aSubmittedProposal(world);
  const asked = { query: "contoh", editionId: world.editionId, limit: 9, offset: 0 };
  for (const person of [world.people.innovator, world.people.head, world.people.judges[0] ?? "", world.people.auditor])
    expect(await refused(world, async () => searchProposals(await world.as(person), asked))).toBe("not-found");
});

test("no input is a fault, whatever an engine means by it", async () => {
  const world = await freshWorld();
  await aSubmittedProposal(world);
  const odd = [
    '"',
    "'",
    "a OR b",
    "NEAR(a b)",
    "a*",
    "-a",
    "title:x",
    "a & | ! b",
    ":*",
    "()",
    "\\",
    "\0",
    "%",
    "ﬁ",
    "İ",
    "½",
    "一",
  ];
  for (const query of odd) expect((await find(world, query)).total, query).toBeLessThanOrEqual(1);
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: "binary", maxLength: 40 }), async (query) => {
      expect((await find(world, query)).hits.length).toBeLessThanOrEqual(1);
    }),
    { numRuns: 200 },
  );
});

test("what engines are asked holds only letters, digits and our own signs", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 60 }), (query) => {
      const words = searchWords(query);
      expect(fts5Query(words)).toMatch(/^(?:"[\p{L}\p{M}\p{N}]+" ?)* \*$|^ \*$/u);
      expect(tsQuery(words)).toMatch(/^(?:'[\p{L}\p{M}\p{N}]+'(?: & )?)*:\*$/u);
    }),
  );
});

test("a snippet stands around the first word that begins as asked", () => {
  const text = `${"awal ".repeat(40)}kami mendampingi keluarga rentan ${"akhir ".repeat(60)}`;
  const snippet = snippetOf(text, ["keluarga"]);
  expect(snippet).toMatch(/^… .*mendampingi keluarga rentan.* …$/);
  expect(snippet?.length).toBeLessThan(220);
  expect(snippetOf(text, ["luarga"])).toBeUndefined();
  expect(snippetOf("Keluarga", ["keluarga"])).toBe("Keluarga");
  fc.assert(
    fc.property(fc.lorem({ maxCount: 80 }), fc.nat(79), (given, place) => {
      const words = given.toLowerCase().match(/[a-z]+/g) ?? [];
      const word = words[place % words.length] ?? "";
      expect(snippetOf(given, [word])?.toLowerCase()).toContain(word);
    }),
  );
});
