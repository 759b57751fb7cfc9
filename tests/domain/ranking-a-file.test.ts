import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test, vi } from "vitest";
import { run } from "../../app/cli/rank";

const folder = mkdtempSync(join(tmpdir(), "sayembara-rank-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

async function said(...args: string[]): Promise<string> {
  const log = vi.spyOn(console, "log").mockImplementation(() => undefined);
  try {
    expect(await run(args)).toBe(0);
    return log.mock.calls.map(([line]) => String(line)).join("\n");
  } finally {
    log.mockRestore();
  }
}

const fixture = (name: string) => join(import.meta.dirname, "fixtures", name);
const weights = () =>
  file(
    "bobot.json",
    JSON.stringify({ impact: 30, innovation: 25, feasibility: 20, scalability: 15, presentation: 10 }),
  );

test("a file of ratings is ranked as the portal does it, with all that the standings tell", async () => {
  const ratings = fixture("sim_c_final_99x7.csv");
  const report = JSON.parse(await said("--ratings", ratings, "--places", "40", "--weights", weights(), "--json"));
  expect(report.entries).toHaveLength(99);
  expect(Object.keys(report.entries[0])).toEqual([
    "entry",
    "n",
    "raw",
    "rank",
    "adjusted",
    "estimate",
    "se",
    "pTop",
    "rankLow",
    "rankHigh",
  ]);
  expect(report.judges).toHaveLength(7);
  expect(report.variance.sigma2).toBeCloseTo(0.8977, 3);
  expect([report.components, report.entries[0].rank, report.entries[0].n]).toEqual([1, 1, 7]);
  expect(report.expectedRight / 40).toBeCloseTo(0.825, 1);
  expect(report.greyBand.length).toBeGreaterThan(40);
  const more = JSON.parse(await said("--ratings", ratings, "--places", "40", "--extra", "7", "--json")).extra;
  expect(more.reduce((sum: number, { readings }: { readings: number }) => sum + readings, 0)).toBe(7);
  expect(await said("--ratings", ratings, "--places", "40", "--extra", "7")).toContain("7 more sheets help most");
  expect(await said("--ratings", ratings, "--places", "40", "--weights", weights())).toContain(
    "entries lie in the grey band",
  );
});

test("semicolons, decimal commas, a byte order mark and further columns are read; what is missing is named", async () => {
  const rows = ["\ufeffentry;judge;criterion;score;catatan", "a;j1;k;7,5;x", "b;j1;k;6,25;y"].join("\r\n");
  const report = JSON.parse(await said("--ratings", file("titik-koma.csv", rows), "--places", "1", "--json"));
  expect(report.entries.map(({ entry, raw }: { entry: string; raw: number }) => [entry, raw])).toEqual([
    ["a", 7.5],
    ["b", 6.25],
  ]);
  const refused = (...args: string[]) => run(args).catch((error: Error) => error.message);
  const good = file("baik.csv", "entry,judge,criterion,score\na,j1,k,1\n");
  expect(await refused("--ratings", good)).toBe("Say how many places there are.");
  expect(await refused("--places", "3")).toBe("Say which file of ratings to read.");
  expect(await refused("--ratings", file("tanpa.csv", "entry,judge,score\na,j1,1\n"), "--places", "1")).toMatch(
    /has no column "criterion"/,
  );
  const odd = file("ganjil.json", JSON.stringify({ k: 99 }));
  expect(await refused("--ratings", good, "--places", "1", "--weights", odd)).toMatch(/neither to 100 nor to 1/);
});
