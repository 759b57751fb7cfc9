import { writeFileSync } from "node:fs";
import { compareWith } from "./against/comparing";
import { type Comparison, compare } from "./figures";
import { measure } from "./measuring";
import { optionsFrom } from "./options";
import { rows } from "./rows/all";
import { makeWorld } from "./support/world";
import { tableOf } from "./table";

const options = optionsFrom(process.argv.slice(2));
if (options.against !== undefined) {
  console.log(await compareWith(options.against, options));
  process.exit(0);
}
const chosen = rows.filter((row) => options.only === undefined || row.name === options.only);
if (chosen.length === 0)
  throw new Error(`No row is called "${options.only}". There are: ${rows.map((row) => row.name).join(", ")}.`);

const world = makeWorld(options);
process.once("SIGINT", () => void world.end().finally(() => process.exit(130)));
process.once("SIGTERM", () => void world.end().finally(() => process.exit(143)));

const comparisons: Comparison[] = [];
const failed: string[] = [];
try {
  for (const row of chosen) {
    try {
      console.error(`${row.name}: ${options.rounds} rounds of ${options.seconds} s each`);
      comparisons.push(compare(await measure(row, world, options.rounds, options.seconds)));
    } catch (error) {
      failed.push(`${row.name}: ${error instanceof Error ? error.message : error}`);
    }
  }
} finally {
  await world.end();
}

if (comparisons.length > 0) console.log(tableOf(comparisons));
for (const failure of failed) console.error(`FAILED ${failure}`);
if (options.json) writeFileSync(options.json, `${JSON.stringify({ options, comparisons, failed }, undefined, 2)}\n`);
process.exitCode = failed.length > 0 ? 1 : 0;
