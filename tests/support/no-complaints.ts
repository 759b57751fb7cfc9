import { afterEach, beforeEach, expect } from "vitest";

let complaints: unknown[][] = [];

/** What goes to the console as an error is a fault that nobody looked at: it fails the test in which it happened. */
beforeEach(() => {
  complaints = [];
  console.error = (...said: unknown[]) => {
    complaints.push(said);
  };
});

afterEach(() => {
  expect(complaints).toEqual([]);
});
