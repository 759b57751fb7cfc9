import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { BenchRow } from "../row";
import { root } from "../support/child";
import { browserHeaders, underLoad } from "../support/http-load";
import { rawFetch } from "../support/raw-fetch";
import type { World } from "../support/world";

const path = "/";

export const row: BenchRow = {
  name: "cached-page",
  goal: 0.85,
  baseline: {
    name: "bare node:http, same bytes",
    async start(world) {
      const ANSWER_FILE = await copyOfTheAnswer(world);
      const child = await world.start([join(root, "tests/bench/support/bare-page.mjs")], { ANSWER_FILE });
      return underLoad(child, { path, connections: world.options.connections, stop: child.stop });
    },
  },
  candidate: {
    name: "the portal's public page",
    async start(world) {
      return underLoad(await world.server(), { path, connections: world.options.connections, stop: async () => {} });
    },
  },
};

/** Everything but what node adds to each answer by itself. */
async function copyOfTheAnswer(world: World): Promise<string> {
  const answer = await settledAnswer((await world.server()).url + path);
  const { Date: _date, Connection: _connection, "Keep-Alive": _keepAlive, ...headers } = answer.headers;
  const file = join(world.directory, "answer.json");
  writeFileSync(file, JSON.stringify({ headers, body: answer.body.toString("base64") }));
  return file;
}

/** The first answers may come before the compressed variant is there. */
async function settledAnswer(url: string) {
  for (let attempt = 0; attempt < 50; attempt++) {
    const answer = await rawFetch(url, browserHeaders);
    if (answer.status !== 200) throw new Error(`${url} answers ${answer.status}`);
    if (answer.headers["Content-Encoding"] === "br" && answer.headers.ETag) return answer;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${url} does not come from the page cache: no brotli body with an ETag`);
}
