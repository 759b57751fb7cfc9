import { execFileSync, spawn } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { migrate } from "db/migrate";
import pg from "pg";

/** The folder of PostgreSQL's programs, or undefined where it is not installed. */
export function findPrograms(): string | undefined {
  const debian = "/usr/lib/postgresql";
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [...versions.map((version) => join(debian, version, "bin")), ...(process.env.PATH ?? "").split(":")];
  return folders.find((folder) => existsSync(join(folder, "initdb")) && existsSync(join(folder, "postgres")));
}

/** Starts a throw-away cluster on loopback; PostgreSQL refuses to run as root, so root lends it another user. */
export async function startCluster() {
  const programs = findPrograms();
  if (!programs) throw new Error("PostgreSQL is not installed");
  const folder = mkdtempSync(join(tmpdir(), "sayembara-pg-"));
  const asOwner = runAsOwner(folder);
  const data = join(folder, "data");
  const port = await freePort();

  asOwner(join(programs, "initdb"), ["-D", data, "-U", "sayembara", "-A", "trust", "-E", "UTF8", "--locale=C"]);
  const settings = ["-c", "fsync=off", "-c", "listen_addresses=127.0.0.1", "-c", `unix_socket_directories=${folder}`];
  const [program, args] = asOwner.command(join(programs, "postgres"), ["-D", data, "-p", String(port), ...settings]);
  const server = spawn(program, args, { stdio: "ignore" });
  const addressOf = (name: string) => `postgres://sayembara@127.0.0.1:${port}/${name}`;
  await untilReady(addressOf("postgres"));

  return {
    addressOf,
    async createMigrated(name: string) {
      await inDatabase(addressOf("postgres"), `create database ${name}`);
      await migrate(addressOf(name));
    },
    async stop() {
      const ended = new Promise((resolve) => server.once("exit", resolve));
      server.kill("SIGINT");
      await ended;
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

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() =>
        address && typeof address === "object" ? resolve(address.port) : reject(new Error("no port")),
      );
    });
  });
}
