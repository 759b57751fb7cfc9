import { afterEach, expect, test, vi } from "vitest";
import { eventStream } from "~/web/event-stream.server";

afterEach(() => {
  vi.useRealTimers();
});

const request = () => new Request("https://sayembara.example/");
const waiting = async () => ({ isOver: false });

test("a body that nobody reads, as after a HEAD, keeps its place for a minute and no longer", async () => {
  vi.useFakeTimers();
  const streams: Response[] = [];
  expect(() => {
    for (let many = 0; many < 500; many++) streams.push(eventStream(request(), waiting));
  }).toThrow();
  expect(streams.length).toBe(200);
  await vi.advanceTimersByTimeAsync(70_000);
  expect(eventStream(request(), waiting).headers.get("Content-Type")).toBe("text/event-stream");
});

test("it tells what has changed, and ends with what is over", async () => {
  const seen = ["satu", "satu", "dua"].map((text, place) => ({ text, isOver: place === 2 }));
  const told = await eventStream(request(), async () => seen.shift() ?? { text: "", isOver: true }).text();
  expect(told).toBe('data: {"text":"satu","isOver":false}\n\ndata: {"text":"dua","isOver":true}\n\n');
});

test("what cannot be looked at any more ends it", async () => {
  const broken = eventStream(request(), () => Promise.reject(new Error("away")));
  await expect(broken.text()).rejects.toThrow("away");
});
