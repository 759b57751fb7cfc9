import { spawn } from "node:child_process";
import { once } from "node:events";
import { expect, onTestFinished, test } from "vitest";

test("a process whose leader was killed ends, though nobody reads its log any more", async () => {
  const script = new URL("./support/chatty-cluster.ts", import.meta.url).pathname;
  const leader = spawn(process.execPath, ["--import", "tsx", script], {
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  const [id] = (await once(leader, "message")) as [number];
  onTestFinished(() => void (isRunning(id) && process.kill(id, "SIGKILL")));
  await new Promise((resolve) => setTimeout(resolve, 300));
  leader.kill("SIGKILL");
  await expect.poll(() => isRunning(id), { timeout: 5000 }).toBe(false);
});

function isRunning(id: number): boolean {
  try {
    return process.kill(id, 0);
  } catch {
    return false;
  }
}
