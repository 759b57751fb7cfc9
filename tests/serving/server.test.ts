import { readdirSync, rmSync } from "node:fs";
import { connect } from "node:net";
import { expect, test } from "vitest";
import { aCountingPage, aGate, until } from "./support/handlers";
import { rawRequest } from "./support/raw-request";
import { aStartedServer } from "./support/started";

const echo = { handle: async (request: Request) => new Response(`${(await request.text()).length}`) };
const form = { "Content-Type": "application/x-www-form-urlencoded" };

test("healthz tells that the process is alive, readyz whether it can do its work and what keeps it", async () => {
  let trouble: string | undefined;
  const checkReadiness = async () => [{ part: "database" as const, trouble }];
  await using server = await aStartedServer({ ...aCountingPage(), checkReadiness });
  const well = await fetch(`${server.url}/readyz`);
  trouble = "away";
  const ill = await fetch(`${server.url}/readyz`);
  const head = await fetch(`${server.url}/readyz`, { method: "HEAD" });
  const alive = await fetch(`${server.url}/healthz`);

  expect([well.status, await well.text()]).toEqual([200, "ready\ndatabase: ok\n"]);
  expect([ill.status, await ill.text(), head.status]).toEqual([503, "unavailable\ndatabase: away\n", 503]);
  expect([alive.status, await alive.text()]).toEqual([200, "ok"]);
  expect(alive.headers.get("Date")).not.toBeNull();
  expect(alive.headers.get("Cache-Control")).toBe("no-store");
});

test("a check that throws is not ready", async () => {
  const checkReadiness = () => Promise.reject(new Error("gone"));
  await using server = await aStartedServer({ ...aCountingPage(), checkReadiness });
  expect((await fetch(`${server.url}/readyz`)).status).toBe(503);
});

test("files of the build are served from memory, hashed ones for ever", async () => {
  const page = aCountingPage();
  const files = { "assets/a-1.js": "export {};", "assets/a-1.js.br": "tiny", "favicon.ico": "icon" };
  await using server = await aStartedServer({ ...page, files });
  for (const file of readdirSync(`${server.clientDirectory}/assets`))
    rmSync(`${server.clientDirectory}/assets/${file}`);

  const hashed = await fetch(`${server.url}/assets/a-1.js`, {
    headers: { "Accept-Encoding": "identity", Range: "bytes=9-3" },
  });
  expect([hashed.status, await hashed.text()]).toEqual([200, "export {};"]);
  expect(hashed.headers.get("Cache-Control")).toBe("public, max-age=31536000, immutable");
  expect(hashed.headers.get("Content-Type")).toBe("text/javascript; charset=utf-8");
  const compressed = await fetch(`${server.url}/assets/a-1.js`, {
    method: "HEAD",
    headers: { "Accept-Encoding": "br" },
  });
  expect(compressed.headers.get("Content-Encoding")).toBe("br");
  expect((await fetch(`${server.url}/favicon.ico`)).headers.get("Cache-Control")).toBe("public, max-age=3600");
  expect((await fetch(`${server.url}/assets/gone-2.js`)).status).toBe(404);
  expect(page.asked()).toBe(0);
});

test("a sane request id is kept through, an odd one replaced", async () => {
  await using server = await aStartedServer({ handle: async (_request, { requestId }) => new Response(requestId) });
  const answer = async (id: string) => {
    const response = await fetch(`${server.url}/x`, { headers: { "X-Request-Id": id } });
    expect(response.headers.get("X-Request-Id")).toBe(await response.clone().text());
    return response.text();
  };

  expect(await answer("abcdef-12345")).toBe("abcdef-12345");
  expect(await answer("<script>alert")).toMatch(/^[0-9a-f-]{36}$/);
});

test("a write sent by another site is refused before Remix hears of it", async () => {
  const page = aCountingPage();
  await using server = await aStartedServer(page);
  const response = await fetch(server.url, {
    method: "POST",
    headers: { Origin: "https://evil.example" },
    body: "a=1",
  });

  expect(response.status).toBe(403);
  expect(page.asked()).toBe(0);
});

test("a form of more than 2 MB is refused, whether it says so or not", async () => {
  await using server = await aStartedServer(echo);
  const large = "a".repeat(3 * 1024 * 1024);
  const announced = await fetch(`${server.url}/masuk`, { method: "POST", headers: form, body: large });
  const chunk = `${(0x40000).toString(16)}\r\n${"a".repeat(0x40000)}\r\n`;
  const head = "POST /masuk HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n";

  expect(announced.status).toBe(413);
  expect(await rawRequest(server.port, head + chunk.repeat(9))).toMatch(/^HTTP\/1.1 413 /);
  const small = await fetch(`${server.url}/masuk`, { method: "POST", headers: form, body: "a".repeat(1000) });
  expect(await small.text()).toBe("1000");
});

test("an address that is none is refused", async () => {
  await using server = await aStartedServer(aCountingPage());
  expect(
    await rawRequest(server.port, "GET http://evil.example/ HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"),
  ).toMatch(/^HTTP\/1.1 400 /);
  expect((await fetch(`${server.url}/galeri/%E0%A4`)).status).toBe(400);
  expect(await rawRequest(server.port, "GET / HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n")).toMatch(
    /^HTTP\/1.1 400 /,
  );
});

