import { join } from "node:path";
import type { BenchRow, Running } from "../row";
import { type Child, root } from "../support/child";
import { browserHeaders } from "../support/http-load";
import { rawFetch } from "../support/raw-fetch";

/** Connections that ask for pages that nobody has asked for. */
const inventors = 30;

/** One visitor after the other, each for a page of the gallery that is not kept. */
export const row: BenchRow = {
  name: "cold-page",
  baseline: {
    name: "bare node:http, prepared query, joined strings",
    async start(world) {
      const env = { DATABASE_FILE: await world.database(), ROWS: "24", OFFSET: "0" };
      const child = await world.start([join(root, "tests/bench/support/bare-list.mjs")], env);
      return oneByOne(child, () => "/", child.stop);
    },
  },
  candidate: {
    name: "the gallery under a new search",
    async start(world) {
      return oneByOne(await world.server(), inventedAddress, async () => {});
    },
  },
};

/** What is left of a page that is made for each visitor while thirty connections of another network invent addresses. */
export const floodRow: BenchRow = {
  name: "flood",
  baseline: {
    name: "a page that is not kept, nobody else",
    async start(world) {
      return oneByOne(await world.server(), formPage, async () => {}, visitor);
    },
  },
  candidate: {
    name: `the same while ${inventors} connections invent addresses`,
    async start(world) {
      const server = await world.server();
      const others = oneByOne(server, formPage, async () => {}, visitor);
      return { run: (seconds) => amidFlood(server, seconds, () => others.run(seconds)), stop: others.stop };
    },
  },
};

let invented = 0;
const inventedAddress = () => `/galeri?cari=karangan${++invented}`;
const formPage = () => "/verifikasi";
/** As the proxy in front of the portal tells them apart. */
const visitor = { ...browserHeaders, "X-Forwarded-For": "198.51.100.7" };
const inventor = { ...browserHeaders, "X-Forwarded-For": "203.0.113.9" };

async function amidFlood<T>(server: Child, seconds: number, work: () => Promise<T>): Promise<T> {
  const until = Date.now() + seconds * 1000;
  const flood = Array.from({ length: inventors }, async () => {
    while (Date.now() < until) await rawFetch(server.url + inventedAddress(), inventor).catch(() => undefined);
  });
  const done = await work();
  await Promise.all(flood);
  return done;
}

function oneByOne(
  child: Child,
  pathOf: () => string,
  stop: () => Promise<void>,
  headers: Record<string, string> = browserHeaders,
): Running {
  return {
    async run(seconds) {
      const before = await child.cpuMs();
      const startedAt = performance.now();
      let operations = 0;
      let failures = 0;
      while (performance.now() - startedAt < seconds * 1000) {
        const { status } = await rawFetch(child.url + pathOf(), headers);
        if (status === 200) operations += 1;
        else failures += 1;
      }
      const took = (performance.now() - startedAt) / 1000;
      return { operations, failures, seconds: took, cpuMs: (await child.cpuMs()) - before };
    },
    stop,
  };
}
