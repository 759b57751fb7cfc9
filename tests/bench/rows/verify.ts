import { createHash } from "node:crypto";
import { join } from "node:path";
import { type Accounted, accounted } from "db/accounted";
import { openDatabase } from "db/engine/database";
import { migrate } from "db/migrate";
import { commitments, events as eventRows, users } from "db/schema";
import { inBatches } from "~/domain/kernel/batches";
import { digestOf } from "~/domain/ledger/accounting.server";
import { canonicalJson } from "~/domain/ledger/canonical";
import { chainStart, hashRecord } from "~/domain/ledger/chain.server";
import { eachRow, findDifferences } from "~/domain/ledger/comparing.server";
import { portalChain } from "~/domain/ledger/recording.server";
import { sealRow, type Values } from "~/domain/ledger/sealing.server";
import { verifyChains } from "~/domain/ledger/verifying.server";
import type { BenchRow } from "../row";
import { inProcess } from "../support/in-process";
import type { World } from "../support/world";

const events = 200_000;
const people = 1_000;
const rowsAtOnce = 500;
const createdAt = new Date("2026-01-01T00:00:00Z");
const nothing = async () => undefined;

/** One operation is the verification of the whole ledger, so the rate is in ledgers a second. */
export const row: BenchRow = {
  name: "verify",
  baseline: {
    name: "bare SHA-256 over as many bodies",
    async start() {
      const body = JSON.stringify({ actor: null, at: new Date().toISOString(), details: {}, rows: "0".repeat(64) });
      return inProcess(async () => {
        for (let count = 0; count < events; count++) createHash("sha256").update(`${count}${body}`).digest("hex");
      }, nothing);
    },
  },
  candidate: {
    name: `${events} events, each with a row: chains, digests, rows both ways`,
    async start(world) {
      const database = await openDatabase(await aLongLedger(world), { durable: false });
      return inProcess(
        async () => {
          const broken = (await verifyChains(database.read)).flatMap(({ breaks }) => breaks);
          for await (const difference of findDifferences(database.read)) throw new Error(JSON.stringify(difference));
          if (broken.length > 0) throw new Error("the chain does not hold");
        },
        () => database.close(),
      );
    },
  },
};

/** A thousand people who are renamed two hundred times each, written as `record` writes them, but many rows at once. */
async function aLongLedger({ directory }: World): Promise<string> {
  const file = join(directory, "long-ledger.db");
  await migrate(file);
  const database = await openDatabase(file, { durable: false });
  const one = accounted.get("users") as Accounted;
  await database.write(async (db) => {
    const last = events / people - 1;
    const ids = Array.from({ length: people }, (_, place) => `orang${place}`);
    for (const batch of inBatches(ids, rowsAtOnce)) {
      await db.insert(users).values(
        batch.map((id) => ({
          id,
          email: `${id}@contoh.example`,
          name: nameOf(id, last),
          passwordHash: "-",
          createdAt,
        })),
      );
    }
    const rows: Values[] = [];
    for await (const row of eachRow(db, one)) rows.push(row);
    const next = aChain();
    for (let round = 0; round <= last; round++) {
      for (const batch of inBatches(rows, rowsAtOnce)) {
        const links = batch.map((row) => next(one, { ...row, name: nameOf(String(row.id), round) }));
        await db.insert(eventRows).values(links.map(({ event }) => event));
        await db.insert(commitments).values(links.map(({ commitment }) => commitment));
      }
    }
  });
  await database.close();
  return file;
}

const nameOf = (id: string, round: number) => `CONTOH ${id} ${round}`;

/** Events of one chain, each with the one row that it accounts for. */
function aChain() {
  const chain = portalChain;
  const at = createdAt;
  let seq = -1;
  let prev = chainStart(chain);
  return function next(one: Accounted, values: Values) {
    seq += 1;
    const subject = String(values.id);
    const commitment = { number: seq + 1, chain, seq, tableName: one.name, rowKey: subject, ...sealRow(one, values) };
    const told = { type: "user.changed", subject, actor: null, at: at.toISOString(), details: {} };
    const body = { ...told, rows: digestOf([commitment]) };
    const hash = hashRecord({ chain, seq, prev, body });
    const event = { chain, seq, prev, hash, type: told.type, subject, actorId: null, at, body: canonicalJson(body) };
    prev = hash;
    return { event, commitment };
  };
}
