import { parseArgs } from "node:util";
import { performDrill } from "./drill";

const { values, positionals } = parseArgs({ options: { times: { type: "string" } }, allowPositionals: true });
try {
  await performDrill(positionals[0] ?? "", values.times === undefined ? undefined : Number(values.times));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
