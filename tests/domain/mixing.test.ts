import { expect, test } from "vitest";
import { joinGroups } from "~/domain/assignment/mixing";
import { overlapOf } from "~/domain/assignment/overlap";

const open = { mayRead: () => true, misfit: () => 0 };

test("groups are joined where the first swap that comes to mind would not do it", () => {
  const readers = [
    [0, 1],
    [1, 2],
    [2, 3],
    [1, 3],
    [4, 5],
  ];
  joinGroups(readers, { judges: 6, ...open });
  expect(overlapOf(readers, 6).components).toBe(1);
});

test("what joins nothing is left as it was", () => {
  const readers = [[0], [1]];
  joinGroups(readers, { judges: 2, ...open });
  expect(readers).toEqual([[0], [1]]);
});

test("a conflict is not broken to join groups", () => {
  const readers = [
    [0, 1],
    [2, 3],
  ];
  joinGroups(readers, { judges: 4, mayRead: (entry, judge) => (entry === 0 ? judge < 2 : judge > 1), misfit: () => 0 });
  expect(readers).toEqual([
    [0, 1],
    [2, 3],
  ]);
});

test("two judges with an entry in common are in a group; one without entries is in none", () => {
  expect(overlapOf([[0, 1], [1, 2], []], 5)).toEqual({ components: 1, pairs: { most: 1, never: 1 } });
});
