import { readFileSync, writeFileSync } from "node:fs";
import { assignmentOrder, fulfil } from "~/domain/assignment/order";
import { BadArguments, Failure, parse } from "./command";

const options = { in: { type: "string" }, out: { type: "string" }, seed: { type: "string", default: "1" } } as const;

/** The portal's own solver on a file, so that anybody can repeat a draw; what cannot be met is said in the answer. */
export async function run(args: string[]): Promise<number> {
  const { values } = parse({ args, options });
  if (!values.in || !values.out) throw new BadArguments("Say which file to read and which to write.");
  const report = fulfil(readOrder(values.in), values.seed);
  writeFileSync(values.out, `${JSON.stringify(report)}\n`);
  const { complete, load, mismatch_cost, components, pairs, unmet, must_give } = report;
  const sorted = [...load].sort((a, b) => a - b);
  const range = `${sorted[0] ?? 0} to ${sorted.at(-1) ?? 0}`;
  console.log(`Readings per judge: ${range}; cost of misfit ${mismatch_cost}; ${components} group(s) of judges.`);
  console.log(`The two judges who meet most have ${pairs.most} entries in common; ${pairs.never} pairs have none.`);
  if (complete) return 0;
  console.log(`${unmet.length} entries have too few judges; ${must_give?.lacking} readings are lacking.`);
  console.log(
    must_give?.because === "too-little-capacity"
      ? "The judges together take too few: more judges, or more readings each."
      : `Conflicts and caps leave entries ${must_give?.entries.slice(0, 20).join(", ")} too few judges.`,
  );
  return 0;
}

function readOrder(file: string) {
  let given: unknown;
  try {
    given = JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    throw new Failure(`${file} cannot be read as JSON: ${error instanceof Error ? error.message : error}`);
  }
  const order = assignmentOrder.safeParse(given);
  if (order.success) return order.data;
  const [first] = order.error.issues;
  throw new Failure(`${file} is no assignment: ${first?.path.join(".")}: ${first?.message}`);
}
