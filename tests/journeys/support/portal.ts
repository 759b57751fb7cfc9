import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "@playwright/test";
import { openPostOffice } from "../../support/post-office";
import { endServing, freePort, type ServingProcess, startServing } from "../../support/serving-process";

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
  let server: ServingProcess | undefined;

  async function open(settings: Record<string, string> = {}) {
    server = await startServing(port, {
      PUBLIC_URL: url,
      SMTP_URL: `smtp://127.0.0.1:${post.port}`,
      MAIL_FROM: "Sayembara <sayembara@contoh.example>",
      DATABASE_URL: address,
      REHEARSAL_CLOCK: clockFile,
      FILES_DIR: files,
      ...settings,
    });
  }

  async function stop() {
    if (server) await endServing(server);
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
    /** Of the process that was started. */
    pid: () => server?.process.pid ?? 0,
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
      if (server) await endServing(server, "SIGKILL");
    },
    async close() {
      await stop();
      await post.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
