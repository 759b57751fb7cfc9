import { expect, test } from "vitest";
import { makeVisitorsTurns } from "../../app/web/serving/visitors-turns";

/** Renderings that end when they are told to. */
function aBusyPortal() {
  const turns = makeVisitorsTurns();
  const order: string[] = [];
  const ends: Array<() => void> = [];
  const come = (network: string, isGone = () => false) =>
    turns.take(
      network,
      () =>
        new Promise<string>((end) => {
          order.push(network);
          ends.push(() => end(network));
        }),
      isGone,
    );
  async function endNext() {
    await new Promise(setImmediate);
    ends.shift()?.();
  }
  return { come, order, endNext };
}

test("networks take turns, whoever came first", async () => {
  const { come, order, endNext } = aBusyPortal();
  const asked = [come("a"), come("a"), come("a"), come("a"), come("b"), come("c")];
  for (const _ of asked) await endNext();
  await Promise.all(asked);
  expect(order).toEqual(["a", "a", "a", "b", "c", "a"]);
});

test("a network that floods is turned away, and never anybody else for it", async () => {
  const { come, endNext } = aBusyPortal();
  const flood = Array.from({ length: 300 }, (_, place) => come(`x${place % 5}`));
  const others = Array.from({ length: 30 }, (_, place) => come(`y${place}`));
  for (let left = 400; left > 0; left--) await endNext();
  expect(await Promise.all(others)).not.toContain(undefined);
  expect((await Promise.all(flood)).filter((answer) => answer === undefined).length).toBeGreaterThan(100);
});

test("nothing is made for somebody who has gone", async () => {
  const { come, order, endNext } = aBusyPortal();
  const asked = [come("a"), come("b"), come("c", () => true), come("d")];
  for (const _ of asked) await endNext();
  expect(await Promise.all(asked)).toEqual(["a", "b", undefined, "d"]);
  expect(order).toEqual(["a", "b", "d"]);
});
