import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { BenchRow } from "../row";
import { root } from "../support/child";
import { browserHeaders, underLoad } from "../support/http-load";
import { rawFetch } from "../support/raw-fetch";
import { signIn } from "../support/signing-in";
import type { World } from "../support/world";

/** Pages that keep the processor busy: more at once would only wait. */
const connections = 4;

type Opened = { name: string; who: string; find: (get: (path: string) => Promise<string>) => Promise<string> };

/** What a judge works on, and what who runs a stage looks at. */
export const judgingPages: BenchRow[] = [
  { name: "judges-page", who: "juri1", find: openSheet },
  { name: "judges-list", who: "juri1", find: async () => "/penilaian" },
  { name: "running-a-stage", who: "sekretariat", find: runningStage },
].map(rowOf);

async function openSheet(get: (path: string) => Promise<string>): Promise<string> {
  for (const [, path = ""] of (await get("/penilaian")).matchAll(/href="(\/penilaian\/[\w-]+)"/g)) {
    if (/data-autosave/.test(await get(path))) return path;
  }
  throw new Error("this judge has no sheet to write");
}

async function runningStage(get: (path: string) => Promise<string>): Promise<string> {
  for (const [, path = ""] of (await get("/sekretariat")).matchAll(/href="(\/sekretariat\/tahap\/[\w-]+)"/g)) {
    const running = `${path}/pelaksanaan`;
    if (/data-follow=/.test(await get(running))) return running;
  }
  throw new Error("no stage is being judged");
}

function rowOf({ name, who, find }: Opened): BenchRow {
  async function opened(world: World) {
    const server = await world.server();
    const headers = { ...browserHeaders, Cookie: await signIn(server.url, `${who}@contoh.example`) };
    const get = async (path: string) => (await rawFetch(server.url + path, { Cookie: headers.Cookie })).body.toString();
    return { server, headers, path: await find(get) };
  }
  return {
    name,
    baseline: {
      name: "bare node:http, same bytes",
      async start(world) {
        const { server, headers, path } = await opened(world);
        const answer = await rawFetch(server.url + path, headers);
        const { Date: _date, Connection: _connection, "Keep-Alive": _keepAlive, ...kept } = answer.headers;
        const ANSWER_FILE = join(world.directory, `${name}.json`);
        writeFileSync(ANSWER_FILE, JSON.stringify({ headers: kept, body: answer.body.toString("base64") }));
        const child = await world.start([join(root, "tests/bench/support/bare-page.mjs")], { ANSWER_FILE });
        return underLoad(child, { path, connections, stop: child.stop });
      },
    },
    candidate: {
      name: "the portal's page",
      async start(world) {
        const { server, headers, path } = await opened(world);
        return underLoad(server, { path, connections, headers, stop: async () => {} });
      },
    },
  };
}
