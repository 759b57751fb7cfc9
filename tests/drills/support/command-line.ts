import { spawnSync } from "node:child_process";

/** Runs the portal's command line on a database. @throws with what it said when it fails */
export function sayembara(settings: Record<string, string>, ...args: string[]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["build/programs/sayembara.js", ...args], {
    env: { ...process.env, ...settings },
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`sayembara ${args.join(" ")} failed:\n${stdout}\n${stderr}`);
  return stdout;
}
