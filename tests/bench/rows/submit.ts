import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { type Database, openDatabase, type Queries } from "db/engine/database";
import Client from "db/engine/sqlite-client";
import { answers, attachments, editions, grants, proposals, receipts, spbeForms, teamMembers, tracks } from "db/schema";
import { and, eq, inArray } from "drizzle-orm";
import { contextOf } from "~/domain/kernel/atomically.server";
import type { Context } from "~/domain/kernel/context";
import { newId } from "~/domain/kernel/ids.server";
import { found } from "~/domain/kernel/refusal";
import { findActor } from "~/domain/people/finding.server";
import { competing } from "~/domain/proposals/transitions";
import { submitProposal } from "~/domain/submission/submitting.server";
import type { BenchRow } from "../row";
import { inProcess } from "../support/in-process";

/** What a snapshot of the national world weighs. */
const snapshotBytes = 12_000;
/** Rather too many are written than too few; it is done before the clock runs. */
const mostPerSecond = 600;

export const row: BenchRow = {
  name: "submit",
  baseline: {
    name: "bare better-sqlite3, snapshot, receipt, event and status, one commit",
    async start(world) {
      const client = new Client(join(world.directory, "bare-submit.db"));
      client.pragma("journal_mode = WAL");
      client.pragma("synchronous = FULL");
      client.exec(
        `create table snapshots (id text primary key, content text, sha256 text);
         create table receipts (id text primary key, number text unique);
         create table events (seq integer primary key, body text);
         create table proposals (id integer primary key, status text);
         insert into proposals values (1, 'endorsed')`,
      );
      const content = "x".repeat(snapshotBytes);
      const snapshot = client.prepare("insert into snapshots values (?, ?, ?)");
      const receipt = client.prepare("insert into receipts values (?, ?)");
      const event = client.prepare("insert into events (body) values (?)");
      const status = client.prepare("update proposals set status = 'submitted' where id = 1");
      const submit = client.transaction((id: string) => {
        snapshot.run(id, content, id);
        receipt.run(id, id);
        event.run(id);
        status.run();
      });
      return inProcess(
        async () => void submit(randomBytes(32).toString("hex")),
        async () => void client.close(),
      );
    },
  },
  candidate: {
    name: "submitProposal: checks all again, snapshot, receipt, event, status",
    async start(world) {
      const database = await openDatabase(await world.database());
      const desk = await openDesk(database);
      let stock: Endorsed[] = [];
      const timed = inProcess(
        async () => {
          const next = stock.pop();
          if (!next) throw new Error("more was submitted than was written");
          await submitProposal(next.head, next.id);
        },
        () => database.close(),
      );
      return {
        stop: timed.stop,
        async run(seconds) {
          stock = await desk.write(Math.ceil(seconds * mostPerSecond));
          return timed.run(seconds);
        },
      };
    },
  },
};

type Endorsed = { id: string; head: Context };

/** Writes endorsed copies of the national world's proposals, one unit after the other; the round before them is over. */
async function openDesk(database: Database) {
  const rows = await database.read
    .select({ source: proposals, headId: grants.userId, closesAt: editions.closesAt })
    .from(proposals)
    .innerJoin(tracks, and(eq(tracks.id, proposals.trackId), eq(tracks.code, "umum")))
    .innerJoin(editions, and(eq(editions.id, proposals.editionId), eq(editions.status, "published")))
    .innerJoin(receipts, eq(receipts.proposalId, proposals.id))
    .innerJoin(grants, and(eq(grants.unitId, proposals.unitId), eq(grants.role, "unit_head")));
  const sources = [...new Map(rows.map((row) => [row.source.unitId, row])).values()];
  let copies = 0;

  async function write(count: number): Promise<Endorsed[]> {
    const written: Endorsed[] = [];
    await database.write(async (db) => {
      await db
        .update(proposals)
        .set({ status: "withdrawn" })
        .where(inArray(proposals.status, [...competing]));
      for (let place = 0; place < count; place++) {
        const { source, headId, closesAt } = found(sources[place % sources.length]);
        const now = new Date(closesAt.getTime() - 60_000);
        const actor = found(await findActor(database.read, headId, now));
        written.push({ id: await copyOf(db, source, ++copies), head: contextOf(database, actor, now) });
      }
    });
    return written;
  }
  return { write };
}

async function copyOf(db: Queries, source: typeof proposals.$inferSelect, number: number): Promise<string> {
  const id = newId();
  const title = { title: `${source.title} ${number}`, titleKey: `${source.titleKey}${number}` };
  const own = <Row extends { proposalId: string }>(copied: Row[]) => copied.map((row) => ({ ...row, proposalId: id }));
  await db.insert(proposals).values({ ...source, ...title, id, status: "endorsed" });
  for (const table of [teamMembers, answers, spbeForms] as const) {
    const copied = own(await db.select().from(table).where(eq(table.proposalId, source.id)));
    if (copied.length > 0) await db.insert(table).values(copied as never);
  }
  const files = own(await db.select().from(attachments).where(eq(attachments.proposalId, source.id)));
  if (files.length > 0) await db.insert(attachments).values(files.map((file) => ({ ...file, id: newId() })));
  return id;
}
