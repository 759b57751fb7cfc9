import { expect, test } from "vitest";
import { listen } from "../../app/web/serving/listening.server";
import { settingsFrom } from "../../app/web/serving/settings";
import { stop } from "../../app/web/serving/stopping.server";
import { aCountingPage, aGate } from "./support/handlers";
import { aStartedServer } from "./support/started";

test("a running request gets its answer, a new one is turned away", async () => {
  const gate = aGate();
  const begun = aGate();
  await using server = await aStartedServer({
    async handle() {
      begun.open();
      await gate.opened;
      return new Response("done");
    },
  });
  const running = fetch(`${server.url}/slow`);
  await begun.opened;
  const stopped = stop(server.server, 5_000);

  await expect(fetch(`${server.url}/late`)).rejects.toThrow();
  gate.open();
  expect(await (await running).text()).toBe("done");
  await stopped;
});

test("a request that never ends is not waited for longer than the grace", async () => {
  const begun = aGate();
  await using server = await aStartedServer({
    handle() {
      begun.open();
      return new Promise(() => {});
    },
  });
  const running = fetch(`${server.url}/endless`).catch(() => "cut off");
  await begun.opened;
  await stop(server.server, 100);

  expect(await running).toBe("cut off");
});

test("a port in use is named, or the next one is taken when that is asked for", async () => {
  await using first = await aStartedServer(aCountingPage());
  await using second = await aStartedServer(aCountingPage());
  const settings = { port: first.port, host: "127.0.0.1" };
  await stop(second.server, 0);

  await expect(listen(second.server, { ...settings, nextFreePort: false })).rejects.toThrow(
    `Port ${first.port} is in use`,
  );
  expect(await listen(second.server, { ...settings, nextFreePort: true })).toBeGreaterThan(first.port);
});

test("settings have defaults, and nonsense is named", () => {
  const usual = { port: 3000, host: "0.0.0.0", nextFreePort: false, trustProxy: false };
  expect(settingsFrom({}, [])).toEqual({ ...usual, processes: 1 });
  expect(settingsFrom({}, [], 2)).toEqual({ ...usual, processes: 2 });
  expect(settingsFrom({}, [], 64)).toEqual({ ...usual, processes: 4 });
  expect(settingsFrom({ PORT: "8080", TRUST_PROXY: "1" }, ["--next-free-port"])).toMatchObject({
    port: 8080,
    nextFreePort: true,
    trustProxy: true,
  });
  expect(() => settingsFrom({ PORT: "abc" }, [])).toThrow("PORT must be a number");
  expect(settingsFrom({ PROCESSES: "3" }, []).processes).toBe(3);
  expect(() => settingsFrom({ PROCESSES: "0" }, [])).toThrow("PROCESSES must be a number");
  expect(() => settingsFrom({}, ["--wat"])).toThrow("Unknown option --wat");
});

test("a portal that sends letters says where it is to be found, or does not start", () => {
  const mail = { NODE_ENV: "production", SMTP_URL: "smtp://127.0.0.1" };
  expect(() => settingsFrom(mail, [])).toThrow("PUBLIC_URL");
  expect(settingsFrom({ ...mail, PUBLIC_URL: "https://sayembara.example" }, []).port).toBe(3000);
  expect(settingsFrom({ ...mail, NODE_ENV: "development" }, []).port).toBe(3000);
});
