import { expect, test } from "vitest";
import { makeAccessFold } from "../../app/web/serving/access-fold";
import type { Access } from "../../app/web/serving/access-line";

const hit: Access = { requestId: "12345678", method: "GET", url: "/", status: 200, ms: 1, bytes: 10, cache: "hit" };

test("in a flood only kept pages are counted together, and each second begins anew", () => {
  const fold = makeAccessFold(2);

  expect([hit, hit, hit, hit].map(fold.takes)).toEqual([false, false, true, true]);
  expect(fold.takes({ ...hit, cache: "miss" })).toBe(false);
  expect(fold.nextSecond()).toEqual({ count: 2, bytes: 20 });
  expect(fold.takes(hit)).toBe(false);
  expect(fold.nextSecond()).toBeUndefined();
});
