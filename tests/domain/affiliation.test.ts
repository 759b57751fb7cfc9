import { expect, test } from "vitest";
import { affiliationConflict } from "~/domain/assignment/conflict";

const parents = new Map<string, string | null>([
  ["ditjen", null],
  ["inspektorat", null],
  ["rehabilitasi", "ditjen"],
  ["kartini", "rehabilitasi"],
  ["soeharso", "rehabilitasi"],
  ["alyatama", "pemberdayaan"],
  ["pemberdayaan", "ditjen"],
]);

test.each([
  ["kartini", "kartini", "same_unit"],
  ["soeharso", "kartini", "same_directorate"],
  ["rehabilitasi", "kartini", "same_directorate"],
  ["kartini", "rehabilitasi", "same_directorate"],
  ["alyatama", "kartini", undefined],
  ["pemberdayaan", "kartini", undefined],
  ["ditjen", "kartini", undefined],
  ["inspektorat", "ditjen", undefined],
  ["unknown", "kartini", undefined],
  ["kartini", "unknown", undefined],
] as const)("somebody of %s and an entry of %s: %s", (own, unitId, conflict) => {
  expect(affiliationConflict({ judgeId: "j", unitIds: [own] }, unitId, parents)).toBe(conflict);
});

test("any of several units is enough, and no unit is no conflict", () => {
  expect(affiliationConflict({ judgeId: "j", unitIds: ["inspektorat", "soeharso"] }, "kartini", parents)).toBe(
    "same_directorate",
  );
  expect(affiliationConflict({ judgeId: "j", unitIds: ["soeharso", "kartini"] }, "kartini", parents)).toBe("same_unit");
  expect(affiliationConflict({ judgeId: "j", unitIds: [] }, "kartini", parents)).toBeUndefined();
});
