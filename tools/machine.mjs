// What this machine has, and Debian's way to get what it lacks.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";

/** The path of the first browser here that can drive the journeys; the one without a window is the quickest. */
export function systemBrowser() {
  return ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome"]
    .map((name) => join("/usr/bin", name))
    .find((path) => existsSync(path));
}

/** A Chromium of this machine, or Playwright's own. */
export function findBrowser() {
  return systemBrowser() !== undefined || existsSync(join(homedir(), ".cache/ms-playwright"));
}

/** PostgreSQL's server programs, where Debian puts them or on the path. */
export function findPostgres() {
  const debian = "/usr/lib/postgresql";
  const folders = existsSync(debian) ? readdirSync(debian).map((version) => join(debian, version, "bin")) : [];
  return [...folders, ...(process.env.PATH ?? "").split(":")].some((folder) => existsSync(join(folder, "initdb")));
}

/** Installs a Debian package where that is possible, and says nothing where it is not. */
export function aptInstall(name) {
  if (!existsSync("/usr/bin/apt-get") || process.getuid?.() !== 0) return;
  console.log(`Installing ${name} …`);
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  spawnSync("apt-get", ["update", "-qq"], { stdio: "ignore", env });
  spawnSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", name], { stdio: "ignore", env });
}
