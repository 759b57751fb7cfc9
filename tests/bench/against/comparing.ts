import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Options } from "../options";
import { type Child, startServer } from "../support/child";
import { type Door, doors } from "./doors";
import { type Built, buildRevision, dropRevision, seedNational, thisCheckout } from "./revision";
import { visitorOf } from "./visitor";

type Portal = { built: Built; server: Child };
type Compared = { door: Door; before: number | undefined; now: number | undefined; trouble: string };

const timesEach = 25;

/** Door by door, both revisions in turn within one run: CPU time of the portal for each request over HTTP. */
export async function compareWith(revision: string, options: Options): Promise<string> {
  const directory = mkdtempSync(join(tmpdir(), "sayembara-against-"));
  const other = buildRevision(revision, directory);
  const portals: Portal[] = [];
  try {
    for (const [index, built] of [other, thisCheckout()].entries()) {
      const env = seedNational(built, join(directory, `world-${index}.db`), options.size);
      portals.push({ built, server: await startServer(built.start, env, join(directory, "server.log"), built.folder) });
    }
    const compared: Compared[] = [];
    for (const door of doors) {
      if (options.only !== undefined && door.name !== options.only) continue;
      console.error(door.name);
      compared.push(await compareDoor(door, portals, options.rounds));
    }
    return tableOf(compared, other.name);
  } finally {
    await Promise.all(portals.map(({ server }) => server.stop()));
    dropRevision(other);
    rmSync(directory, { recursive: true, force: true });
  }
}

async function compareDoor(door: Door, portals: Portal[], rounds: number): Promise<Compared> {
  const costs: number[][] = portals.map(() => []);
  const troubles: string[] = [];
  const acts = await Promise.all(
    portals.map(async ({ built, server }) => {
      try {
        const act = await door.prepare(await visitorOf(server.url, door.who));
        await repeat(act, timesEach);
        return act;
      } catch (error) {
        troubles.push(`${built.name}: ${error instanceof Error ? error.message : error}`);
        return undefined;
      }
    }),
  );
  for (let round = 0; round < rounds; round++) {
    for (const [index, { server }] of portals.entries()) {
      const act = acts[index];
      if (!act) continue;
      const begun = await server.cpuMs();
      await repeat(act, timesEach);
      costs[index]?.push(((await server.cpuMs()) - begun) / timesEach);
    }
  }
  const [before, now] = costs.map(middle);
  return { door, before, now, trouble: troubles.join("; ") };
}

async function repeat(act: () => Promise<Response>, times: number) {
  for (let time = 0; time < times; time++) await (await act()).arrayBuffer();
}

function middle(values: number[]): number | undefined {
  return values.sort((a, b) => a - b)[Math.floor(values.length / 2)];
}

function tableOf(compared: Compared[], other: string): string {
  const lines = compared.map(({ door, before, now, trouble }) => {
    const share = before !== undefined && now !== undefined ? (now / before).toFixed(3) : "";
    return [door.name, before?.toFixed(2) ?? "", now?.toFixed(2) ?? "", share, door.goal.toFixed(3), trouble];
  });
  const heads = ["door, CPU ms each", other, "now", "share", "goal", ""];
  return [heads, heads.map(() => "---"), ...lines].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}
