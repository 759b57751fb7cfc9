import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Fault } from "./fault";
import { faults } from "./list";

// `npm run faults [-- PART-OF-A-NAME]`: makes each mistake of the list in a copy of the tree, and says whether a test notices.

const least = 0.95;
const root = fileURLToPath(new URL("../../", import.meta.url));
const copied = ["app", "db", "tests", "migrations", "public", "docs"];
const copiedFiles = ["package.json", "tsconfig.json", "vitest.config.ts", "vite.config.ts", "remix.config.js"];
const projects = ["--project", "domain on SQLite", "--project", "routes and architecture"];

const asked = process.argv[2] ?? "";
const chosen = faults.filter(({ name }) => name.includes(asked));
const folder = mkdtempSync(join(tmpdir(), "sayembara-faults-"));
try {
  for (const path of [...copied, ...copiedFiles]) cpSync(join(root, path), join(folder, path), { recursive: true });
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
  const without = new Set(chosen.flatMap(({ tests }) => tests));
  if (!passes([...without])) throw new Error("The tests fail without any fault, so none of them would tell.");
  const unnoticed = chosen.filter((fault) => !isNoticed(fault));
  const share = 1 - unnoticed.length / Math.max(1, chosen.length);
  console.log(`\n${chosen.length - unnoticed.length} of ${chosen.length} noticed (${Math.round(share * 100)} %)`);
  process.exitCode = share >= least ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function isNoticed({ name, file, right, wrong, tests }: Fault): boolean {
  const path = join(folder, file);
  const text = readFileSync(path, "utf8");
  writeFileSync(
    path,
    text.replace(right, () => wrong),
  );
  const noticed = !passes(tests);
  writeFileSync(path, text);
  console.log(`${noticed ? "noticed  " : "UNNOTICED"}  ${name}`);
  return noticed;
}

function passes(tests: readonly string[]): boolean {
  return spawnSync("npx", ["vitest", "run", ...projects, ...tests], { cwd: folder }).status === 0;
}
