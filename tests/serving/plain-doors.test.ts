import { DatabaseTrouble } from "db/engine/trouble";
import { expect, test, vi } from "vitest";
import { serverLog } from "../../app/web/serving/log.server";
import { throughPlainDoors } from "../../app/web/serving/plain-doors.server";

type Action = NonNullable<Parameters<typeof throughPlainDoors>[0][number]["module"]["action"]>;

const page = async () => new Response("page");

async function answerOf(action: Action, path: string, { method = "POST", isPlain = true } = {}) {
  const routes = [{ path: "/proposal/:proposalId/bagian/:section/simpan", module: { action, handle: { isPlain } } }];
  const sent = Buffer.from("text=halo");
  const headers = { "Content-Type": "application/x-www-form-urlencoded" };
  const request = new Request(`http://localhost${path}`, { method, headers, body: method === "GET" ? null : sent });
  const answer = await throughPlainDoors(routes, page)(request, { nonce: "", requestId: "", clientAddress: "", sent });
  return answer.text();
}

const path = "/proposal/p1/bagian/ringkasan%20singkat/simpan";
const told: Action = async ({ request, params }) => new Response(`${params.section}: ${await request.text()}`);

test("what is sent to a plain door is answered by its action, with what stands in its address", async () => {
  expect(await answerOf(told, path)).toBe("ringkasan singkat: text=halo");
  expect(await answerOf(told, path.toUpperCase().replace("%20", "%20"))).toBe("RINGKASAN SINGKAT: text=halo");
});

test.each([
  ["a door that is not plain", told, path, { isPlain: false }],
  ["looking at one", told, path, { method: "GET" }],
  ["an address beside it", told, `${path}/lagi`, {}],
  ["a part that is empty", told, "/proposal//bagian/ringkasan/simpan", {}],
  ["an answer that it throws", () => Promise.reject({ init: { status: 404 }, data: null }), path, {}],
  ["an answer that is no response", async () => null, path, {}],
])("%s is left to the pages", async (_what, action, address, wishes) => {
  expect(await answerOf(action as Action, address, wishes)).toBe("page");
});

test("a fault and a trouble are told at once and tried no second time", async () => {
  let tries = 0;
  const failing: Action = async () => {
    tries += 1;
    throw tries === 1 ? new Error("broken") : new DatabaseTrouble("busy");
  };
  const log = vi.spyOn(serverLog(), "error").mockImplementation(() => undefined);
  const warned = vi.spyOn(serverLog(), "warn").mockImplementation(() => undefined);
  expect(await answerOf(failing, path)).toBe("");
  expect(await answerOf(failing, path)).toBe("");
  expect([tries, log.mock.calls.length, warned.mock.calls.length]).toEqual([2, 1, 1]);
});
