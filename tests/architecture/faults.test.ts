import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { faults } from "../faults/list";

const root = join(import.meta.dirname, "../..");

test("every fault that the tests are tried with still fits its file, and its tests are there", () => {
  const unfit = faults.filter(({ file, right }) => readFileSync(join(root, file), "utf8").split(right).length !== 2);
  expect(unfit.map(({ name }) => name)).toEqual([]);
  expect(faults.flatMap(({ tests }) => tests).filter((path) => !existsSync(join(root, path)))).toEqual([]);
  expect(new Set(faults.map(({ name }) => name)).size).toBe(faults.length);
});