test("a handler that throws becomes a 500 with a request id, and is logged", async () => {
  await using server = await aStartedServer({ handle: () => Promise.reject(new Error("oh")) });
  const response = await fetch(`${server.url}/x`);

  expect(response.status).toBe(500);
  expect(await response.text()).toContain(response.headers.get("X-Request-Id"));
  expect(server.log.lines).toEqual(["request failed"]);
});

test("what Remix answers is compressed, but events come through one by one", async () => {
  const gate = aGate();
  await using server = await aStartedServer({
    async handle(request) {
      if (request.url.endsWith("/page"))
        return new Response("a".repeat(5000), { headers: { "Content-Type": "text/html" } });
      const body = new ReadableStream({
        async start(controller) {
          controller.enqueue(new TextEncoder().encode("data: 1\n\n"));
          await gate.opened;
          controller.close();
        },
      });
      return new Response(body, { headers: { "Content-Type": "text/event-stream" } });
    },
  });
  const page = await fetch(`${server.url}/page`, { headers: { "Accept-Encoding": "br" } });
  expect(page.headers.get("Content-Encoding")).toBe("br");
  expect(await page.text()).toBe("a".repeat(5000));

  const events = await fetch(`${server.url}/events`, { headers: { "Accept-Encoding": "br" } });
  const first = await events.body?.getReader().read();
  expect(new TextDecoder().decode(first?.value)).toBe("data: 1\n\n");
  gate.open();
});

test("behind a proxy the host, the scheme and the visitor are those that the proxy names", async () => {
  const handle = async (request: Request, { clientAddress }: { clientAddress: string }) =>
    new Response(`${request.url} ${clientAddress}`);
  await using trusting = await aStartedServer({ handle, trustProxy: true });
  await using wary = await aStartedServer({ handle });
  const headers = {
    "X-Forwarded-Proto": "https",
    "X-Forwarded-Host": "a.example",
    "X-Forwarded-For": "6.6.6.6, 10.0.0.9",
  };

  const trusted = await fetch(`${trusting.url}/x`, { headers });
  expect(await trusted.text()).toBe("https://a.example/x 10.0.0.9");
  expect(trusted.headers.get("Strict-Transport-Security")).not.toBeNull();
  const doubted = await fetch(`${wary.url}/x`, { headers });
  expect(await doubted.text()).toBe(`${wary.url}/x 127.0.0.1`);
  expect(doubted.headers.get("Strict-Transport-Security")).toBeNull();
});

test("the log has one line for a request, without its query", async () => {
  await using server = await aStartedServer(echo);
  await fetch(`${server.url}/x?nama=Budi`);
  await until(() => server.log.accesses.length === 1);

  expect(server.log.accesses[0]).toMatchObject({ method: "GET", status: 200, cache: "miss" });
});

test("a form is acted on once all of it is here, a file's pieces as they come", async () => {
  const page = aCountingPage();
  await using server = await aStartedServer(page);
  const begin = (path: string, type: string) => {
    const socket = connect(server.port, "127.0.0.1");
    socket.write(`POST ${path} HTTP/1.1\r\nHost: a\r\nContent-Type: ${type}\r\nContent-Length: 3\r\n\r\na=`);
    return socket;
  };
  const posted = begin("/masuk", "application/x-www-form-urlencoded");
  const piece = begin("/berkas/unggah/a1", "application/offset+octet-stream");
  await until(() => page.asked() === 1);
  await fetch(`${server.url}/healthz`);
  expect(page.asked()).toBe(1);
  posted.write("1");
  await until(() => page.asked() === 2);
  for (const socket of [posted, piece]) socket.destroy();
});

test.each([
  [401, "Sesi Anda sudah berakhir. Masuk lagi, lalu ulangi.\n"],
  [404, "Berkas atau halaman ini tidak ditemukan.\n"],
  [405, "Permintaan ini tidak dapat dipenuhi.\n"],
  [500, "Terjadi kesalahan pada server.\n"],
])("what is no page says a sentence with status %i, and not what Remix tells programs", async (status, sentence) => {
  const headers = { "Content-Type": "application/json; charset=utf-8", "X-Remix-Error": "yes" };
  await using server = await aStartedServer({
    handle: async () => new Response('{"message":"Unexpected Server Error"}', { status, headers }),
  });
  const answer = await fetch(`${server.url}/berkas/abc`);
  expect([answer.status, await answer.text(), answer.headers.get("Content-Type")]).toEqual([
    status,
    sentence,
    "text/plain; charset=utf-8",
  ]);
});

test("a download that is not there shows a browser the page that says so, and a program the sentence", async () => {
  const json = { "Content-Type": "application/json; charset=utf-8", "X-Remix-Error": "yes" };
  await using server = await aStartedServer({
    handle: async (request) =>
      new URL(request.url).pathname === "/-"
        ? new Response("<p>Halaman tidak ditemukan</p>", { status: 404, headers: { "Content-Type": "text/html" } })
        : new Response("{}", { status: 404, headers: json }),
  });
  const asked = async (accept: string) => {
    const answer = await fetch(`${server.url}/berkas/abc`, { headers: { Accept: accept } });
    return [answer.status, await answer.text()];
  };
  expect(await asked("text/html,*/*")).toEqual([404, "<p>Halaman tidak ditemukan</p>"]);
  expect(await asked("*/*")).toEqual([404, "Berkas atau halaman ini tidak ditemukan.\n"]);
});
