import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { root } from "./child";

export async function ensureBuild() {
  if (!existsSync(join(root, "build/server/index.js"))) await npmRun("build");
}

/** Returns the file it made. */
export async function seed(file: string, size: number): Promise<string> {
  const env = { DATABASE_URL: `file:${file}`, FILES_DIR: `${file}.files` };
  await npmRun("sayembara", ["seed", "national", String(size)], env);
  return file;
}

/** Makes a world where `env` says. */
export async function seedWorld(name: string, env: Record<string, string>) {
  await npmRun("sayembara", ["seed", name], env);
}

async function npmRun(script: string, args: string[] = [], env: Record<string, string> = {}) {
  const child = spawn("npm", ["run", "--silent", script, "--", ...args], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ["ignore", "inherit", "inherit"],
  });
  const [code] = await once(child, "exit");
  if (code !== 0) throw new Error(`npm run ${script} ${args.join(" ")} failed with exit code ${code}`);
}
