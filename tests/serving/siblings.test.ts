import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, test } from "vitest";

const run = promisify(execFile);
const script = fileURLToPath(new URL("./support/siblings-cluster.ts", import.meta.url));

test("what one process tells, each other one hears, and not itself", async () => {
  const { stdout } = await run(process.execPath, ["--import", "tsx", script]);
  expect(stdout.trim().split("\n").sort()).toEqual(["1 heard pages-changed", "2 heard pages-changed"]);
});
