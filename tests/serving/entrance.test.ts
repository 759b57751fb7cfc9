import { get } from "node:http";
import { expect, test } from "vitest";
import { aStartedServer } from "./support/started";

const longMs = 15;

function work(ms: number) {
  const until = performance.now() + ms;
  while (performance.now() < until);
}

test("a visitor who comes behind a crowd of one network is not last", async () => {
  const begun: string[] = [];
  await using server = await aStartedServer({
    trustProxy: true,
    async handle(request) {
      begun.push(request.headers.get("X-Forwarded-For") ?? "");
      work(longMs);
      return new Response("halaman", { headers: { "Content-Type": "text/html" } });
    },
  });
  let asked = 0;
  const ask = (network: string) =>
    new Promise<void>((answered, failed) => {
      const headers = { "X-Forwarded-For": network };
      get(`${server.url}/galeri?cari=${++asked}`, { headers, agent: false }, (response) => {
        response.resume().on("end", answered);
      }).on("error", failed);
    });
  const crowd = Array.from({ length: 30 }, () => ask("203.0.113.9"));
  await Promise.all([...crowd, ask("198.51.100.7")]);

  expect(begun).toHaveLength(31);
  expect(begun.indexOf("198.51.100.7")).toBeLessThan(10);
});
