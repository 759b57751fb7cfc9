import { expect, test } from "vitest";
import { lineageOf } from "~/domain/units/lineage";
import { nameOn, namesOverlap } from "~/domain/units/name";

const name = (name: string, fromOn: string, untilOn: string | null = null) => ({
  name,
  shortName: name,
  fromOn,
  untilOn,
});
const balai = name("Balai", "2015-01-01", "2021-12-31");
const sentra = name("Sentra", "2022-01-01");

test.each([
  ["2014-06-01", "Balai"],
  ["2015-01-01", "Balai"],
  ["2021-12-31", "Balai"],
  ["2022-01-01", "Sentra"],
  ["2030-01-01", "Sentra"],
])("on %s the unit is called %s", (day, called) => {
  expect(nameOn([sentra, balai], day)?.name).toBe(called);
});

test("in a gap between two names the older one is still used", () => {
  const later = name("Sentra", "2023-01-01");
  expect(nameOn([balai, later], "2022-06-01")?.name).toBe("Balai");
});

test("a unit without names has none", () => {
  expect(nameOn([], "2026-01-01")).toBeUndefined();
});

test.each([
  ["one after the other", [balai, sentra], false],
  ["in another order", [sentra, balai], false],
  ["the same day twice", [name("A", "2020-01-01", "2021-01-01"), name("B", "2021-01-01")], true],
  ["the first never ends", [name("A", "2020-01-01"), name("B", "2021-01-01")], true],
  ["one only", [sentra], false],
  ["none", [], false],
])("names overlap, %s: %s", (_case, names, answer) => {
  expect(namesOverlap(names)).toBe(answer);
});

test("a unit's lineage goes back through every step, to every branch, and not to its heirs", () => {
  const successions = [
    { unitId: "sentra", predecessorId: "balai" },
    { unitId: "balai", predecessorId: "panti" },
    { unitId: "balai", predecessorId: "loka" },
    { unitId: "politeknik", predecessorId: "sekolah" },
  ];
  expect(lineageOf("sentra", successions)).toEqual(new Set(["sentra", "balai", "panti", "loka"]));
  expect(lineageOf("balai", successions)).toEqual(new Set(["balai", "panti", "loka"]));
  expect(lineageOf("baru", successions)).toEqual(new Set(["baru"]));
});

test("a circle of successions ends", () => {
  const circle = [
    { unitId: "a", predecessorId: "b" },
    { unitId: "b", predecessorId: "a" },
  ];
  expect(lineageOf("a", circle)).toEqual(new Set(["a", "b"]));
});
