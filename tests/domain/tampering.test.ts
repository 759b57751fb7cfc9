import { type Accounted, accounted, freeColumns, unaccounted } from "db/accounted";
import { engineOf } from "db/engine/address";
import { type Database, openDatabase, type Queries } from "db/engine/database";
import * as schema from "db/schema";
import { eq, getTableColumns, getTableName, type Table } from "drizzle-orm";
import { expect, onTestFinished, test } from "vitest";
import { atomically, contextOf } from "~/domain/kernel/atomically.server";
import { type Difference, differencesIn, findDifferences } from "~/domain/ledger/comparing.server";
import { portalChain, record } from "~/domain/ledger/recording.server";
import { verifyChains } from "~/domain/ledger/verifying.server";
import { findContradictions, findUnseen, readChainHeads } from "~/domain/ledger/witnessing.server";
import { nobody } from "~/domain/people/actor";
import { findActor } from "~/domain/people/finding.server";
import { establishEdition } from "~/domain/preparing/establishing.server";
import { seedWorld } from "~/seeds/worlds";
import { aBlueprint } from "../support/blueprint";
import { freshAddress } from "../support/database";
import { aVandal } from "../support/vandal";

const now = new Date("2026-11-01T00:00:00Z");
const onSqlite = engineOf(process.env.DATABASE_URL) === "sqlite";
const tables = Object.values(schema) as Table[];

async function aSeasonToTamperWith() {
  const address = await freshAddress();
  const database = await openDatabase(address, { durable: false });
  onTestFinished(() => database.close());
  await seedWorld(database, "last-season", { now });
  await fillEmptyTables(database);
  await establishEdition(contextOf(database, await anOfficer(database), now), withOwnList());
  return { database, vandal: await aVandal(address) };
}

async function all(found: AsyncGenerator<Difference>): Promise<Difference[]> {
  const differences: Difference[] = [];
  for await (const difference of found) differences.push(difference);
  return differences;
}

test("every table of the schema is accounted for or says why not, and every key names a row", () => {
  expect([...accounted.keys(), ...Object.keys(unaccounted)].sort()).toEqual(tables.map(getTableName).sort());
  for (const { name, table, key, columns } of accounted.values()) {
    const names = Object.values(getTableColumns(table)).map((column) => column.name);
    expect([name, key.filter((column) => !columns.includes(column))]).toEqual([name, []]);
    expect([name, ...columns, ...(freeColumns[name] ?? [])].sort()).toEqual([name, ...names].sort());
  }
});

test("each column of each accounted table, changed by itself, is found and named, and so are rows that are gone", {
  timeout: 300_000,
}, async () => {
  const { database, vandal } = await aSeasonToTamperWith();
  expect(await all(findDifferences(database.read))).toEqual([]);
  let tried = 0;
  for (const one of accounted.values()) {
    const row = await vandal.rowOf(one);
    expect([one.name, row]).not.toEqual([one.name, undefined]);
    for (const column of one.columns) {
      const putBack = await vandal.change(one, row ?? {}, column);
      const found = await all(differencesIn(database.read, one));
      const troubles = one.key.includes(column) ? ["deleted", "inserted"] : ["changed"];
      expect([one.name, column, found.map(({ trouble }) => trouble).sort()]).toEqual([one.name, column, troubles]);
      if (!one.key.includes(column)) expect([one.name, found[0]?.columns]).toEqual([one.name, [column]]);
      await putBack();
      tried += 1;
    }
    expect([one.name, await all(differencesIn(database.read, one))]).toEqual([one.name, []]);
  }
  expect(tried).toBeGreaterThan(400);

  for (const one of accounted.values()) {
    await vandal.run(`delete from "${one.name}"`);
    const found = await all(differencesIn(database.read, one));
    expect([one.name, found.length > 0 && found.every(({ trouble }) => trouble === "deleted")]).toEqual([
      one.name,
      true,
    ]);
  }
});

test.runIf(onSqlite)(
  "half a point and a day that is none, which SQLite keeps, are told like any other change",
  async () => {
    const { database, vandal } = await aSeasonToTamperWith();
    const changedIn = async (name: string) =>
      (await all(differencesIn(database.read, accounted.get(name) as Accounted))).flatMap(({ columns }) => columns);
    await vandal.run("update scores set value = 70.5 where rowid = (select min(rowid) from scores)");
    expect(await changedIn("scores")).toEqual(["value"]);
    await vandal.run("update editions set closes_at = 9e99 where rowid = (select min(rowid) from editions)");
    expect(await changedIn("editions")).toEqual(["closes_at"]);
  },
);

