import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "@playwright/test";
import { openPostOffice } from "../../support/post-office";

export type Portal = Awaited<ReturnType<typeof startPortal>>;

/** The built portal on its own port with its own database file, a mail server and a clock that the test can turn. */
export async function startPortal() {
  const folder = mkdtempSync(join(tmpdir(), "sayembara-journey-"));
  const address = join(folder, "portal.db");
  const clockFile = join(folder, "clock");
  const files = join(folder, "files");
  // For what the test itself does with the domain's commands and the command line.
  process.env.FILES_DIR = files;
  writeFileSync(clockFile, "0");
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const post = await openPostOffice();
  let server: ChildProcess | undefined;

  async function open() {
    server = spawn(process.execPath, ["--import", "tsx", "app/web/serving/start.server.ts"], {
      env: {
        ...process.env,
        NODE_ENV: "production",
        PORT: String(port),
        PUBLIC_URL: url,
        SMTP_URL: `smtp://127.0.0.1:${post.port}`,
        MAIL_FROM: "Sayembara <sayembara@contoh.example>",
        DATABASE_URL: address,
        REHEARSAL_CLOCK: clockFile,
        FILES_DIR: files,
      },
      stdio: ["ignore", "ignore", "inherit"],
    });
    await untilHealthy(`${url}/healthz`, server);
  }

  async function stop() {
    if (!server || server.exitCode !== null) return;
    server.kill("SIGTERM");
    await once(server, "exit");
  }

  const followed = new Set<string>();
  const isNew = (link: string) => !followed.has(link);

  function linksTo(mailbox: string): string[] {
    const letters = post.delivered.filter(({ to }) => to.includes(`${mailbox}@contoh.example`));
    return letters.flatMap(({ text }) => /\/undangan\/[\w-]+/.exec(text)?.[0] ?? []);
  }

  function newLinkTo(mailbox: string): string | undefined {
    const link = linksTo(mailbox).findLast(isNew);
    if (link) followed.add(link);
    return link;
  }

  return {
    url,
    address,
    /** Where it keeps what was uploaded. */
    files,
    /** Opens the doors; the database has to be migrated by then. */
    open,
    travelTo: (moment: Date) => writeFileSync(clockFile, String(moment.getTime() - Date.now())),
    /** The path of the link in a letter to somebody that nobody has asked for yet. */
    async linkSentTo(mailbox: string): Promise<string> {
      const link = newLinkTo(mailbox);
      if (link) return link;
      // The portal sends what is due as it starts, and then each minute.
      await stop();
      await open();
      await expect.poll(() => linksTo(mailbox).some(isNew), { timeout: 20_000 }).toBe(true);
      return newLinkTo(mailbox) ?? "";
    },
    /** As if the power went: the process gets no chance to finish anything. */
    async kill() {
      if (!server || server.exitCode !== null) return;
      server.kill("SIGKILL");
      await once(server, "exit");
    },
    async close() {
      await stop();
      await post.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
async function untilHealthy(url: string, server: ChildProcess) {
  const deadline = Date.now() + 30_000;
  while (Date.now() < deadline) {
    if (server.exitCode !== null) throw new Error(`the portal ended with code ${server.exitCode}`);
    const answer = await fetch(url).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error("the portal did not answer within 30 seconds");
}

function freePort(): Promise<number> {
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
