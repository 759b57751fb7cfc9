import { openDatabase } from "./engine/database";
import { migrate } from "./migrate";
import { seedWorld, type WorldName } from "./seeds/worlds";
import { verifyChains } from "../app/domain/ledger/verifying.server";
import { checkInvariants } from "../app/domain/reports/invariants/checking.server";
const [file, ...names] = process.argv.slice(2);
await migrate(file);
const database = await openDatabase(file);
for (const name of names) {
  const t = Date.now();
  const [world, size] = name.split(":");
  await seedWorld(database, world as WorldName, { now: new Date(), size: size ? Number(size) : undefined });
  console.log(name, Date.now() - t, "ms");
}
const t = Date.now();
for (const r of await verifyChains(database.read)) console.log(r.chain, r.length, r.breaks.length);
for (const r of await checkInvariants(database.read)) console.log(r.code, r.violations.length, r.violations.slice(0, 3).join());
console.log("verify", Date.now() - t);
await database.close();
