import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { startPortal } from "./support/portal";
import { openSeason } from "./support/season";

test("one of several processes that ends is replaced, and none outlives the portal", async () => {
  const portal = await startPortal();
  const season = await openSeason(portal.address);
  try {
    await portal.open({ PROCESSES: "2" });
    await expect.poll(() => childrenOf(portal.pid()).length).toBe(2);
    const before = childrenOf(portal.pid());

    process.kill(Math.max(...before), "SIGKILL");
    await expect.poll(() => childrenOf(portal.pid()).filter((id) => !before.includes(id)).length).toBe(1);
    await expect.poll(() => childrenOf(portal.pid()).length).toBe(2);
    for (let visit = 0; visit < 20; visit++) expect((await visitor(portal.url)).status).toBe(200);

    // With lines of the log that nobody reads any more, and answers that are still being made.
    const last = childrenOf(portal.pid());
    const visits = Array.from({ length: 60 }, (_, place) => visitor(portal.url, `/galeri?cari=${place}`));
    for (const visit of visits) visit.catch(() => undefined);
    await Promise.any(visits);
    await portal.kill();
    await Promise.allSettled(visits);
    await expect.poll(() => last.filter(isRunning)).toEqual([]);
    await expect(visitor(portal.url)).rejects.toThrow();

    // The very same port is free again.
    await portal.open({ PROCESSES: "2" });
    expect((await visitor(portal.url)).status).toBe(200);
  } finally {
    await season.database.close();
    await portal.close();
  }
});

/** On a connection of its own. */
function visitor(url: string, page = "/masuk"): Promise<Response> {
  return fetch(url + page, { headers: { Connection: "close" } });
}

function childrenOf(parent: number): number[] {
  const ids = readdirSync("/proc").filter((name) => /^\d+$/.test(name));
  return ids.map(Number).filter((id) => parentOf(id) === parent);
}

function parentOf(id: number): number | undefined {
  try {
    return Number(/\) \w (\d+)/.exec(readFileSync(`/proc/${id}/stat`, "utf8"))?.[1]);
  } catch {
    return undefined;
  }
}

function isRunning(id: number): boolean {
  return parentOf(id) !== undefined;
}
