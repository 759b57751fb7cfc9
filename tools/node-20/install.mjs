// After every install: where Node is older than 22, the SQLite driver that knows it is put beside the one that brings its
// binaries along. It is compiled, which takes a minute; on later versions of Node nothing happens here.
import { spawnSync } from "node:child_process";
import { rmSync, symlinkSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const modules = join(here, "../../node_modules");
const link = join(modules, "better-sqlite3-for-node-20");

if (Number(process.versions.node.split(".")[0]) < 22) install();

function install() {
  // The outer npm's settings are about the outer folder.
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name)));
  const { status } = spawnSync("npm", ["ci", "--no-audit", "--no-fund"], { cwd: here, env, stdio: "inherit" });
  if (status !== 0) {
    console.error(
      "On Node 20 SQLite's driver is compiled, which needs python3, make and a C++ compiler. Node 24 needs none.",
    );
    process.exit(status ?? 1);
  }
  rmSync(link, { recursive: true, force: true });
  symlinkSync(relative(modules, join(here, "node_modules/better-sqlite3")), link, "dir");
}