test("what is done to the ledger itself is found in it, or against heads that were kept", {
  timeout: 120_000,
}, async () => {
  const { database, vandal } = await aSeasonToTamperWith();
  const { read } = database;
  const heads = await readChainHeads(read, now);
  expect(await findContradictions(read, heads)).toEqual([]);
  expect(await findUnseen(read, heads, now)).toEqual([]);
  const troubles = async () => (await verifyChains(read)).flatMap(({ breaks }) => breaks).map(({ trouble }) => trouble);
  expect(await troubles()).toEqual([]);

  // Forged by our own code, in a process that nobody knows of.
  const [edition] = await read.select({ id: schema.editions.id }).from(schema.editions);
  const chain = edition?.id ?? "";
  await atomically(contextOf(database, nobody, now), (context) =>
    record(context, "stage.announced", { id: "palsu", editionId: chain }),
  );
  const unseenAt = async (moment: number) =>
    (await findUnseen(read, heads, new Date(moment))).map(({ trouble }) => trouble);
  expect(await unseenAt(now.getTime() + 60_000)).toEqual(["unseen"]);
  // Dated ahead, so that it would never grow old enough.
  expect(await unseenAt(now.getTime() - 60_000)).toEqual(["unseen"]);

  // The tail cut off, with all that its events said of rows: the chain itself is whole.
  const seq = heads.find((head) => head.chain === chain)?.seq ?? 0;
  await vandal.run(`delete from events where chain = '${chain}' and seq >= ${seq}`);
  await vandal.run(`delete from commitments where chain = '${chain}' and seq >= ${seq}`);
  expect(await troubles()).toEqual([]);
  expect((await findContradictions(read, heads)).map(({ trouble }) => trouble)).toEqual(["gone"]);

  await vandal.run("update commitments set sum = 'palsu' where number = 1");
  expect(await troubles()).toEqual(["rows-altered"]);
  await vandal.run("delete from commitments where number = 1");
  expect(await troubles()).toEqual(["rows-altered"]);
  await vandal.run(
    "insert into commitments (number, chain, seq, table_name, row_key, salt, sum, marks) values (999999, 'portal', 999999, 'users', 'palsu', '', '', '')",
  );
  expect(await troubles()).toEqual(["rows-altered", "rows-altered"]);
  await vandal.run(
    "insert into commitments (number, chain, seq, table_name, row_key, salt, sum, marks) values (1000000, 'tiada', 0, 'users', 'palsu', '', '', '')",
  );
  expect(await troubles()).toEqual(["rows-altered", "rows-altered", "rows-altered"]);

  await vandal.run(`delete from events where chain = '${portalChain}'`);
  const ofPortal = (await findContradictions(read, heads)).filter((one) => one.chain === portalChain);
  expect(ofPortal.map(({ trouble }) => trouble)).toEqual(["gone"]);
});

async function anOfficer({ read }: Database) {
  const email = "sekretariat@contoh.example";
  const [officer] = await read.select().from(schema.users).where(eq(schema.users.email, email));
  const actor = await findActor(read, officer?.id ?? "", now);
  if (!actor) throw new Error("the season has no officer");
  return actor;
}

/** A draft edition with a track that is ranked apart: to the season itself, whose rules are frozen, no list is added. */
function withOwnList() {
  const { stages, ...rules } = aBlueprint({ slug: "rancangan" });
  const cuts = [{ track: "replikasi", label: "Top 1", size: 1 }];
  return { ...rules, stages: stages.map((stage) => ({ ...stage, cuts })) };
}

/** A row in each table that the season leaves empty, as a command would have left it: with an event that tells of it. */
async function fillEmptyTables(database: Database) {
  const context = contextOf(database, nobody, now);
  await atomically(context, async (context) => {
    for (const one of accounted.values()) {
      if (one.name === "cuts") continue;
      const [there] = await context.db
        .select()
        .from(one.table as typeof schema.users)
        .limit(1);
      if (there) continue;
      await context.db.insert(one.table as typeof schema.users).values((await rowFor(one.table, context.db)) as never);
    }
    await record(context, "ledger.accounted", { id: portalChain });
  });
}

/** Values of the right kinds; what points at another row points at a real one. */
async function rowFor(table: Table, read: Queries) {
  const row: Record<string, unknown> = {};
  for (const [property, column] of Object.entries(getTableColumns(table))) {
    if (!column.notNull) continue;
    row[property] = (await pointedAt(column.name, read)) ?? valueFor(column.dataType, column.name, column.enumValues);
  }
  return row;
}

const targets: Record<string, Table> = {
  proposal_id: schema.proposals,
  edition_id: schema.editions,
  unit_id: schema.units,
  predecessor_id: schema.units,
  kind_id: schema.attachmentKinds,
  track_id: schema.tracks,
  stage_id: schema.stages,
  entry_id: schema.entries,
  sheet_id: schema.sheets,
  assignment_id: schema.assignments,
  attachment_id: schema.attachments,
  nomination_id: schema.nominations,
  standing_id: schema.standings,
  advice_id: schema.advices,
  innovation_id: schema.innovations,
  question_id: schema.questions,
  reply_id: schema.replies,
};

async function pointedAt(column: string, read: Queries): Promise<string | undefined> {
  const target = targets[column] ?? (/(_by|user_id|judge_id)$/.test(column) ? schema.users : undefined);
  if (!target) return undefined;
  const { id } = getTableColumns(target as typeof schema.users);
  const [row] = await read
    .select({ id })
    .from(target as typeof schema.users)
    .limit(1);
  return row?.id;
}

function valueFor(dataType: string, name: string, enumValues: readonly string[] | undefined): unknown {
  if (dataType === "date") return new Date(now.getTime() + (/to_at|expires|due/.test(name) ? 1000 : 0));
  if (dataType === "boolean") return false;
  if (dataType === "number") return 1;
  if (dataType === "json") return [];
  if (name.endsWith("_on")) return "2026-01-01";
  if (name.endsWith("sha256")) return "0".repeat(64);
  return enumValues?.[0] ?? `contoh-${name}`;
}
