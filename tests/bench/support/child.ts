import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { openSync, readFileSync } from "node:fs";
import { createServer } from "node:net";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../../../", import.meta.url));
const preload = new URL("./cpu-usage.mjs", import.meta.url).href;

export type Memory = { now: number; most: number };
export type Child = {
  pid: number;
  url: string;
  cpuMs(): Promise<number>;
  memory(): Promise<Memory>;
  stop(): Promise<void>;
};

const slowestStartMs = 30_000;
const slowestStopMs = 12_000;

/** A server in a process of its own, on a free port; its log goes to a file, as it would in production. */
export async function startServer(
  script: string[],
  env: Record<string, string>,
  logFile: string,
  folder = root,
): Promise<Child> {
  const port = await freePort();
  const log = openSync(logFile, "a");
  const child = spawn(process.execPath, ["--import", preload, ...script], {
    cwd: folder,
    env: { ...process.env, NODE_ENV: "production", HOST: "127.0.0.1", PORT: String(port), PROCESSES: "1", ...env },
    stdio: ["ignore", log, log, "ipc"],
  });
  const url = `http://127.0.0.1:${port}`;
  try {
    await untilItAnswers(child, url, logFile);
  } catch (error) {
    await stop(child);
    throw error;
  }
  return {
    pid: child.pid ?? 0,
    url,
    cpuMs: () => cpuMsOf(child),
    memory: () => memoryOf(child),
    stop: () => stop(child),
  };
}

async function cpuMsOf(child: ChildProcess): Promise<number> {
  const answer = once(child, "message");
  child.send("cpu-usage");
  const [usage] = (await answer) as [NodeJS.CpuUsage];
  return (usage.user + usage.system) / 1000;
}

/** Resident bytes. */
async function memoryOf(child: ChildProcess): Promise<Memory> {
  const answer = once(child, "message");
  child.send("memory");
  const [memory] = (await answer) as [Memory];
  return memory;
}

async function stop(child: ChildProcess) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, "exit");
  child.kill("SIGTERM");
  const impatience = setTimeout(() => child.kill("SIGKILL"), slowestStopMs);
  await gone;
  clearTimeout(impatience);
}

async function untilItAnswers(child: ChildProcess, url: string, logFile: string) {
  const deadline = Date.now() + slowestStartMs;
  while (Date.now() < deadline) {
    if (child.exitCode !== null)
      throw new Error(`the server ended at once: ${readFileSync(logFile, "utf8").slice(-600)}`);
    const answer = await fetch(`${url}/healthz`).catch(() => undefined);
    await answer?.body?.cancel();
    if (answer) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`the server did not answer within ${slowestStartMs} ms`);
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  await once(probe, "close");
  if (address === null || typeof address === "string") throw new Error("no free port");
  return address.port;
}
