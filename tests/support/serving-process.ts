import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { inOwnFolder } from "db/own-folder";

export type ServingProcess = { process: ChildProcess; url: string; isAlive: () => boolean };

/** Starts the built portal, from a folder that is not its own and in one process, and resolves once it answers. */
export async function startServing(port: number, settings: Record<string, string>): Promise<ServingProcess> {
  const server = spawn(process.execPath, [inOwnFolder("build/programs/start.js")], {
    cwd: tmpdir(),
    env: { ...process.env, PROCESSES: "1", ...settings, NODE_ENV: "production", PORT: String(port) },
    stdio: ["ignore", "ignore", "inherit"],
  });
  const url = `http://localhost:${port}`;
  await untilHealthy(`${url}/healthz`, server);
  return { process: server, url, isAlive: () => isRunning(server) };
}

export async function endServing({ process: server }: ServingProcess, signal: NodeJS.Signals = "SIGTERM") {
  if (!isRunning(server)) return;
  const ended = once(server, "exit");
  server.kill(signal);
  await ended;
}

function isRunning({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode === null && signalCode === null;
}

async function untilHealthy(url: string, server: ChildProcess) {
  const deadline = Date.now() + 30_000;
  while (Date.now() < deadline) {
    if (!isRunning(server)) throw new Error(`the portal ended with code ${server.exitCode}`);
    const answer = await fetch(url).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error("the portal did not answer within 30 seconds");
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() =>
        typeof address === "object" && address ? resolve(address.port) : reject(new Error("no port")),
      );
    });
  });
}
