import type { Database } from "db/engine/database";
import { answerRevisions, events, snapshots } from "db/schema";
import { asc, eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { listChains, listEvents } from "~/domain/audit/listing.server";
import { atomically } from "~/domain/kernel/atomically.server";
import { chainStart } from "~/domain/ledger/chain.server";
import { portalChain, record } from "~/domain/ledger/recording.server";
import { verifyChains } from "~/domain/ledger/verifying.server";
import { aDraft, aSubmittedProposal, refused } from "../support/steps";
import { freshWorld, type World } from "../support/world";

/** A statement that no query builder would make, by the connection that writes. */
function run(database: Database, statement: string) {
  return database.write(async (db) => {
    const query = sql.raw(statement);
    if (database.engine === "postgres")
      await (db as unknown as { execute(query: unknown): Promise<unknown> }).execute(query);
    else db.run(query);
  });
}

/** What a person with the database's password could do: take the guard away, then change history. */
async function tamper({ database }: World, statement: string) {
  const guards =
    database.engine === "postgres"
      ? ["events_are_append_only on events"]
      : ["events_are_never_changed", "events_are_never_deleted"];
  for (const guard of guards) await run(database, `drop trigger ${guard}`);
  await run(database, statement);
}

async function breaksOf(world: World) {
  const reports = await verifyChains(world.database.read);
  return reports.flatMap(({ breaks }) => breaks).map(({ seq, trouble }) => `${seq} ${trouble}`);
}

test.each([
  ["events", events, "type"],
  ["snapshots", snapshots, "content"],
  ["answer_revisions", answerRevisions, "text"],
] as const)("the database itself refuses to change or to delete %s", async (name, table, column) => {
  const world = await freshWorld();
  await aSubmittedProposal(world);
  const before = await world.database.read.select().from(table);
  expect(before.length).toBeGreaterThan(0);

  await expect(run(world.database, `update ${name} set ${column} = 'palsu'`)).rejects.toThrow();
  await expect(run(world.database, `delete from ${name}`)).rejects.toThrow();
  await expect(world.database.write(async (db) => void (await db.delete(table)))).rejects.toThrow();
  if (world.database.engine === "postgres")
    await expect(run(world.database, `truncate ${name} cascade`)).rejects.toThrow();

  expect(await world.database.read.select().from(table)).toEqual(before);
});

test("each edition has its own unbroken chain beside the portal's", async () => {
  const world = await freshWorld();
  await aSubmittedProposal(world);
  const chain = await world.database.read
    .select()
    .from(events)
    .where(eq(events.chain, world.editionId))
    .orderBy(asc(events.seq));

  expect(chain[0]?.prev).toBe(chainStart(world.editionId));
  expect(chain.map(({ seq }) => seq)).toEqual(chain.map((_event, place) => place));
  expect(chain.slice(1).map(({ prev }) => prev)).toEqual(chain.slice(0, -1).map(({ hash }) => hash));
  expect(chain.slice(-5).map(({ type }) => type)).toEqual([
    "proposal.begun",
    "proposal.described",
    "proposal.forwarded",
    "proposal.endorsed",
    "proposal.submitted",
  ]);
  const reports = await verifyChains(world.database.read);
  expect(reports.map((report) => report.chain).sort()).toEqual([portalChain, world.editionId].sort());
  expect(reports.find((report) => report.chain === world.editionId)).toMatchObject({
    length: chain.length,
    head: chain.at(-1)?.hash,
    breaks: [],
  });
});

test("commands that run at once still make one chain", async () => {
  const world = await freshWorld();
  await Promise.all(Array.from({ length: 12 }, () => aDraft(world)));
  expect(await world.events("proposal.begun")).toHaveLength(12);
  expect(await breaksOf(world)).toEqual([]);
});

test.each([
  [
    "a changed body",
    "update events set body = replace(body, 'proposal.begun', 'proposal.eaten') where type = 'proposal.begun'",
    /altered/,
  ],
  ["a deleted record", "delete from events where type = 'proposal.forwarded'", /missing/],
  ["a changed hash", "update events set hash = 'ff' where type = 'proposal.begun'", /altered/],
  ["a changed link", "update events set prev = 'ff' where type = 'proposal.begun'", /out-of-order/],
])("%s is found, whoever took the guard away", async (_case, statement, trouble) => {
  const world = await freshWorld();
  await aSubmittedProposal(world);
  await tamper(world, statement);
  expect((await breaksOf(world)).join()).toMatch(trouble);
});

test.each([
  ["type", "update events set type = 'proposal.withdrawn' where type = 'proposal.submitted'"],
  ["subject", "update events set subject = 'palsu' where type = 'proposal.submitted'"],
  ["actor", "update events set actor_id = 'palsu' where type = 'proposal.submitted'"],
  ["time", "update events set at = (select min(e.at) from events e) where type = 'proposal.submitted'"],
])("a changed %s column is found, though the body that was hashed is whole", async (_column, statement) => {
  const world = await freshWorld();
  await aSubmittedProposal(world);
  await tamper(world, statement);
  expect((await breaksOf(world)).join()).toMatch(/altered/);
});

test("an event that its command does not survive is not in the ledger", async () => {
  const world = await freshWorld();
  const officer = await world.as(world.people.officer);
  const before = await world.database.read.select().from(events);

  const work = atomically(officer, async (context) => {
    await record(context, "stage.opened", { id: world.desk, editionId: world.editionId });
    throw new Error("afterwards something fails");
  });

  await expect(work).rejects.toThrow("afterwards something fails");
  expect(await world.database.read.select().from(events)).toEqual(before);
});

test("the ledger is the auditor's to read, and nobody else's", async () => {
  const world = await freshWorld();
  await aSubmittedProposal(world);
  const { auditor, officer, chair, authority, admin, head, judges } = world.people;

  for (const person of [officer, chair, authority, admin, head, judges[0] as string]) {
    const context = await world.as(person);
    expect(await refused(world, () => listEvents(context, { page: 1 }))).toBe("not-found");
    expect(await refused(world, () => listChains(context))).toBe("not-found");
  }
  const page = await listEvents(await world.as(auditor), {
    type: "proposal.submitted",
    chain: world.editionId,
    page: 1,
  });
  expect(page).toMatchObject({ total: 1, rows: [{ type: "proposal.submitted", edition: "Lomba Contoh 2026" }] });
  expect((await listEvents(await world.as(auditor), { page: 9 })).rows).toEqual([]);
  expect((await listChains(await world.as(auditor))).map(({ chain }) => chain).sort()).toEqual(
    [portalChain, world.editionId].sort(),
  );
});
