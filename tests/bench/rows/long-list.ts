import { join } from "node:path";
import type { BenchRow } from "../row";
import { root } from "../support/child";
import { underLoad } from "../support/http-load";
import { rawFetch } from "../support/raw-fetch";
import { signIn } from "../support/signing-in";
import type { World } from "../support/world";

const list = "/sekretariat/proposal";
/** Pages that keep the processor busy: more at once would only wait. */
const connections = 4;

export const row = listRow("long-list", 1);
/** Deep in the list, where an offset has most to pass over. */
export const deepRow = listRow("deep-list", 60);

function listRow(name: string, page: number): BenchRow {
  const path = `${list}?hal=${page}`;
  return {
    name,
    baseline: {
      name: "bare node:http, prepared query, joined strings",
      async start(world) {
        const shown = await countRows(world, path);
        const env = { DATABASE_FILE: await world.database(), ROWS: String(shown), OFFSET: String((page - 1) * shown) };
        const child = await world.start([join(root, "tests/bench/support/bare-list.mjs")], env);
        return underLoad(child, { path, connections, stop: child.stop });
      },
    },
    candidate: {
      name: `the secretariat's list of proposals, page ${page}`,
      async start(world) {
        const { server, Cookie } = await signedIn(world);
        return underLoad(server, { path, connections, headers: { Cookie }, stop: async () => {} });
      },
    },
  };
}

/** The baseline renders as many rows as the page does. */
async function countRows(world: World, path: string): Promise<number> {
  const { server, Cookie } = await signedIn(world);
  const { status, body } = await rawFetch(server.url + path, { Cookie });
  if (status !== 200) throw new Error(`${path} answers ${status} to the secretariat`);
  const rows = body.toString().match(/<tr[\s>]/g)?.length ?? 0;
  if (rows < 2) throw new Error(`${path} shows no table rows`);
  return rows - 1;
}

async function signedIn(world: World) {
  const server = await world.server();
  return { server, Cookie: await signIn(server.url, "sekretariat@contoh.example") };
}
