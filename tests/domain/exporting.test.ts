import { innovations } from "db/schema";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { eachInnovation, listInnovations } from "~/domain/gallery/finding.server";
import { contextOf } from "~/domain/kernel/atomically.server";
import { eachLetter } from "~/domain/outbox/exporting.server";
import type { NewLetter } from "~/domain/outbox/letter";
import { listLetters } from "~/domain/outbox/listing.server";
import { queueLetters } from "~/domain/outbox/queueing.server";
import { nobody } from "~/domain/people/actor";
import { eachUnsubmitted } from "~/domain/progress/exporting.server";
import { listUnsubmitted } from "~/domain/progress/listing.server";
import { whileOpen } from "../support/blueprint";
import { aDraft, anEndorsedProposal, aPastInnovation, aSubmittedProposal, refused } from "../support/steps";
import { freshWorld } from "../support/world";

async function allOf<Row>(rows: AsyncIterable<Row>): Promise<Row[]> {
  const all: Row[] = [];
  for await (const row of rows) all.push(row);
  return all;
}

test.each(["unchanged", "title"] as const)(
  "what is not handed in comes as its pages show it one after the other, by %s",
  async (sort) => {
    const world = await freshWorld();
    for (let place = 0; place < 51; place++) {
      await aDraft(world, { now: new Date(whileOpen.getTime() - (place % 7) * 3_600_000) });
    }
    await anEndorsedProposal(world);
    await aSubmittedProposal(world);
    const officer = await world.as(world.people.officer);
    const filter = { holder: undefined, onlyStuck: false, sort };
    const page = async (page: number) => (await listUnsubmitted(officer, world.editionId, { ...filter, page })).rows;

    const all = await allOf(eachUnsubmitted(officer, world.editionId, filter));

    expect(all).toHaveLength(52);
    expect(all).toEqual([...(await page(1)), ...(await page(2))]);
    const held = await allOf(eachUnsubmitted(officer, world.editionId, { ...filter, holder: "unit_head" }));
    expect(held).toMatchObject([{ status: "endorsed" }]);
    const head = await world.as(world.people.head);
    expect(await refused(world, () => allOf(eachUnsubmitted(head, world.editionId, filter)))).toBe("not-found");
  },
);

test("letters come as the pages of the post show them one after the other, and only to who may know of them", async () => {
  const world = await freshWorld();
  const letters = Array.from(
    { length: 501 },
    (_, place): NewLetter => ({
      key: `contoh:${place}`,
      kind: place % 2 === 0 ? "returned" : "reminder",
      editionId: place === 0 ? world.editionId : undefined,
      recipientId: world.people.innovator,
      email: "inovator@contoh.example",
      subject: `CONTOH ${place}`,
      body: "CONTOH isi surat",
    }),
  );
  await queueLetters(contextOf(world.database, nobody, whileOpen), letters);
  const officer = await world.as(world.people.officer);
  const all = { status: undefined, kind: undefined };
  const ids = (rows: ReadonlyArray<{ id: string }>) => rows.map(({ id }) => id);

  const sent = await allOf(eachLetter(officer, all));
  expect(sent).toHaveLength(501);
  expect(ids(sent.slice(0, 50))).toEqual(ids((await listLetters(officer, { ...all, page: 1 })).rows));
  expect(ids(sent.slice(500))).toEqual(ids((await listLetters(officer, { ...all, page: 11 })).rows));
  expect(JSON.stringify(sent)).not.toContain("isi surat");
  expect(await allOf(eachLetter(officer, { ...all, kind: "reminder" }))).toHaveLength(250);

  const ofEdition = { role: "secretariat" as const, editionId: world.editionId };
  const own = await world.as(await world.addPerson("petugas2@contoh.example", ofEdition));
  expect(await allOf(eachLetter(own, all))).toMatchObject([{ subject: "CONTOH 0" }]);
  const head = await world.as(world.people.head);
  expect(await refused(world, () => allOf(eachLetter(head, all)))).toBe("not-found");
});

test("published innovations come as the gallery shows them, to anybody and however many", async () => {
  const world = await freshWorld();
  for (let place = 0; place < 101; place++) await aPastInnovation(world, world.units.kartini);
  const hidden = await aPastInnovation(world, world.units.kartini);
  await world.database.write(async (db) => {
    await db.update(innovations).set({ publishedAt: null }).where(eq(innovations.id, hidden));
  });
  const anyone = contextOf(world.database, nobody, whileOpen);

  const all = await allOf(eachInnovation(anyone, {}));

  expect(all).toHaveLength(101);
  expect(all).toEqual(await listInnovations(anyone));
  expect(await allOf(eachInnovation(anyone, { year: 2017 }))).toEqual([]);
});
