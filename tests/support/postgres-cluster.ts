import { execFileSync, spawn } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { migrate } from "db/migrate";
import pg from "pg";
import { freePort } from "./serving-process";

/** The folder of PostgreSQL's programs, or undefined where it is not installed. */
export function findPrograms(): string | undefined {
  const debian = "/usr/lib/postgresql";
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [...versions.map((version) => join(debian, version, "bin")), ...(process.env.PATH ?? "").split(":")];
  return folders.find((folder) => existsSync(join(folder, "initdb")) && existsSync(join(folder, "postgres")));
}

/** How PostgreSQL is told to end: once everybody is thrown out, or at once as in a crash. */
const stopSignals = { fast: "SIGINT", immediate: "SIGQUIT" } as const;

/**
 * Starts a throw-away cluster on loopback; PostgreSQL refuses to run as root, so root lends it another user. A durable
 * one keeps what it has committed through a crash.
 */
export async function startCluster({ durable = false } = {}) {
  const programs = findPrograms();
  if (!programs) throw new Error("PostgreSQL is not installed");
  const folder = mkdtempSync(join(tmpdir(), "sayembara-pg-"));
  const asOwner = runAsOwner(folder);
  const data = join(folder, "data");
  const port = await freePort();

  // Texts are ordered as Indonesian is, not as bytes are: code that relied on either would differ from SQLite.
  const indonesian = ["--locale=C.UTF-8", "--locale-provider=icu", "--icu-locale=id-ID"];
  asOwner(join(programs, "initdb"), ["-D", data, "-U", "sayembara", "-A", "trust", "-E", "UTF8", ...indonesian]);
  const settings = [
    ...(durable ? [] : ["fsync=off", "synchronous_commit=off", "full_page_writes=off", "autovacuum=off", "jit=off"]),
    "listen_addresses=127.0.0.1",
    `unix_socket_directories=${folder}`,
  ].flatMap((setting) => ["-c", setting]);
  const [program, args] = asOwner.command(join(programs, "postgres"), ["-D", data, "-p", String(port), ...settings]);
  const start = () => spawn(program, args, { stdio: "ignore" });
  let server = start();
  const addressOf = (name: string) => `postgres://sayembara@127.0.0.1:${port}/${name}`;
  await untilReady(addressOf("postgres"));

  async function end(signal: NodeJS.Signals) {
    const ended = new Promise((resolve) => server.once("exit", resolve));
    server.kill(signal);
    await ended;
  }

  return {
    addressOf,
    port,
    async restart(how: keyof typeof stopSignals, awayMs = 0) {
      await end(stopSignals[how]);
      await new Promise((resolve) => setTimeout(resolve, awayMs));
      server = start();
      await untilReady(addressOf("postgres"));
    },
    /** The postmaster's children are what serves; a signal to its group reaches all. */
    freeze: () => signalAll(data, "STOP"),
    thaw: () => signalAll(data, "CONT"),
    async createMigrated(name: string) {
      await inDatabase(addressOf("postgres"), `create database ${name}`);
      await migrate(addressOf(name));
    },
    async stop() {
      await end("SIGINT");
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export async function inDatabase(address: string, statement: string) {
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

function runAsOwner(folder: string) {
  const isRoot = process.getuid?.() === 0;
  const command = (program: string, args: string[]): [string, string[]] =>
    isRoot
      ? ["setpriv", ["--reuid=postgres", "--regid=postgres", "--clear-groups", "--", program, ...args]]
      : [program, args];
  if (isRoot) {
    execFileSync("chown", ["postgres:postgres", folder]);
    chmodSync(folder, 0o755);
  }
  const run = (program: string, args: string[]) =>
    execFileSync(...command(program, args), { stdio: "pipe", cwd: folder });
  return Object.assign(run, { command });
}

/** To the server and all of its processes. */
function signalAll(data: string, signal: "STOP" | "CONT") {
  const [server = ""] = readFileSync(join(data, "postmaster.pid"), "utf8").split("\n");
  for (const id of [server, ...childrenOf(server)]) process.kill(Number(id), `SIG${signal}`);
}

function childrenOf(parent: string): string[] {
  const processes = readdirSync("/proc").filter((name) => /^\d+$/.test(name));
  return processes.filter((id) => {
    const stat = existsSync(`/proc/${id}/stat`) ? readFileSync(`/proc/${id}/stat`, "utf8") : "";
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1] === parent;
  });
}

async function untilReady(address: string) {
  const deadline = Date.now() + 30_000;
  for (;;) {
    try {
      return await inDatabase(address, "select 1");
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}
