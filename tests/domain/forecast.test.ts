import { expect, test } from "vitest";
import { dayMs } from "~/domain/kernel/days";
import { forecastOf, type Going, isBehind } from "~/domain/scoring/forecast";

const opensAt = new Date("2026-04-01T00:00:00Z");
const after = (days: number) => new Date(opensAt.getTime() + days * dayMs);
const going = (change: Partial<Going>): Going => ({
  ...{ left: 10, handedIn: [], opensAt, closesAt: after(14), now: after(4) },
  ...change,
});

test.each([
  ["nothing left", going({ left: 0 }), after(4), false],
  ["five in four days, ten to go", going({ handedIn: [1, 2, 3, 3.5, 4].map(after) }), after(12), false],
  ["two in four days, ten to go", going({ handedIn: [1, 2].map(after) }), after(24), true],
  ["nothing yet, early", going({}), undefined, false],
  ["nothing yet, half of the time gone", going({ now: after(7.1) }), undefined, true],
  ["only the last week counts", going({ now: after(10), handedIn: [1, 2, 9].map(after) }), after(80), true],
  ["what comes later does not count", going({ handedIn: [after(5)] }), undefined, false],
  [
    "one long ago and none since, early",
    going({ closesAt: after(30), now: after(10), handedIn: [after(1)] }),
    undefined,
    true,
  ],
  [
    "many long ago and one to go",
    going({ left: 1, now: after(10), handedIn: [1, 1.5, 2, 2.5].map(after) }),
    undefined,
    false,
  ],
  ["before it opens", going({ now: after(-1) }), undefined, false],
])("%s", (_, given, finish, behind) => {
  expect([forecastOf(given), isBehind(given)]).toEqual([finish, behind]);
});
