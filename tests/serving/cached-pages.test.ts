import { expect, test } from "vitest";
import { aCountingPage, aGate, until } from "./support/handlers";
import { aStartedServer } from "./support/started";

const text = async (url: string, headers: Record<string, string> = {}) => (await fetch(url, { headers })).text();

test("a second visitor gets the same page without Remix, and every header with it", async () => {
  const page = aCountingPage();
  await using server = await aStartedServer(page);
  const first = await fetch(server.url);
  const second = await fetch(server.url);

  expect(await second.text()).toBe(await first.text());
  expect(page.asked()).toBe(1);
  expect(second.headers.get("Cache-Control")).toBe("public, max-age=0, must-revalidate");
  expect(second.headers.get("Vary")).toBe("Cookie, Accept-Encoding");
  expect(second.headers.get("Content-Security-Policy")).toContain("script-src 'self';");
  expect(second.headers.get("X-Request-Id")).not.toBe(first.headers.get("X-Request-Id"));
  await until(() => server.log.accesses.length === 2);
  expect(server.log.accesses.map(({ cache }) => cache)).toEqual(["miss", "hit"]);
});

test("compressed variants follow, and a known ETag is answered with 304", async () => {
  await using server = await aStartedServer(aCountingPage());
  await fetch(server.url, { method: "GET" });
  await server.cache.read(`id 127.0.0.1:${server.port}/`)?.compressed;

  for (const encoding of ["br", "gzip"]) {
    const headers = { "Accept-Encoding": encoding };
    const answer = await fetch(server.url, { headers });
    expect(answer.headers.get("Content-Encoding")).toBe(encoding);
    const etag = answer.headers.get("ETag") ?? "";
    const again = await fetch(server.url, { headers: { ...headers, "If-None-Match": `W/${etag}` } });
    expect(again.status).toBe(304);
    expect(again.headers.get("Content-Security-Policy")).not.toBeNull();
  }
});

test("each language has its own page, and each is rendered again when its time is over", async () => {
  const page = aCountingPage();
  await using server = await aStartedServer(page);

  expect(await text(server.url)).not.toBe(await text(server.url, { Cookie: "bahasa=en" }));
  expect(page.asked()).toBe(2);
  server.clock.now += 30_000;
  await text(server.url);
  expect(page.asked()).toBe(3);
});

test("who is signed in never meets a kept page, nor leaves one, nor one for a proxy", async () => {
  const page = aCountingPage();
  await using server = await aStartedServer(page);
  const own = await fetch(server.url, { headers: { Cookie: "sesi=abc" } });
  await text(server.url);
  await text(server.url, { Cookie: "sesi=abc" });

  expect(page.asked()).toBe(3);
  expect(own.headers.get("Cache-Control")).toBe("private, no-cache");
});

test("a page with a nonce is never kept, goes out as private, and is reported", async () => {
  const nonces: string[] = [];
  await using server = await aStartedServer({
    async handle(_request, { nonce }) {
      nonces.push(nonce);
      const headers = { "Content-Type": "text/html", "Cache-Control": "public" };
      return new Response(`<script nonce="${nonce}">1</script>`, { headers });
    },
  });
  await text(server.url);
  const second = await fetch(server.url);

  expect(new Set(nonces).size).toBe(2);
  expect(await second.text()).toContain(nonces[1]);
  expect(second.headers.get("Content-Security-Policy")).toContain(`'nonce-${nonces[1]}'`);
  expect(second.headers.get("Cache-Control")).toBe("private, no-cache");
  expect(server.cache.stats().entries).toBe(0);
  expect(server.log.lines).toHaveLength(2);
});

test("visitors who come while a page is rendered wait for that one", async () => {
  const gate = aGate();
  const page = aCountingPage();
  await using server = await aStartedServer({
    async handle(request, context) {
      await gate.opened;
      return page.handle(request, context);
    },
  });
  const visitors = Array.from({ length: 8 }, () => text(server.url));
  setTimeout(gate.open, 100);

  expect(new Set(await Promise.all(visitors)).size).toBe(1);
  expect(page.asked()).toBe(1);
});

test("HEAD is answered from the kept page and leaves none", async () => {
  const page = aCountingPage();
  await using server = await aStartedServer(page);
  await fetch(server.url, { method: "HEAD" });
  expect(server.cache.stats().entries).toBe(0);

  await text(server.url);
  const head = await fetch(server.url, { method: "HEAD" });
  expect(head.headers.get("ETag")).not.toBeNull();
  expect(page.asked()).toBe(2);
});

test("while no new page can be made the last one goes on being shown, but never one that was cleared", async () => {
  let isDown = false;
  const handle = async () =>
    isDown
      ? new Response("terganggu", { status: 503, headers: { "Content-Type": "text/html; charset=utf-8" } })
      : new Response("halaman", { headers: { "Content-Type": "text/html; charset=utf-8", "Cache-Control": "public" } });
  await using server = await aStartedServer({ handle });
  await text(server.url);
  isDown = true;
  server.clock.now += 60_000;
  const old = await fetch(server.url);
  expect([old.status, await old.text()]).toEqual([200, "halaman"]);

  server.cache.clear();
  expect((await fetch(server.url)).status).toBe(503);
});

test("a page that hangs keeps nobody waiting who can be shown the last one", async () => {
  const gate = aGate();
  let isHanging = false;
  const handle = async () => {
    if (isHanging) await gate.opened;
    return new Response("halaman", {
      headers: { "Content-Type": "text/html; charset=utf-8", "Cache-Control": "public" },
    });
  };
  await using server = await aStartedServer({ handle });
  await text(server.url);
  isHanging = true;
  server.clock.now += 60_000;
  const answers = await Promise.all([fetch(server.url), fetch(server.url), fetch(server.url)]);
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
  gate.open();
});

test("a page for all is made without what one visitor put into its address, any other with all of it", async () => {
  const pages = (request: Request) => {
    const isOwn = new URL(request.url).pathname === "/unduh";
    const headers = { "Content-Type": "text/html", "Cache-Control": isOwn ? "private" : "public" };
    return Promise.resolve(new Response(request.url, { headers }));
  };
  await using server = await aStartedServer({ handle: pages });
  expect(await text(`${server.url}/galeri?utm_source=x&hal=2`)).toBe(`${server.url}/galeri?hal=2`);
  expect(await text(`${server.url}/galeri?hal=2&fbclid=y`)).toBe(`${server.url}/galeri?hal=2`);
  expect(await text(`${server.url}/unduh?bentuk=xlsx`)).toBe(`${server.url}/unduh?bentuk=xlsx`);
});
