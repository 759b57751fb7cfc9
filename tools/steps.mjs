// What demo, test and check have in common: each step says what it does and stops everything when it fails.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

export function run(command, args, env = process.env) {
  const { status, signal } = spawnSync(command, args, { stdio: "inherit", env });
  if (signal === "SIGINT" || signal === "SIGTERM") process.exit(0);
  if (status !== 0) process.exit(status ?? 1);
}

/** Shows what the command printed only when it failed. */
export function runQuietly(command, args, env = process.env) {
  const { status, stdout, stderr } = spawnSync(command, args, { env, encoding: "utf8" });
  if (status === 0) return;
  process.stdout.write(stdout ?? "");
  process.stderr.write(stderr ?? "");
  process.exit(status ?? 1);
}

const newEnough = [20, 19];

/** Installs exactly what the lock file says, unless that has been done since it last changed, for this Node. */
export function ensureInstalled() {
  insistOnNode();
  const done = "node_modules/.package-lock.json";
  const isNewest = existsSync(done) && statSync(done).mtimeMs >= statSync("package-lock.json").mtimeMs;
  const forNode = "node_modules/.node-version";
  const installedFor = existsSync(forNode) ? readFileSync(forNode, "utf8") : process.versions.modules;
  if (!isNewest || installedFor !== process.versions.modules) {
    console.log("Installing packages …");
    runQuietly("npm", ["ci", "--no-audit", "--no-fund"]);
  }
  writeFileSync(forNode, process.versions.modules);
}

function insistOnNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > newEnough[0] || (major === newEnough[0] && minor >= newEnough[1])) return;
  console.error(`Sayembara needs Node ${newEnough.join(".")} or later, best 24; this is ${process.version}.`);
  process.exit(1);
}

/** Builds, unless nothing that goes into the build is younger than it. */
export function ensureBuilt() {
  const pages = ["app", "db", "public", "package-lock.json", "vite.config.ts", "remix.config.js", "tools/bundle.mjs"];
  if (isYounger("build/server/index.js", pages) && isYounger("build/programs/start.js", pages)) return;
  console.log("Building …");
  runQuietly("npm", ["run", "build"]);
}

/** Bundles the programs alone, unless nothing of theirs is younger. Where only production's packages are, they stay. */
export async function ensureBundled() {
  const canBundle = existsSync("node_modules/esbuild");
  const isFresh = isYounger("build/programs/sayembara.js", ["app", "db", "package-lock.json", "tools/bundle.mjs"]);
  if (canBundle && !isFresh) await import("./bundle.mjs");
}

function isYounger(built, sources) {
  return existsSync(built) && Math.max(...sources.map(youngest)) < statSync(built).mtimeMs;
}

function youngest(path) {
  const facts = statSync(path);
  if (!facts.isDirectory()) return facts.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => youngest(join(path, name))));
}
