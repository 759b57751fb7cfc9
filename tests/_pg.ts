import { startCluster, inDatabase } from "./support/postgres-cluster";
import { writeFileSync, existsSync } from "node:fs";
const cluster = await startCluster();
for (const n of ["one", "two"]) await inDatabase(cluster.addressOf("postgres"), `create database ${n}`);
writeFileSync("/tmp/c/pg", cluster.addressOf("one"));
while (!existsSync("/tmp/c/stop")) await new Promise((r) => setTimeout(r, 300));
await cluster.stop();
