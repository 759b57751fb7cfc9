import { expect } from "vitest";
import { namesIn, valuesIn } from "./web";

/** Nothing that a judge gave is in what a loader gave: neither by value, nor by text marked RAHASIA, nor by name. */
export function expectNoScore(data: unknown, values: readonly number[]): void {
  const shown = valuesIn(data).map(String);
  expect(shown.filter((value) => values.some((score) => value === String(score)) || value.includes("RAHASIA"))).toEqual(
    [],
  );
  expect(namesIn(data).filter((name) => telling.test(name))).toEqual([]);
}

const telling = /^(value|score|mean|total|rank|place|note|overallNote|content|salt)s?$/i;
