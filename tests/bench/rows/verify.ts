import { createHash } from "node:crypto";
import { join } from "node:path";
import { openDatabase } from "db/engine/database";
import { migrate } from "db/migrate";
import { users } from "db/schema";
import { eq } from "drizzle-orm";
import { atomically, contextOf } from "~/domain/kernel/atomically.server";
import { findDifferences } from "~/domain/ledger/comparing.server";
import { record } from "~/domain/ledger/recording.server";
import { verifyChains } from "~/domain/ledger/verifying.server";
import { nobody } from "~/domain/people/actor";
import type { BenchRow } from "../row";
import { inProcess } from "../support/in-process";
import type { World } from "../support/world";

const events = 200_000;
const people = 1_000;
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

/** A thousand people who are renamed two hundred times each. */
async function aLongLedger({ directory }: World): Promise<string> {
  const file = join(directory, "long-ledger.db");
  await migrate(file);
  const database = await openDatabase(file, { durable: false });
  const context = contextOf(database, nobody, new Date());
  const ids = Array.from({ length: people }, (_, place) => `orang${place}`);
  await atomically(context, async (context) => {
    for (let count = 0; count < events; count++) {
      const id = ids[count % people] ?? "";
      const name = `CONTOH ${count}`;
      if (count < people) {
        await context.db
          .insert(users)
          .values({ id, email: `${id}@contoh.example`, name, passwordHash: "-", createdAt: context.now });
      } else await context.db.update(users).set({ name }).where(eq(users.id, id));
      await record(context, "user.changed", { id });
    }
  });
  await database.close();
  return file;
}
