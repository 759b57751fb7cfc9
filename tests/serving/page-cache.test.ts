import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { makePageCache, pageCache } from "../../app/web/serving/page-cache.server";

const aPage = (text = "halaman") => ({
  status: 200,
  headers: [["Content-Type", "text/html"]] as Array<[string, string]>,
  body: Buffer.from(text.repeat(300)),
});

function aCache({ maxEntries = 10 } = {}) {
  const clock = { now: 1000 };
  return { clock, cache: makePageCache({ maxEntries, maxAgeMs: 30_000, now: () => clock.now }) };
}

test("a page is kept for its time and no longer", () => {
  const { cache, clock } = aCache();
  cache.write("a", aPage());

  clock.now += 29_999;
  expect(cache.read("a")).toBeDefined();
  clock.now += 1;
  expect(cache.read("a")).toBeUndefined();
  expect(cache.stats()).toMatchObject({ hits: 1, misses: 1 });
});

test("each encoding carries the same page under an ETag of its own", async () => {
  const { cache } = aCache();
  const page = aPage();
  const stored = cache.write("a", page);
  await stored?.compressed;

  const { identity, gzip, br } = stored?.variants ?? {};
  expect(identity?.body).toEqual(page.body);
  expect(gzip && gunzipSync(gzip.body)).toEqual(page.body);
  expect(br && brotliDecompressSync(br.body)).toEqual(page.body);
  expect(new Set([identity?.etag, gzip?.etag, br?.etag]).size).toBe(3);
});

test("what was rendered before a clearing is not kept after it", () => {
  const { cache } = aCache();
  cache.write("a", aPage());
  const era = cache.era();
  cache.clear();

  expect(cache.read("a")).toBeUndefined();
  expect(cache.write("a", aPage(), era)).toBeUndefined();
  expect(cache.read("a")).toBeUndefined();
});

test("a full cache lets go of the page that was asked for longest ago", () => {
  const { cache, clock } = aCache({ maxEntries: 2 });
  cache.write("a", aPage());
  cache.write("b", aPage());
  clock.now += 1;
  cache.read("a");
  cache.write("c", aPage());

  expect(cache.read("a")).toBeDefined();
  expect(cache.read("b")).toBeUndefined();
  expect(cache.read("c")).toBeDefined();
});

test("a page of enormous size is not kept", () => {
  const { cache } = aCache();
  expect(cache.write("a", { ...aPage(), body: Buffer.alloc(600 * 1024) })).toBeUndefined();
});

test("the process has one", () => {
  expect(pageCache()).toBe(pageCache());
  expect(globalThis.__sayembaraPageCache).toBe(pageCache());
});
